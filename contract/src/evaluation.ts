import { z } from "zod";
import { agendaPart } from "./agenda.ts";
import { secrecyRefusals } from "./file.ts";
import { grade, meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, moment, month, pageOf, pageRequest, revision, text } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

export const evaluationState = z.enum(["DRAFT", "PROPOSED", "VOTED", "SUBMITTED", "DECIDED", "RETURNED"]);

/** Points of a criterion; on which step and up to which maximum, the sheet says. */
const points = z.number().min(0).max(1000).multipleOf(0.01);

/** One fact that a proposal rests on, by its name in `rulesets/meeting-facts.ts`; `values.value` is what was recorded, null where it is not known. */
export const scoreFact = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const bilingual = z.object({ vi: z.string(), en: z.string() });

export const criterionScore = z.object({
  criterion: z.string(),
  label: bilingual,
  /** The maximum in this meeting: one that does not apply may have handed its points to another. */
  max: z.number(),
  applies: z.boolean(),
  judgedBy: z.enum(["FACTS", "PEOPLE"]),
  /** Points that the facts propose; null where only people can judge or the fact is not there yet. */
  proposed: z.number().nullable(),
  facts: z.array(scoreFact),
  /** The sentence that the proposal rests on, with its facts filled in; empty where people judge. */
  evidence: bilingual,
  provisionalUntil: day.nullable(),
  provisionalState: z.enum(["PENDING", "CONFIRMED", "WITHDRAWN"]).nullable(),
  /** The cell's points as they count now: what a person gave, else the proposal; null until somebody judges. */
  selfPoints: z.number().nullable(),
  selfReason: z.string(),
  superiorPoints: z.number().nullable(),
  superiorReason: z.string(),
  revision,
});

/** A grade that a gate keeps shut, with the criteria that lack points; none where the gate asks for something else. */
const heldBack = z.object({ grade, criteria: z.array(bilingual) });

const reconsiderationAnswer = z.enum(["STANDS", "REOPEN"]);

/** The score that the cell voted beside the one that the facts lead to by now; `now` is null where a criterion is to be judged anew. */
const sinceVote = z.object({
  votedTotal: z.number(),
  votedGrade: grade.nullable(),
  total: z.number(),
  grade: grade.nullable(),
  criteria: z.array(z.object({ criterion: z.string(), voted: z.number(), now: z.number().nullable() })),
});

/** A decision as it stood when facts had come in after it, and whether it stands or is taken again. */
const reconsideration = z.object({
  decidedTotal: z.number().nullable(),
  decidedGrade: grade,
  decidedReason: z.string(),
  decidedAt: moment.nullable(),
  settledTotal: z.number(),
  settledGrade: grade,
  answer: reconsiderationAnswer,
  reason: z.string(),
  answeredAt: moment,
});

/** A record that the superior returned, and what the cell answered when it sent it again; no answer until then. */
const evaluationReturn = z.object({
  reason: z.string(),
  returnedAt: moment,
  /** Names as far as the reader sees people: a cell is not told who sits above it. */
  returnedBy: z.string().nullable(),
  answer: z.string(),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
});

export const evaluation = z.object({
  organizationId: id,
  meetingId: id,
  state: evaluationState,
  sheet: z.object({
    id: z.string(),
    version: z.string(),
    name: bilingual,
    /** Whose sheet it is, and the frame that it divides: "Đảng ủy phường …", "khung Hướng dẫn …". */
    issuer: bilingual,
    frame: bilingual,
    note: bilingual,
    source: z.string(),
  }),
  sections: z.array(
    z.object({
      no: z.int(),
      label: bilingual,
      max: z.number(),
      proposed: z.number(),
      self: z.number().nullable(),
      superior: z.number().nullable(),
      criteria: z.array(criterionScore),
    }),
  ),
  selfTotal: z.number(),
  /** Criteria that nobody has judged yet; the total is complete when there are none. */
  unjudged: z.array(z.string()),
  selfGrade: grade.nullable(),
  /** The higher grade that the points alone would give, where a gate of the sheet is shut. */
  heldBack: heldBack.nullable(),
  provisionalPoints: z.number(),
  /** "Dữ liệu: x/71 · Người chấm: y/29". */
  byFacts: z.object({ points: z.number(), max: z.number() }),
  byPeople: z.object({ points: z.number(), max: z.number() }),
  adjustment: z.number(),
  /** Steps of the procedure that the record does not show, by name; without an item where it was taken off the agenda. */
  missingSteps: z.array(
    z.object({
      agendaItemId: id.nullable(),
      title: z.string(),
      part: agendaPart.nullable(),
    }),
  ),
  /** What changed between the vote on the score and the close; null where nothing did, and outside a meeting under way. */
  sinceVote: sinceVote.nullable(),
  superiorTotal: z.number().nullable(),
  officialGrade: grade.nullable(),
  /** The grade that the superior's points lead to, the cell's where none were given; null as long as something is not judged. */
  gradeByPoints: grade.nullable(),
  byPointsHeldBack: heldBack.nullable(),
  superiorReason: z.string(),
  /** Why the record is with the cell again: empty from the moment it is sent once more. */
  returnReason: z.string(),
  /** Every time the record was returned: newest first. */
  returns: z.array(evaluationReturn),
  submittedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  needsSuperiorAgain: z.boolean(),
  /** Since when facts that came in after the decision make the cell's points lead to another grade, and nobody answered that; else null. */
  settledOtherwiseAt: moment.nullable(),
  /** Decisions that were looked at again, as they stood: oldest first. */
  reconsiderations: z.array(reconsideration),
  revision,
  abilities,
});

const evaluationStateRefusal = {
  EVALUATION_STATE: {
    status: 409,
    message: "The score is in a state that does not allow this.",
    data: z.object({ state: evaluationState }),
  },
} as const;
/** Refusals of whoever gives points. */
export const scoring = {
  POINTS_OUT_OF_RANGE: {
    status: 422,
    message: "Points lie between 0 and the criterion's maximum.",
    data: z.object({ max: z.number() }),
  },
  POINTS_NOT_ON_STEP: {
    status: 422,
    message: "Points are given in the sheet's steps.",
    data: z.object({ step: z.number() }),
  },
  REASON_REQUIRED: { status: 422, message: "Departing from the proposal needs a reason." },
  CRITERION_UNKNOWN: { status: 404, message: "This sheet has no such criterion." },
} as const;

/** One entry of the record behind a fact; `title` is empty where `word` says it, `speaksFor` null where it neither counts nor fails to. */
const recordBehind = z.object({
  kind: z.enum([
    "SESSION",
    "PERSON",
    "TEXT",
    "MEETING",
    "PAPER",
    "STEP",
    "STATEMENT",
    "AGENDA_ITEM",
    "PROPOSAL",
    "TASK",
    "PART",
    "MOMENT",
  ]),
  id: z.string().nullable(),
  title: z.string(),
  word: z.string(),
  at: moment.nullable(),
  minutes: z.int().nullable(),
  speaksFor: z.boolean().nullable(),
});

const waitingMeeting = z.object({ organizationId: id, organizationName: z.string(), meetingId: id, month });

const waitingRow = z.object({
  organizationId: id,
  organizationName: z.string(),
  meetingId: id,
  month,
  submittedAt: moment,
  selfTotal: z.number(),
  selfGrade: grade,
  needsSuperiorAgain: z.boolean(),
  /** Facts that came in after the decision lead to another grade than the official one. */
  settledOtherwise: z.boolean(),
  officialGrade: grade.nullable(),
  /** Sent and not decided yet: it can be decided from the list. */
  toDecide: z.boolean(),
  /** Criteria where the cell departed from what the facts propose, and where somebody above has given points of the own. */
  departures: z.int(),
  superiorDifferences: z.int(),
  /** Every time the record was returned before: newest first. */
  returns: z.array(evaluationReturn),
});

export const evaluationContract = {
  get: operation
    .route({
      method: "GET",
      path: `${meetingPath}/evaluation`,
      summary: "The score sheet with proposals, the facts they rest on and both columns",
    })
    .input(meetingIdentity)
    .output(evaluation),
  records: operation
    .errors({ CRITERION_UNKNOWN: scoring.CRITERION_UNKNOWN })
    .route({
      method: "GET",
      path: `${meetingPath}/evaluation/criteria/{criterion}/records`,
      summary: "The facts that a criterion's proposal rests on, and the entries of the record behind them",
    })
    .input(meetingIdentity.extend({ criterion: z.string().max(60) }))
    .output(z.object({ facts: z.array(scoreFact), records: z.array(recordBehind) })),
  setPoints: operation
    .errors({ ...state, ...evaluationStateRefusal, ...scoring })
    .route({
      method: "PUT",
      path: `${meetingPath}/evaluation/points/{criterion}`,
      summary: "The cell's own points for a criterion; a reason where they depart from the proposal",
    })
    .input(
      meetingIdentity.extend({
        criterion: z.string().max(60),
        points: points.nullable(),
        reason: line(1000, 0).default(""),
        revision,
      }),
    )
    .output(z.object({ revision, selfTotal: z.number() })),
  propose: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      UNJUDGED: {
        status: 409,
        message: "Some criteria are not judged yet.",
        data: z.object({ criteria: z.array(z.string()) }),
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/propose`,
      summary:
        "Put the score before the cell: proposals are frozen until the vote; again where the facts changed since a vote",
    })
    .input(meetingIdentity)
    .output(z.object({ selfTotal: z.number(), selfGrade: grade })),
  revise: operation
    .errors({ ...state, ...evaluationStateRefusal })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/revise`,
      summary: "Take a proposed or rejected score back to revise it",
    })
    .input(meetingIdentity)
    .output(done),
  submit: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      ...secrecyRefusals,
      NOT_FILED: { status: 409, message: "File the meeting first." },
      RETURN_UNANSWERED: {
        status: 422,
        message: "The superior returned this record. Say what was changed, or why it stands.",
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/submit`,
      summary: "Send the filed meeting and its score to the superior; a returned one with an answer to the return",
    })
    .input(
      meetingIdentity.extend({
        /** What was changed since the superior returned the record, or why it stands; required where it was returned. */
        answer: text(1000).pipe(z.string().trim()).default(""),
      }),
    )
    .output(z.object({ sentAt: moment })),
  setSuperiorPoints: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      ...scoring,
      OWN_CELL: { status: 403, message: "Nobody decides the grade of the own cell." },
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/evaluation/superior-points/{criterion}`,
      summary: "The superior's points for a criterion; a reason where they differ from the cell's",
    })
    .input(
      meetingIdentity.extend({
        criterion: z.string().max(60),
        points: points.nullable(),
        reason: line(1000, 0).default(""),
        revision,
      }),
    )
    .output(z.object({ revision, superiorTotal: z.number().nullable() })),
  decide: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      OWN_CELL: { status: 403, message: "Nobody decides the grade of the own cell." },
      REASON_REQUIRED: scoring.REASON_REQUIRED,
    })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/decide`,
      summary: "Decide the official grade; a reason where it differs from the cell's",
    })
    .input(meetingIdentity.extend({ grade: grade.nullable().default(null), reason: text(1000).default("") }))
    .output(z.object({ officialGrade: grade, superiorTotal: z.number() })),
  reconsider: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      OWN_CELL: { status: 403, message: "Nobody decides the grade of the own cell." },
      NOTHING_TO_RECONSIDER: {
        status: 409,
        message: "No facts have come in since the decision that would lead to another grade.",
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/reconsider`,
      summary: "Facts came in after the decision and lead to another grade: it stands, or it is decided again",
    })
    .input(meetingIdentity.extend({ answer: reconsiderationAnswer, reason: line(1000) }))
    .output(done),
  return: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      ...secrecyRefusals,
      OWN_CELL: { status: 403, message: "Nobody decides the grade of the own cell." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/return`,
      summary: "Return the record to the cell, with a reason",
    })
    .input(meetingIdentity.extend({ reason: line(1000) }))
    .output(done),
  takeBack: operation
    .errors({
      ...state,
      ...evaluationStateRefusal,
      OWN_CELL: { status: 403, message: "Nobody decides the grade of the own cell." },
      TOO_LATE_TO_TAKE_BACK: {
        status: 409,
        message: "An answer is taken back on the day it was given, as long as nothing has come after it.",
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/evaluation/take-back`,
      summary: "Undo a decision or a return on its own day: the record waits again",
    })
    .input(meetingIdentity)
    .output(done),
  followed: operation
    .route({
      method: "GET",
      path: "/followed-evaluations",
      summary: "Meetings that wait for a grade in the cells that the reader follows, oldest first",
    })
    .input(pageRequest)
    .output(pageOf(waitingRow)),
  waiting: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waiting-evaluations",
      summary: "Meetings that wait for this organization's decision, oldest first",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(waitingRow)),
  waitingBeside: operation
    .route({
      method: "GET",
      path: `${meetingPath}/evaluation/waiting-beside`,
      summary: "Where a meeting stands among those that wait for the same superior, with its neighbours",
    })
    .input(meetingIdentity)
    .output(
      z.object({
        /** How many wait, this one among them. */
        waiting: z.int(),
        /** Its place from 1, oldest first; null where it does not wait (any more). */
        place: z.int().nullable(),
        previous: waitingMeeting.nullable(),
        next: waitingMeeting.nullable(),
      }),
    ),
};

export const weaknessContract = {
  add: operation
    .errors({ ...state, ...secrecyRefusals })
    .route({ method: "POST", path: `${meetingPath}/weaknesses`, summary: "Name a weak point with its remedy" })
    .input(
      meetingIdentity.extend({
        criterion: z.string().max(60).nullable().default(null),
        body: line(1000),
        remedy: line(1000, 0).default(""),
        ownerId: id.nullable().default(null),
        dueOn: day.nullable().default(null),
      }),
    )
    .output(z.object({ weaknessId: id })),
  remove: operation
    .errors(state)
    .route({
      method: "DELETE",
      path: `${meetingPath}/weaknesses/{weaknessId}`,
      summary: "Withdraw a weak point while the meeting is open",
    })
    .input(meetingIdentity.extend({ weaknessId: id }))
    .output(done),
};
