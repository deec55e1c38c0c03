import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { grade } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { cellType } from "./organization.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  month,
  organizationIdInput,
  pageOf,
  pageRequest,
} from "./primitives.ts";

/** The numbers of `rulesets/meeting-thresholds.ts` that a committee may set; what is left out stays as it is above. */
export const localNumbers = z.strictObject({
  minimumMinutes: z.int().min(15).max(480).optional(),
  longMinimumMinutes: z.int().min(15).max(480).optional(),
  longMinimumFromMembers: z.int().min(3).max(1000).optional(),
  attendanceTargetPercent: z.int().min(1).max(100).optional(),
  excusedInARowAtMost: z.int().min(0).max(12).optional(),
  materialsLeadDays: z.int().min(0).max(30).optional(),
  materialsLeadCountedBy: z.enum(["CALENDAR_DAYS", "FULL_DAYS"]).optional(),
  filingDays: z.int().min(0).max(30).optional(),
  thematicMeetingsAQuarter: z.int().min(0).max(3).optional(),
  regularDay: z.int().min(1).max(28).optional(),
  regularDayOnWeekend: z.enum(["KEEP", "NEXT_WEEKDAY"]).optional(),
});

export const limitKey = z.enum([
  "minimumMinutes",
  "longMinimumMinutes",
  "longMinimumFromMembers",
  "attendanceTargetPercent",
  "excusedInARowAtMost",
  "materialsLeadDays",
  "materialsLeadCountedBy",
  "filingDays",
  "thematicMeetingsAQuarter",
  "regularDay",
  "regularDayOnWeekend",
]);

const value = z.union([z.number(), z.string()]);

/** A version as a meeting keeps it. */
export const issuedLimits = z.object({
  name: z.string(),
  source: z.object({ document: z.string(), date: z.string() }),
  validFrom: day,
  numbers: localNumbers,
  holdsBelow: z.array(limitKey),
});

/** Whether the figures of what a cell came from are shown beside its own; they are never counted into them. */
const predecessorsShown = z.enum(["BESIDE", "NOT_SHOWN"]);

const version = z.object({
  version: z.int(),
  title: z.string(),
  document: z.string(),
  documentOn: day,
  numbers: localNumbers,
  holdsBelow: z.array(limitKey),
  /** One of the shipped rules for a year; null where that is left to whoever stands above. */
  yearRule: z.string().nullable(),
  /** Null where that is left to whoever stands above. */
  predecessors: predecessorsShown.nullable(),
  /** The types of cells that it is for; null is all of them. */
  cellTypes: z.array(cellType).nullable(),
  validFrom: day,
  validTo: day.nullable(),
  issuedAt: moment,
});

const issuedBy = z.object({
  organizationId: id,
  name: z.string(),
  version: z.int(),
  title: z.string(),
  document: z.string(),
  documentOn: day,
  validFrom: day,
  cellTypes: z.array(cellType).nullable(),
});

const standing = z.enum(["MET", "FAILED", "OPEN"]);

const yearInput = z.coerce.number().int().min(1990).max(2199);

/** What a year comes to by a rule: the mean, the grade so far, whether Good is safe, possible or gone, and why. */
const yearOutcome = z.object({
  /** Months that have a grade, and months of the year that may still bring a score. */
  scoredMonths: z.int(),
  openMonths: z.int(),
  mean: z.number().nullable(),
  soFar: grade.nullable(),
  good: standing,
  findings: z.array(
    z.object({
      kind: z.enum(["EVERY_MONTH", "MONTHS_WITH", "MEAN"]),
      grade: grade.nullable(),
      needed: z.number().nullable(),
      have: z.number().nullable(),
      standing,
    }),
  ),
});

/** What a cell came from in the course of the year, with what its own months before came to. */
const predecessorOfYear = z.object({
  organizationId: id,
  name: z.string(),
  succeededOn: day,
  scoredMonths: z.int(),
  mean: z.number().nullable(),
  soFar: grade.nullable(),
});

const path = "/organizations/{organizationId}/limits";

/** Numbers of the regulations that committees issue for what stands under them; the nearest that sets a number wins. */
export const limitsContract = {
  inForce: operation
    .route({
      method: "GET",
      path: `${path}-in-force`,
      summary: "Which number applies to an organization on a day, since when and from which document",
    })
    .input(organizationIdInput.extend({ on: day }))
    .output(
      z.object({
        numbers: z.array(
          z.object({
            key: limitKey,
            value,
            /** Null where no committee has set it and the centre's text applies. */
            issuedBy: issuedBy.nullable(),
            /** Whether nobody below may loosen it. */
            held: z.boolean(),
          }),
        ),
        /** The centre's text for what no committee has set. */
        source: z.object({ document: z.string(), date: z.string(), validFrom: day }),
        yearRule: z.object({ id: z.string(), issuedBy: issuedBy.nullable() }),
        predecessors: z.object({ shown: predecessorsShown, issuedBy: issuedBy.nullable() }),
        abilities,
      }),
    ),
  list: operation
    .route({ method: "GET", path, summary: "What an organization has issued, newest first" })
    .input(pageRequest.extend(organizationIdInput.shape))
    .output(pageOf(version)),
  issue: operation
    .errors({
      ...secrecyRefusals,
      CELL_ISSUES_NO_LIMITS: {
        status: 422,
        message: "A committee sets the numbers for the cells under it; a cell does not set its own.",
      },
      NOTHING_SET: { status: 422, message: "Set at least one number, or choose a rule for the year." },
      YEAR_RULE_UNKNOWN: { status: 422, message: "There is no such rule for a year." },
      LOOSER_THAN_ABOVE: {
        status: 422,
        message: "A text above holds this number: it cannot be loosened here.",
        data: z.object({ key: limitKey, value, than: value }),
      },
      SHORTER_WHEN_LONG: {
        status: 422,
        message: "The longer minimum is shorter than the usual one.",
        data: z.object({ minimum: z.int(), long: z.int() }),
      },
      ANOTHER_LIMITS_FROM_THAT_DAY: {
        status: 409,
        message: "A version that begins on that day was issued already. End it first, or choose another day.",
        data: z.object({ title: z.string() }),
      },
    })
    .route({
      method: "POST",
      path,
      summary: "Issue numbers: meetings called or opened from the first day on are held to them",
    })
    .input(
      organizationIdInput.extend({
        title: line(300),
        document: line(200),
        documentOn: day,
        numbers: localNumbers,
        holdsBelow: z.array(limitKey).max(20).default([]),
        yearRule: line(100).nullable().default(null),
        predecessors: predecessorsShown.nullable().default(null),
        /** Only for cells of these types; null is for all of them. */
        cellTypes: z.array(cellType).min(1).max(6).nullable().default(null),
        validFrom: day,
      }),
    )
    .output(z.object({ version: z.int() })),
  end: operation
    .errors({
      VALIDITY_REVERSED: { status: 422, message: "The last day lies before the first." },
      ENDED_IN_THE_PAST: {
        status: 422,
        message: "Meetings of that time are judged by it already; it can end today at the earliest.",
      },
    })
    .route({
      method: "PUT",
      path: `${path}/{version}/end`,
      summary: "Say from when on a version no longer applies; null takes that back",
    })
    .input(
      organizationIdInput.extend({ version: z.coerce.number().int().min(1).max(1_000_000), validTo: day.nullable() }),
    )
    .output(done),
  year: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/year-result",
      summary: "What a cell's year comes to so far by the rule that applies to it, and why",
    })
    .input(organizationIdInput.extend({ year: yearInput }))
    .output(
      yearOutcome.extend({
        yearRule: z.object({ id: z.string(), issuedBy: issuedBy.nullable() }),
        /** From when the cell is judged, where it was founded in the course of the year. */
        judgedFrom: day.nullable(),
        predecessors: z.array(predecessorOfYear),
        months: z.array(
          z.object({
            month,
            meetingId: id,
            grade: grade.nullable(),
            points: z.number().nullable(),
            /** Decided by the superior; otherwise the cell's own, which may still change. */
            decided: z.boolean(),
            notHeld: z.boolean(),
          }),
        ),
      }),
    ),
  years: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/year-results",
      summary: "What the year of each cell at or below an organization comes to so far, and why",
    })
    .input(pageRequest.extend({ ...organizationIdInput.shape, year: yearInput }))
    .output(
      pageOf(
        yearOutcome.extend({
          organizationId: id,
          name: z.string(),
          /** The body that the cell stands under. */
          parentName: z.string().nullable(),
          yearRuleId: z.string(),
          judgedFrom: day.nullable(),
          predecessors: z.array(predecessorOfYear),
        }),
      ),
    ),
};
