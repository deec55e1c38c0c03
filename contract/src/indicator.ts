import { z } from "zod";
import { directiveType } from "./directive-shape.ts";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest, revision, text } from "./primitives.ts";

/** How often a value is expected. */
export const indicatorFrequency = z.enum(["MONTH", "QUARTER", "HALF_YEAR", "YEAR"]);

/** A span of time with one value: `2026`, `2026-H1`, `2026-Q3` or `2026-09`. */
export const indicatorPeriod = z
  .string()
  .regex(/^(19|20|21)\d{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/, "must be a year, half-year, quarter or month");

const decimals = 2;
/** A figure with at most two decimals, negative too. */
const figure = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => Number(value.toFixed(decimals)) === value, { error: "must have at most two decimals" });

/** What is to be reached within a term: from where, how far, by which day. */
const goal = z.object({
  baseline: figure.nullable().default(null),
  setOn: day,
  target: figure,
  dueOn: day,
});

const fields = z.object({
  name: line(200),
  /** As it is written behind the figure: `tỷ đồng`, `%`, `hộ`. */
  unit: line(40),
  frequency: indicatorFrequency,
  /** Which way is better. */
  better: z.enum(["MORE", "LESS"]).default("MORE"),
  /** The text of the register that set it. */
  directiveId: id.nullable().default(null),
  /** The resolution that set it, in words, where that is not in the register. */
  basis: line(300, 0).default(""),
  goal: goal.nullable().default(null),
});

const indicator = fields.extend({
  indicatorId: id,
  directive: z
    .object({ directiveId: id, reference: z.string(), type: directiveType, issuedOn: day, subject: z.string() })
    .nullable(),
  /** The last day on which it was kept; null while it is. */
  endedOn: day.nullable(),
  /** The periods of the year that was asked for, in order. */
  periods: z.array(
    z.object({
      period: indicatorPeriod,
      value: figure.nullable(),
      target: figure.nullable(),
      note: z.string(),
      /** The value of the same period a year before. */
      before: figure.nullable(),
      /** Change on that value with one decimal: per cent of it, or percentage points where the unit is `%`; null where it cannot be said. */
      change: z.number().nullable(),
      /** Whether the target is reached; null without one, or without a value. */
      isMet: z.boolean().nullable(),
    }),
  ),
  /** How the goal stood on the day that was asked for; null without one, or before there was a value. */
  standing: z
    .object({
      /** The last period that had ended by then and has a value. */
      period: indicatorPeriod,
      value: figure,
      /** Of the way from baseline to target, in per cent with one decimal; null without a baseline. */
      share: z.number().nullable(),
      /** Of the time from setting it to its deadline, in per cent with one decimal. */
      elapsed: z.number(),
      isMet: z.boolean(),
    })
    .nullable(),
  revision,
  abilities,
});

const identity = z.object({ organizationId: id, indicatorId: id });
const path = "/organizations/{organizationId}/indicators";
const onePath = `${path}/{indicatorId}`;
const year = z.coerce.number().int().min(1900).max(2199);

const refusals = {
  ...secrecyRefusals,
  GOAL_ENDS_FIRST: { status: 422, message: "A goal is due after the day on which it was set." },
} as const;
const endedRefusal = {
  INDICATOR_ENDED: { status: 409, message: "It is kept no more.", data: z.object({ endedOn: day }) },
} as const;
const hasValues = {
  INDICATOR_HAS_VALUES: { status: 409, message: "Values were entered for it: it can only be ended." },
} as const;
const periodRefusals = {
  PERIOD_OF_ANOTHER_FREQUENCY: { status: 422, message: "The indicator is measured by other periods." },
} as const;

/** Figures of an organization's own work that resolutions set: what they are, period by period, and how far the goals of a term are reached. */
export const indicatorContract = {
  list: operation
    .route({
      method: "GET",
      path,
      summary: "An organization's indicators with the values of a year, and how goals stood on a day",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year,
        /** Goals as they stood on this day; today if it is left out. */
        on: day.optional(),
      }),
    )
    .output(pageOf(indicator).extend({ abilities })),
  add: operation
    .errors(refusals)
    .route({ method: "POST", path, summary: "Begin to keep an indicator" })
    .input(fields.extend({ organizationId: id }))
    .output(z.object({ indicatorId: id })),
  update: operation
    .errors({ ...refusals, ...hasValues })
    .route({ method: "PUT", path: onePath, summary: "Change what an indicator is" })
    .input(fields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  end: operation
    .route({ method: "PUT", path: `${onePath}/end`, summary: "Keep an indicator no more, or keep it again" })
    .input(identity.extend({ endedOn: day.nullable() }))
    .output(done),
  remove: operation
    .errors(hasValues)
    .route({ method: "DELETE", path: onePath, summary: "Throw away an indicator that has no values" })
    .input(identity)
    .output(done),
  record: operation
    .errors({
      ...secrecyRefusals,
      ...periodRefusals,
      ...endedRefusal,
      PERIOD_AHEAD: { status: 422, message: "The period has not begun yet." },
    })
    .route({
      method: "PUT",
      path: `${onePath}/values/{period}`,
      summary: "Enter the value of a period, or take it back",
    })
    .input(identity.extend({ period: indicatorPeriod, value: figure.nullable(), note: text(500).default("") }))
    .output(done),
  aim: operation
    .errors({ ...periodRefusals, ...endedRefusal })
    .route({
      method: "PUT",
      path: `${onePath}/targets/{period}`,
      summary: "Set the target of a period, or take it back",
    })
    .input(identity.extend({ period: indicatorPeriod, target: figure.nullable() }))
    .output(done),
};
