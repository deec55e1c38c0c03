import { z } from "zod";
import { operation } from "./operation.ts";
import { day, done, line } from "./primitives.ts";

const year = z.coerce.number().int().min(2000).max(2199);

const holiday = z.enum(["NEW_YEAR", "TET", "HUNG_KINGS", "VICTORY", "LABOUR", "NATIONAL"]);

export const workingDayContract = {
  list: operation
    .route({
      method: "GET",
      path: "/working-days/{year}",
      summary:
        "Days of a year that are off although no week ends, or worked although one does; deadlines in working days go by them",
    })
    .input(z.object({ year }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            day,
            works: z.boolean(),
            /** As it was written down here; empty for what is shipped. */
            name: z.string(),
            /** Which public holiday it is as shipped. */
            holiday: holiday.nullable(),
            /** Set here, in place of what is shipped. */
            isSet: z.boolean(),
          }),
        ),
        source: z.object({ document: z.string(), article: z.string() }),
      }),
    ),
  set: operation
    .route({
      method: "PUT",
      path: "/working-days/days/{day}",
      summary: "Set a day off, or worked; null lets it be as shipped. Deadlines that are counted from now on go by it",
    })
    .input(z.object({ day, works: z.boolean().nullable(), name: line(100) }))
    .output(done),
};
