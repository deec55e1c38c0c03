import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { day, done, id, line, moment, pageOf, pageRequest } from "./primitives.ts";

/** Levels of a year, those of today and of earlier rules; an organization has one of them a year. */
export const honourLevel = z.enum(["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE", "CLEAN_STRONG", "WEAK"]);
/** Beside the levels, titles: as many a year as were given. */
export const honourKind = z.enum([...honourLevel.options, "CLEAN_STRONG_EXEMPLARY", "OTHER"]);

const year = z.coerce.number().int().min(1930).max(2199);
const given = z.object({
  year: z.int().min(1930).max(2199),
  kind: honourKind,
  /** Of a title that none of the kinds is; empty otherwise. */
  name: line(200, 0).default(""),
  decidedOn: day,
  number: line(50),
  issuer: line(200),
});

const refusals = {
  ...secrecyRefusals,
  DAY_IN_FUTURE: { status: 422, message: "This day is still to come." },
  DAYS_OUT_OF_ORDER: { status: 422, message: "These days do not follow one another." },
  HONOUR_ANNULLED: { status: 409, message: "The line is annulled already." },
} as const;

/** Levels and titles of an organization by year: of earlier years as recorded by their decision, and those decided here. */
export const honourContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/honours",
      summary: "Levels and titles of an organization by year, the latest first; with those right below it where asked",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        below: z.stringbool().or(z.boolean()).default(false),
        year: year.optional(),
      }),
    )
    .output(
      pageOf(
        given.extend({
          /** Absent where the level was decided here and no decision is recorded for it. */
          honourId: id.nullable(),
          organizationId: id,
          organizationName: z.string(),
          number: z.string(),
          issuer: z.string(),
          annulled: z.object({ at: moment, reason: z.string() }).nullable(),
        }),
      ).extend({ mayRecord: z.boolean() }),
    ),
  paper: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/honours/{year}/paper",
      summary: "Levels and titles of a year beside the years before: of what stands right below, or of a cell, as data",
    })
    .input(z.object({ organizationId: id, year }))
    .output(z.object({ content: z.unknown() })),
  record: operation
    .errors({
      ...refusals,
      HONOUR_NAME: { status: 422, message: "Another title has a name, and no other kind has." },
      HONOUR_LEVEL: { status: 409, message: "The organization has a level of this year already." },
      HONOUR_RECORDED: { status: 409, message: "This title is recorded for the year already." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/honours",
      summary:
        "Record a level or a title by its decision; in the place of one that was noted wrongly, which stays visible",
    })
    .input(
      given.extend({
        organizationId: id,
        replaces: z
          .object({ honourId: id, reason: line(500) })
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ honourId: id })),
  annul: operation
    .errors(refusals)
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/honours/{honourId}/annul",
      summary: "Annul a line noted wrongly, which stays visible with the reason",
    })
    .input(z.object({ organizationId: id, honourId: id, reason: line(500) }))
    .output(done),
};
