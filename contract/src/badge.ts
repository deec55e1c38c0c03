import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest } from "./primitives.ts";

/** Nothing noted yet; proposed to whoever decides; decided; handed over. */
export const badgeState = z.enum(["NONE", "PROPOSED", "DECIDED", "PRESENTED"]);
export const badgeStep = badgeState.exclude(["NONE"]);

const years = z.int().min(1).max(200);
const mark = z.object({
  proposedOn: day.nullable(),
  decidedOn: day.nullable(),
  decisionNumber: z.string(),
  presentedOn: day.nullable(),
});

/** A badge that was proposed, decided or handed over, as the member's page shows it. */
export const heldBadge = mark.extend({ years: z.int(), state: badgeState });

const path = "/organizations/{organizationId}/badges";
const notDue = { status: 409, message: "This badge is not due to the member by the next rounds." } as const;

/** Badges for years of party age. */
export const badgeContract = {
  due: operation
    .route({
      method: "GET",
      path,
      summary:
        "Members here and below to whom a badge is due: in the next rounds and from earlier ones what is not handed over, or in one round",
    })
    .input(pageRequest.extend({ organizationId: id, round: day.optional(), state: badgeState.optional() }))
    .output(
      pageOf(
        mark.extend({
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
          state: badgeState,
        }),
      ).extend({
        rounds: z.array(day),
        pastRounds: z.array(day),
        source: z.string(),
        note: z.object({ vi: z.string(), en: z.string() }).nullable(),
        abilities,
      }),
    ),
  mark: operation
    .errors({
      ...secrecyRefusals,
      BADGE_NOT_DUE: notDue,
      BADGE_STEP: {
        status: 409,
        message: "A badge is proposed once, decided once, and handed over once it is decided.",
        data: z.object({ state: badgeState }),
      },
      NOBODY_AT_STEP: { status: 409, message: "In this round nobody stands right before this step." },
      BADGE_DECISION: { status: 422, message: "A decision has its number; other steps have none." },
      DAY_IN_FUTURE: { status: 422, message: "This day is still to come." },
      DAYS_OUT_OF_ORDER: { status: 422, message: "These days do not follow one another." },
    })
    .route({
      method: "POST",
      path,
      summary:
        "Note that a badge was proposed, decided or handed over: one, or all of a round that stand right before it",
    })
    .input(
      z.object({
        organizationId: id,
        badges: z.union([z.object({ personId: id, years }), z.object({ round: day })]),
        step: badgeStep,
        on: day,
        number: line(50, 0).default(""),
      }),
    )
    .output(z.object({ marked: z.int() })),
  takeBack: operation
    .errors({ BADGE_NOT_MARKED: { status: 409, message: "Nothing is noted of this badge." } })
    .route({ method: "POST", path: `${path}/take-back`, summary: "Take back the last step noted of a badge" })
    .input(z.object({ organizationId: id, personId: id, years }))
    .output(done),
};
