import { z } from "zod";
import { operation } from "./operation.ts";
import { day, id, pageOf, pageRequest } from "./primitives.ts";

/** Badges for years of party age. */
export const badgeContract = {
  due: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/badges",
      summary:
        "Members here and below to whom a badge is due in one of the next rounds, by the day they reach its years",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(
      pageOf(
        z.object({
          personId: id,
          fullName: z.string(),
          organizationId: id,
          organizationName: z.string(),
          /** The day of the decision on admission, from which party age counts. */
          admittedOn: day,
          years: z.int(),
          reachedOn: day,
          /** The round in which it is handed over. */
          round: day,
        }),
      ).extend({
        rounds: z.array(day),
        source: z.string(),
        note: z.object({ vi: z.string(), en: z.string() }).nullable(),
      }),
    ),
};
