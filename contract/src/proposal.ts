import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  pageOf,
  pageRequest,
  personName,
  revision,
  text,
} from "./primitives.ts";
import { organizationName, proposalState, proposalVerdict } from "./proposal-shape.ts";

const step = z.object({
  /** ASSIGNED: taken in, with who answers for it and by when. */
  kind: z.enum(["RAISED", "ASSIGNED", "PASSED_UP", "PASSED_DOWN", "HANDED_ON", "ANSWERED", "CLOSED"]),
  at: organizationName,
  /** Where it went with this step; null where it stayed. */
  to: organizationName.nullable(),
  by: z.string().nullable(),
  word: z.string(),
  verdict: proposalVerdict.nullable(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  doneAt: moment,
});

const proposal = z.object({
  /** Its own organization: the one of the member who made it. */
  home: organizationName,
  proposalId: id,
  meetingId: id.nullable(),
  person: personName.nullable(),
  body: z.string(),
  addressedTo: organizationName,
  /** Who has to act: with whom it waits, or once it is answered who reads the answer out. */
  liesWith: organizationName,
  /** Who answers for it there, as far as the reader sees the people there, and by when. */
  owner: personName.nullable(),
  dueOn: day.nullable(),
  isLate: z.boolean(),
  answer: z.string(),
  answeredBy: organizationName.nullable(),
  state: proposalState,
  raisedAt: moment,
  answeredAt: moment.nullable(),
  closedAt: moment.nullable(),
  closedMeetingId: id.nullable(),
  verdict: proposalVerdict.nullable(),
  closingWord: z.string(),
  /** It did not satisfy and went on as another proposal. */
  continuedAs: id.nullable(),
  revision,
});

const one = z.object({
  /** The organization one acts in: where the proposal lies, or another on its way. */
  organizationId: id,
  proposalId: id,
});
const path = "/organizations/{organizationId}/proposals";
const onePath = `${path}/{proposalId}`;
const word = text(4000).pipe(z.string().trim().min(1));

const stands = {
  PROPOSAL_LIES_ELSEWHERE: {
    status: 409,
    message: "The proposal lies with another organization now.",
    data: z.object({ name: z.string() }),
  },
  PROPOSAL_STATE: {
    status: 409,
    message: "The proposal stands so that this cannot be done to it.",
    data: z.object({ state: proposalState }),
  },
} as const;
const ofLevels = {
  NOT_A_LEVEL_ABOVE: { status: 422, message: "A proposal goes to its own organization or to one above it." },
  NOBODY_ANSWERS_THERE: { status: 409, message: "Nobody holds an office there who would take the proposal in." },
} as const;

export const proposalContract = {
  raise: operation
    .errors({ MEETING_STATE: meetingRefusals.MEETING_STATE, ...secrecyRefusals, ...ofLevels })
    .route({
      method: "POST",
      path,
      summary: "Raise a proposal (kiến nghị), in a meeting or between meetings, to the own organization or one above",
    })
    .input(
      z.object({
        organizationId: id,
        meetingId: id.nullable().default(null),
        personId: id,
        body: text(4000).pipe(z.string().min(1)),
        /** Absent or null: the organization itself. */
        addressedToId: id.nullable().default(null),
      }),
    )
    .output(z.object({ proposalId: id })),
  levels: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/proposal-levels",
      summary: "Where a proposal may be sent: the organization itself, and those above in which somebody answers",
    })
    .input(z.object({ organizationId: id }))
    .output(z.array(organizationName)),
  assign: operation
    .errors({
      ...stands,
      OWNER_NOT_A_MEMBER: { status: 409, message: "Who answers for it is a member of this organization." },
    })
    .route({
      method: "PUT",
      path: `${onePath}/assignment`,
      summary: "Take a proposal in: who answers for it here and by when; the proposer is told",
    })
    .input(one.extend({ ownerId: id.nullable(), dueOn: day.nullable(), revision }))
    .output(z.object({ revision })),
  answer: operation
    .errors({ ...stands, ...secrecyRefusals })
    .route({
      method: "PUT",
      path: `${onePath}/answer`,
      summary: "Answer a proposal; the answer goes to its own organization, and the proposer is told",
    })
    .input(one.extend({ answer: word, revision }))
    .output(z.object({ revision })),
  passUp: operation
    .errors({ ...stands, ...secrecyRefusals, ...ofLevels })
    .route({
      method: "POST",
      path: `${onePath}/pass-up`,
      summary: "Pass a proposal one level up, with the reason; what did not satisfy goes on with its history",
    })
    .input(one.extend({ reason: line(1000), revision }))
    .output(z.object({ proposalId: id })),
  passDown: operation
    .errors({ ...stands, ...secrecyRefusals })
    .route({
      method: "POST",
      path: `${onePath}/pass-down`,
      summary: "Send a proposal back one level, with what is said to it; it is answered there",
    })
    .input(one.extend({ word, revision }))
    .output(done),
  close: operation
    .errors({ MEETING_STATE: meetingRefusals.MEETING_STATE, ...stands, ...secrecyRefusals })
    .route({
      method: "POST",
      path: `${meetingPath}/proposals/{proposalId}/close`,
      summary: "Close an answered proposal in front of the meeting, with what its proposer says",
    })
    .input(meetingIdentity.extend({ proposalId: id, verdict: proposalVerdict, word: line(1000, 0).default("") }))
    .output(done),
  list: operation
    .route({
      method: "GET",
      path,
      summary: "Proposals as an organization has to do with them: waiting here, sent on, or answered; late ones first",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        /** WAITING: lies here unanswered. SENT_ON: came here and lies elsewhere unanswered. ANSWERED: answered here, or for its own members. */
        view: z.enum(["WAITING", "SENT_ON", "ANSWERED"]).default("WAITING"),
      }),
    )
    .output(
      pageOf(proposal.extend({ abilities })).extend({
        /** What waits here, how much of it is late, and what was answered and not read out yet. */
        counts: z.object({ waiting: z.int(), late: z.int(), toReadOut: z.int() }),
      }),
    ),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One proposal with everything that happened to it" })
    .input(one)
    .output(proposal.extend({ steps: z.array(step), abilities })),
  mine: operation
    .route({
      method: "GET",
      path: "/my/proposals",
      summary: "One's own proposals with their history: open ones first, then the newest",
    })
    .input(pageRequest.extend({ limit: z.coerce.number().int().min(1).max(50).default(20) }))
    .output(pageOf(proposal.extend({ steps: z.array(step) }))),
};
