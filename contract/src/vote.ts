import { z } from "zod";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { id, line } from "./primitives.ts";

/** Matters decided by show of hands; what majority each needs stands in `rulesets/majorities.ts`. */
export const voteMatter = z.enum([
  "AGENDA",
  "OUTLINE",
  "RESOLUTION",
  "CONCLUSION",
  "MEETING_SCORE",
  "ADMISSION",
  "OFFICIAL_RECOGNITION",
  "PROBATIONER_REMOVAL",
  "PROGRESS_RECOGNITION",
  "OTHER",
]);
export const voteOutcome = z.enum(["PASSED", "FAILED", "DEFERRED"]);

/** Matters that are decided by secret ballot only; a show of hands on them is refused. */
export const secretMatter = z.enum(["ELECTION", "ANNUAL_LEVEL", "DISCIPLINE", "EXPULSION_PROPOSAL"]);

const subject = meetingIdentity.extend({
  matter: voteMatter,
  title: line(500),
  agendaItemId: id.nullable().default(null),
});
const alreadyPassed = { status: 409, message: "This matter was passed already in this meeting." } as const;
const count = z.int().min(0).max(100_000);

export const voteContract = {
  record: operation
    .errors({
      MEETING_STATE: meetingRefusals.MEETING_STATE,
      COUNTS_DO_NOT_ADD_UP: {
        status: 422,
        message: "Agree, disagree and other together must be those present with a vote at this moment.",
        data: z.object({ counted: z.int(), presentWithVote: z.int() }),
      },
      TOO_FEW_TO_DECIDE: {
        status: 409,
        message: "No more than half of the base is present: nothing can be decided.",
        data: z.object({ base: z.int(), presentWithVote: z.int(), needed: z.int() }),
      },
      WITHOUT_VOTES: { status: 409, message: "This meeting goes on as information, without votes." },
      ALREADY_PASSED: alreadyPassed,
      ROLL_CALL_INCOMPLETE: {
        status: 409,
        message: "Finish the roll call first.",
        data: z.object({ unmarked: z.int() }),
      },
      SCORE_NOT_READY: { status: 409, message: "The score is voted when it is proposed." },
      SECRET_BALLOT_REQUIRED: { status: 409, message: "This matter is decided by secret ballot." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/votes`,
      summary: "Record a vote by show of hands; it freezes who is there and is judged against the base",
    })
    .input(
      subject.extend({
        matter: z.enum([...voteMatter.options, ...secretMatter.options]),
        agree: count,
        disagree: count,
        other: count,
      }),
    )
    .output(
      z.object({
        voteId: id,
        outcome: voteOutcome,
        base: z.int(),
        needed: z.int(),
        presentWithVote: z.int(),
        percentOfBase: z.number().nullable(),
      }),
    ),
  defer: operation
    .errors({ MEETING_STATE: meetingRefusals.MEETING_STATE, ALREADY_PASSED: alreadyPassed })
    .route({ method: "POST", path: `${meetingPath}/votes/defer`, summary: "Put a vote off, with a reason" })
    .input(subject.extend({ reason: line(500) }))
    .output(z.object({ voteId: id })),
};
