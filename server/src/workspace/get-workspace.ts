import { isIssuedName, issuedLimits, rulesOfVersion } from "../../../rulesets/index.ts";
import type { IssuedLimits } from "../../../rulesets/local-limits.ts";
import { isScoredKind } from "../../../rulesets/meeting-thresholds.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { withReasonsFor } from "../absence/absence-reasons.rules.ts";
import { isReadByPart, namedOn, readsWholeRoll } from "../attendance/roll-by-part.rules.ts";
import { applyCorrections } from "../correction/apply-corrections.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { readTogether } from "../database/together.ts";
import { findEvaluationState } from "../evaluation/evaluation.queries.ts";
import { isScored } from "../evaluation/judge-record.rules.ts";
import { wasReminded } from "../material/unread.queries.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import { filingDaysLeft, filingDueOn } from "../meeting/meeting-days.rules.ts";
import { durationMinutes, minimumMinutes } from "../meeting/meeting-time.rules.ts";
import { participantFigures } from "../meeting/participant-figures.rules.ts";
import { presentMeeting } from "../meeting/present-meeting.ts";
import type { ProposedOffices } from "../meeting/proposed-offices.rules.ts";
import { readProposedOffices } from "../meeting/read-proposed-offices.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import { missingToClose, missingToConvene, missingToFile, missingToOpen } from "../meeting/requirements.rules.ts";
import type { Answer, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { bodyShown } from "../ruleset/present-sheet.ts";
import { findDayRequest } from "../schedule/day-request.queries.ts";
import { findAttending } from "../schedule/schedule.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentRequests } from "./present-requests.ts";
import {
  iso,
  type PaperReader,
  presentAgendaItem,
  presentAssignment,
  presentAttendance,
  presentGuest,
  presentMaterial,
  presentProposal,
  presentStatement,
  presentTask,
  presentTaskReview,
  presentText,
  presentVote,
} from "./present-workspace.ts";
import { progressOf } from "./progress.rules.ts";
import { type MeetingRecordRows, readRecord } from "./read-record.ts";

/** Everything of one meeting that its five tabs show, with what each next step still needs. */
export const getWorkspace: Operation<"workspace.get"> = async (
  { tx, clock, actor, may, standing, meeting: offices },
  { organizationId, meetingId },
) => {
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const record = applyCorrections(await readRecord(tx, meeting, actor.personId));
  const { joint } = meeting;
  const holdsOffice = standing.here.length > 0 || standing.above.length > 0;
  const readsAll = readsWholeRoll({ joint, holdsOffice, writes: may("statement.add") });
  const rollByPart = readsAll && isReadByPart({ joint, people: record.roll.length });
  const whole = rollByPart ? namedOn(record.roll, record) : record.roll;
  const read = readsAll ? whole : rollOf(record, offices.takesPart);
  const roll = withReasonsFor(read, meeting.state, { personId: actor.personId, may });
  const evaluationState = await findEvaluationState(tx, organizationId, meetingId);
  const scored = isScored(meeting);
  const now = clock.now();
  const isAhead = meeting.state === "DRAFT" || meeting.state === "CONVENED";
  const proposed = isAhead ? await readProposedOffices(tx, meeting, now) : nobody;
  return {
    meeting: presentMeeting(meeting, may),
    proposedOffices: may("meeting.appointOffices") ? proposed : nobody,
    ...presentRecord(
      { ...record, roll, corrections: readsAll ? record.corrections : correctionsOf(record, offices.takesPart) },
      dayOf(now),
      {
        accountId: actor.accountId,
        opensAt: record.sessions[0]?.openedAt ?? meeting.scheduledAt,
        thresholds: rulesOfVersion(meeting.rulesVersion).thresholds,
      },
    ),
    remindedToday: may("material.remind") && (await wasReminded(tx, { organizationId, meetingId }, dayOf(now))),
    scored,
    issuedSheet: issuedSheetOf(meeting),
    issuedLimits: limitsShown(issuedLimits(meeting.rulesVersion.split(" "))),
    rollByPart,
    participants: presentParticipants(record, offices.leadsPart),
    ...(await readFromAbove(tx, meeting)),
    ...presentRequests(record, { may, standing, meeting: offices, personId: actor.personId }),
    ...presentFigures(record, now),
    missing: presentMissing(record, { scored, evaluationState }, proposed),
  };
};

/** The sheet that judges the meeting, where it is not one that every reader has. */
function issuedSheetOf({ rulesVersion }: MeetingRow): Answer<"workspace.get">["issuedSheet"] {
  const { scoreSheet } = rulesOfVersion(rulesVersion);
  return isIssuedName(versionName(scoreSheet)) ? bodyShown(scoreSheet) : null;
}

/** The same numbers for an answer: the contract's type knows no readonly lists. */
function limitsShown(limits: readonly IssuedLimits[]): Answer<"workspace.get">["issuedLimits"] {
  return limits as never;
}

/** Whoever is in a joint meeting for one of its organizations reads the rows of that one; whoever leads, writes or follows it, all. */
function rollOf(
  { roll }: Pick<MeetingRecordRows, "roll">,
  organizationIds: readonly string[],
): MeetingRecordRows["roll"] {
  return roll.filter(({ organizationId }) => organizationIds.includes(organizationId));
}

/** Of corrections of the roll, a reader for one of its organizations reads those of that one. */
function correctionsOf({ roll, corrections }: MeetingRecordRows, organizationIds: readonly string[]) {
  const own = new Set(rollOf({ roll }, organizationIds).map(({ personId }) => personId));
  return corrections.filter(({ subjectId, subject }) => subject !== "ATTENDANCE" || own.has(subjectId ?? ""));
}

function presentParticipants(record: MeetingRecordRows, ledByMe: readonly string[]) {
  const { thresholds } = rulesOfVersion(record.meeting.rulesVersion);
  const parts = Map.groupBy(record.roll, ({ organizationId }) => organizationId);
  const { statements } = record;
  return record.participants.map(({ isLed: _, ...row }) => ({
    ...row,
    ...participantFigures(row.organizationId, { roll: parts.get(row.organizationId) ?? [], statements, thresholds }),
    ledByMe: ledByMe.includes(row.organizationId),
  }));
}

/** What comes from above as long as a meeting is not over: another day that is asked for, and who attends. */
async function readFromAbove(
  tx: Transaction,
  { organizationId, id: meetingId, state }: MeetingRow,
): Promise<Pick<Answer<"workspace.get">, "dayRequest" | "attending">> {
  if (!notYetClosed.includes(state)) return { dayRequest: null, attending: [] };
  return readTogether(tx, async (together) => {
    const [dayRequest, attending] = await Promise.all([
      findDayRequest(together, { organizationId, meetingId }),
      findAttending(together, [meetingId]),
    ]);
    return {
      dayRequest: dayRequest ? { ...dayRequest, askedAt: dayRequest.askedAt.toISOString() } : null,
      attending: attending.map(({ meetingId: _, ...person }) => person),
    };
  });
}

const nobody: ProposedOffices = { chair: null, minuteTaker: null };

function presentRecord(record: MeetingRecordRows, today: string, reader: PaperReader) {
  const { meeting, surroundings } = record;
  return {
    sessions: record.sessions.map((row) => ({
      ...row,
      openedAt: row.openedAt.toISOString(),
      closedAt: iso(row.closedAt),
      continuesAt: iso(row.continuesAt),
    })),
    agenda: record.agenda.map(presentAgendaItem),
    texts: record.texts.map(presentText),
    assignments: record.assignments.map((row) => presentAssignment(row, today)),
    materials: record.materials.map((row) => presentMaterial(row, reader)),
    attendance: record.roll.map(presentAttendance),
    guests: record.guests.map(presentGuest),
    statements: record.statements.map(presentStatement),
    proposals: record.proposals.map(presentProposal),
    earlierProposals: record.earlierProposals.map(presentProposal),
    votes: record.votes.map(presentVote),
    taskReviews: record.taskReviews.map((row) => presentTaskReview(row, today)),
    newTasks: record.newTasks.map((row) => presentTask(row, today)),
    weaknesses: record.weaknesses.map(({ id, ...row }) => ({ ...row, weaknessId: id })),
    objections: record.objections.map(({ id, ...row }) => ({
      ...row,
      objectionId: id,
      raisedAt: row.raisedAt.toISOString(),
      answeredAt: iso(row.answeredAt),
    })),
    corrections: record.corrections.map(({ id, subjectId: _, ...row }) => ({
      ...row,
      correctionId: id,
      madeAt: row.madeAt.toISOString(),
    })),
    preMeeting: presentPreMeeting(record),
    hasCommittee: surroundings.committeeMembers > 0,
    duesStatus: meeting.duesStatus,
  };
}

function presentPreMeeting({ meeting, surroundings }: MeetingRecordRows): Answer<"workspace.get">["preMeeting"] {
  const { preMeetingState, preMeetingAt } = surroundings;
  if (meeting.preMeetingId === null || preMeetingState === null || preMeetingAt === null) return null;
  return { meetingId: meeting.preMeetingId, state: preMeetingState, at: preMeetingAt.toISOString() };
}

function presentFigures({ meeting, roll, sessions }: MeetingRecordRows, now: Date) {
  const rules = rulesOfVersion(meeting.rulesVersion);
  const closedOn = meeting.closedAt === null || meeting.recordedFrom === "PAPER" ? null : dayOf(meeting.closedAt);
  return {
    figures: figuresOf(roll, { meetingKind: meeting.kind, rules, at: meeting.closedAt ?? now }),
    durationMinutes: durationMinutes(sessions),
    minimumMinutes: !isScoredKind(meeting.kind, rules.thresholds)
      ? null
      : minimumMinutes({ members: roll.length, thematicPart: meeting.thematicPart }, rules.thresholds),
    filing:
      closedOn === null
        ? null
        : {
            dueOn: filingDueOn(closedOn, rules.thresholds),
            daysLeft: filingDaysLeft(closedOn, dayOf(now), rules.thresholds),
          },
  };
}

function presentMissing(
  record: MeetingRecordRows,
  score: { scored: boolean; evaluationState: string | undefined },
  { chair, minuteTaker }: ProposedOffices,
) {
  const progress = progressOf(record, score);
  return {
    convene: missingToConvene(progress),
    open: missingToOpen({
      hasChair: progress.hasChair || chair !== null,
      hasMinuteTaker: progress.hasMinuteTaker || minuteTaker !== null,
    }),
    close: missingToClose(progress),
    file: missingToFile(progress),
  };
}
