import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, moment, month, pageOf, pageRequest } from "./primitives.ts";

/** Paid; excused with a reason; or not paid as far as is known. */
export const duesState = z.enum(["PAID", "EXCUSED", "UNPAID"]);

const counts = z.object({ members: z.int(), paid: z.int(), excused: z.int(), unpaid: z.int() });
const path = "/organizations/{organizationId}/dues/{month}";
const identity = z.object({ organizationId: id, month });

/** Dues as a status by member and month: no amounts. */
export const duesContract = {
  month: operation
    .errors({
      DUES_KEPT_IN_CELLS: { status: 409, message: "A cell keeps its members' dues; above it only counts are read." },
    })
    .route({ method: "GET", path, summary: "Whose dues of a month are paid, by name" })
    .input(identity.extend(pageRequest.shape))
    .output(
      pageOf(
        z.object({
          personId: id,
          fullName: z.string(),
          state: duesState,
          reason: z.string(),
          markedAt: moment.nullable(),
          /** Months of the year, before the present one and this, that the cell kept and that stand open without a reason. */
          openMonths: z.int(),
        }),
      ).extend({
        counts,
        /** So many open months of a year have the cell consider striking off. */
        monthsWithoutReason: z.int(),
        source: z.object({ document: z.string(), article: z.string().nullable(), date: day }),
        abilities,
      }),
    ),
  mark: operation
    .errors({
      NOT_ON_ROLL: {
        status: 409,
        message: "Somebody named is not on the roll of that month.",
        data: z.object({ count: z.int() }),
      },
      DUES_REASON: { status: 422, message: "Who does not have to pay is excused with a reason, nobody else." },
      MONTH_TOO_FAR: {
        status: 422,
        message: "Dues are marked for this year, the last one, and the next three months.",
      },
      ...secrecyRefusals,
    })
    .route({ method: "PUT", path, summary: "Mark members' dues of a month; the same again changes nothing" })
    .input(
      identity.extend({
        /** Absent, everybody on the roll who is not excused. */
        personIds: z.array(id).min(1).max(500).optional(),
        state: duesState,
        reason: line(300, 0).default(""),
      }),
    )
    .output(done),
  below: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/dues-below/{month}",
      summary: "How many members' dues of a month are paid in each cell under an organization; no names",
    })
    .input(identity.extend(pageRequest.shape))
    .output(
      pageOf(counts.extend({ organizationId: id, name: z.string(), kind: organizationKind })).extend({ sums: counts }),
    ),
  mine: operation
    .route({
      method: "GET",
      path: "/my/dues/{year}",
      summary: "The reader's dues of a year in the months that the cell kept",
    })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) }))
    .output(z.object({ months: z.array(z.object({ month, organizationName: z.string(), state: duesState })) })),
};
