import { z } from "zod";
import { file, secrecyRefusals, vouchedUpload, vouchedUploadRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { day, done, id, line, moment, pageOf, pageRequest, text } from "./primitives.ts";

export const awardKind = z.enum(["COMMENDATION", "CERTIFICATE", "DIPLOMA", "TITLE", "ORDER", "OTHER_AWARD"]);
export const disciplineKind = z.enum(["REPRIMAND", "WARNING", "DISMISSAL", "EXPULSION"]);
export const conductKind = z.enum([...awardKind.options, ...disciplineKind.options]);
export const conductSide = z.enum(["AWARD", "DISCIPLINE"]);

/** Noted by mistake, or taken back by whoever may by a decision of its own. */
export const annulment = z.enum(["MISTAKE", "REVOKED"]);

/** An award or a discipline with the decision that it rests on. */
const decided = z.object({
  kind: conductKind,
  decidedOn: day,
  number: line(50),
  issuer: line(200),
  reason: text(2000).pipe(z.string().trim().min(1)),
});

export const conductRecord = decided.extend({
  /** An expulsion bears the document of its change of standing, which is written out. */
  number: z.string(),
  issuer: z.string(),
  recordId: id,
  /** The cell that it is recorded in. */
  organizationId: id,
  organizationName: z.string(),
  /** Of a discipline: when the decision was made known to the member. */
  announcedOn: day.nullable(),
  /** Of a discipline: the day from which it has no effect any more; null where it has no end by itself. */
  effectEndsOn: day.nullable(),
  recordedAt: moment,
  /** The decision itself; null where only its number is written. */
  decision: file.pick({ fileId: true, name: true, inline: true }).nullable(),
  annulled: z.object({ how: annulment, on: day, number: z.string(), reason: z.string() }).nullable(),
});

const ofMember = z.object({ organizationId: id, personId: id });

const refusals = {
  DAY_IN_FUTURE: { status: 422, message: "This day is still to come." },
  DAYS_OUT_OF_ORDER: { status: 422, message: "These days do not follow one another." },
  OWN_DISCIPLINE: { status: 403, message: "Nobody records or annuls a discipline of one's own." },
} as const;

/** Awards and disciplines of members: for the member, who leads the cell, and the office right above. */
export const conductContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/conduct",
      summary:
        "Awards and disciplines here and right below, the latest first; that a discipline was read is written down",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        side: conductSide.optional(),
        year: z.coerce.number().int().min(1900).max(2199).optional(),
        /** Only disciplines that have effect today. */
        inEffect: z.stringbool().or(z.boolean()).default(false),
        search: line(120, 0).optional(),
      }),
    )
    .output(pageOf(conductRecord.extend({ personId: id, fullName: z.string() }))),
  record: operation
    .errors({
      ...refusals,
      ...secrecyRefusals,
      RECORDED_ALREADY: { status: 409, message: "This decision is recorded for the member already." },
      NOT_ON_ROLL_HERE: {
        status: 409,
        message: "The member is not on the roll of this cell, and was not on that day.",
      },
      NOT_FOR_PROBATIONERS: { status: 409, message: "This discipline is for official members only." },
      ANNULLED_ALREADY: { status: 409, message: "The record is annulled already." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/conduct",
      summary: "Record an award or a discipline; in the place of one that was noted wrongly, which stays visible",
    })
    .input(
      decided.extend(ofMember.shape).extend({
        announcedOn: day.nullable().default(null),
        replaces: z
          .object({ recordId: id, reason: line(500) })
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ recordId: id })),
  attach: operation
    .errors({
      ...vouchedUploadRefusals,
      OWN_DISCIPLINE: refusals.OWN_DISCIPLINE,
      ANNULLED_ALREADY: { status: 409, message: "The record is annulled already." },
      DECISION_ATTACHED: { status: 409, message: "The decision is attached already." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/conduct/{recordId}/decision",
      summary: "Attach the decision to its record, once",
    })
    .input(z.object({ organizationId: id, recordId: id, ...vouchedUpload.shape }))
    .output(z.object({ fileId: id })),
  openFile: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/conduct/{recordId}/decision/{fileId}",
      summary: "The decision of a record; its content is at the same path followed by /content",
    })
    .input(z.object({ organizationId: id, recordId: id, fileId: id }))
    .output(file),
  annul: operation
    .errors({
      ...refusals,
      ...secrecyRefusals,
      ANNULLED_ALREADY: { status: 409, message: "The record is annulled already." },
      REVOKED_BY_DECISION: {
        status: 422,
        message: "What is taken back has the number of the decision that takes it back.",
      },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/conduct/{recordId}/annul",
      summary: "Annul a record, which stays visible with the reason",
    })
    .input(
      z.object({
        organizationId: id,
        recordId: id,
        how: annulment,
        on: day,
        number: line(50, 0).default(""),
        reason: line(500),
      }),
    )
    .output(done),
};
