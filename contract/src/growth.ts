import { z } from "zod";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { day, id, pageOf, pageRequest } from "./primitives.ts";

/** Why somebody is counted on the second day and was not on the first. */
export const memberGain = z.enum(["ADMITTED", "READMITTED", "TRANSFERRED_IN", "ORGANIZATION_CAME", "ENTERED"]);
/** Why somebody was counted on the first day and is no more on the second. */
export const memberLoss = z.enum([
  "TRANSFERRED_OUT",
  "ORGANIZATION_WENT",
  "STRIKE_OFF",
  "EXPULSION",
  "LEAVING",
  "DEATH",
  "CORRECTED",
]);
/** The same of organizations: `SUCCEEDED` came out of a merger or division, `WENT_INTO_ANOTHER` ended in one. */
export const organizationGain = z.enum(["FOUNDED", "SUCCEEDED", "CAME", "ENTERED"]);
export const organizationLoss = z.enum(["DISSOLVED", "WENT_INTO_ANOTHER", "WENT"]);

const counts = z.object({
  /** Party bodies beneath, without the one itself; cells; members by their standing on the day. */
  bodies: z.int(),
  cells: z.int(),
  official: z.int(),
  probationary: z.int(),
});

const staff = z.object({
  /** Everybody who works in the unit, members or not, by the last head-count until the day; null where none is known. */
  staff: z.int().nullable(),
  /** Members per hundred of them, with one decimal. */
  memberShareOfStaff: z.number().nullable(),
});

const stood = counts.extend(staff.shape).extend({
  /** How many of the parts the head-count was added up from, where the organization has none of its own; else null. */
  staffOfParts: z.int().nullable(),
});

const reasons = <Reason extends z.ZodType>(reason: Reason) => z.array(z.object({ reason, count: z.int().positive() }));
const change = { gains: z.int(), losses: z.int() };

/** Sizes at which something is due: a cell with too few official members, one that needs a committee, one that is to become a party body. */
export const watchedSize = z.enum(["TOO_FEW", "COMMITTEE_DUE", "BODY_DUE"]);

export const growthContract = {
  get: operation
    .errors({
      DAYS_REVERSED: { status: 422, message: "The first day must lie before the second." },
      DAY_IN_FUTURE: { status: 422, message: "The second day lies ahead; only what has happened can be counted." },
    })
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/growth",
      summary:
        "Organizations and members between two days: as it stood, on the same perimeter, why they changed, and part by part",
    })
    .input(pageRequest.extend({ organizationId: id, from: day, to: day }))
    .output(
      pageOf(
        z.object({
          organizationId: id,
          name: z.string(),
          kind: organizationKind,
          /** Null on a day on which it did not stand here. */
          before: counts.extend(staff.shape).nullable(),
          after: counts.extend(staff.shape).nullable(),
        }),
      ).extend({
        organization: z.object({ organizationId: id, name: z.string(), kind: organizationKind }),
        /** With whatever stood under it on each day. */
        before: stood,
        after: stood,
        /** On the first day, what stands under it on the second, with the organizations that went into that since. */
        samePerimeter: counts,
        members: z.object({ ...change, reasons: reasons(z.union([memberGain, memberLoss])) }),
        cells: z.object({ ...change, reasons: reasons(z.union([organizationGain, organizationLoss])) }),
        bodies: z.object({ ...change, reasons: reasons(z.union([organizationGain, organizationLoss])) }),
      }),
    ),
  watched: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/watched-sizes",
      summary: "Cells whose number of official members asks for something: too few, a committee, a party body",
    })
    .input(pageRequest.extend({ organizationId: id, size: watchedSize.optional() }))
    .output(
      pageOf(
        z.object({
          organizationId: id,
          name: z.string(),
          kind: organizationKind,
          official: z.int(),
          /** Members of a committee in office, the secretary and deputies among them. */
          inOffice: z.int(),
          size: watchedSize,
        }),
      ).extend({
        /** By the rules in force today, and the texts they are from. */
        limits: z.object({ fewest: z.int(), committeeFrom: z.int(), bodyFrom: z.int(), sources: z.array(z.string()) }),
      }),
    ),
};
