import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest } from "./primitives.ts";

/** How far it has come in a year: comments are those of the year's annual review. */
export const residenceState = z.enum(["NOT_INTRODUCED", "INTRODUCED", "ASKED", "RECEIVED", "USED"]);

/** A letter with which a member was introduced to the party organization where he or she lives. */
export const residenceIntroduction = z.object({
  liaisonId: id,
  /** The cell that wrote the letter. */
  organizationId: id,
  residenceName: z.string(),
  superiorName: z.string(),
  numberLine: z.string(),
  introducedOn: day,
  endedOn: day.nullable(),
  endedReason: z.string(),
});

const refusals = {
  DAY_IN_FUTURE: { status: 422, message: "This day is still to come." },
  DAYS_OUT_OF_ORDER: { status: 422, message: "These days do not follow one another." },
} as const;

/** How working members keep in touch with the party organization where they live. */
export const residenceContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/residence/{year}",
      summary: "A cell's members: where each is introduced, and how far the year's comment of the residence has come",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year: z.coerce.number().int().min(1900).max(2199),
        state: residenceState.optional(),
      }),
    )
    .output(
      pageOf(
        z.object({
          personId: id,
          fullName: z.string(),
          state: residenceState,
          introduction: residenceIntroduction.nullable(),
          askedOn: day.nullable(),
          receivedOn: day.nullable(),
          /** Whether the year's annual review of the member is open, so that a comment can be asked for there. */
          mayAsk: z.boolean(),
        }),
      ).extend({
        /** Who is not introduced is counted whatever was asked for. */
        counts: z.record(residenceState, z.int()),
        /** Whether the annual review of the year is open. */
        isYearOpen: z.boolean(),
        source: z.object({ document: z.string(), date: z.string() }),
        abilities,
      }),
    ),
  introduce: operation
    .errors({
      ...refusals,
      ...secrecyRefusals,
      INTRODUCED_THERE: { status: 409, message: "The member is introduced there already." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/residence",
      summary: "Write the letter that introduces a member where he or she lives; a former introduction ends that day",
    })
    .input(
      z.object({
        organizationId: id,
        personId: id,
        residenceName: line(200),
        superiorName: line(200, 0).default(""),
        introducedOn: day,
      }),
    )
    .output(z.object({ liaisonId: id })),
  end: operation
    .errors({
      ...refusals,
      ...secrecyRefusals,
      LIAISON_ENDED: { status: 409, message: "This introduction has ended already." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/residence/{liaisonId}/end",
      summary: "End an introduction with a reason; it stays visible",
    })
    .input(z.object({ organizationId: id, liaisonId: id, endedOn: day, reason: line(300) }))
    .output(done),
  letter: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/residence-letters/{liaisonId}",
      summary: "The letter as data; Word and PDF at …/file",
    })
    .input(z.object({ organizationId: id, liaisonId: id }))
    .output(z.object({ content: z.unknown() })),
};
