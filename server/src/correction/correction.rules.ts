import { rulesOfVersion } from "../../../rulesets/index.ts";
import { isOutsideMeeting } from "../attendance/roll-call.rules.ts";
import { superiorMustDecideAgain } from "../evaluation/evaluation.rules.ts";
import { type JudgedMeeting, judgeRecord } from "../evaluation/judge-record.rules.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { durationMinutes } from "../meeting/meeting-time.rules.ts";
import { participantFigures } from "../meeting/participant-figures.rules.ts";
import type { CorrectionRow } from "../workspace/outcome.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { type CorrectedFact, momentOf, type Standing } from "./apply-corrections.rules.ts";

type Value = string | number | null;
type Figure =
  | "convened"
  | "base"
  | "simpleMajority"
  | "present"
  | "attendancePercent"
  | "durationMinutes"
  | "cellConvened"
  | "cellPresent"
  | "cellAttendancePercent"
  | "voteBase"
  | "voteNeeded"
  | "votePresent"
  | "voteAgree"
  | "voteDisagree"
  | "voteOther"
  | "voteHands"
  | "voteUnrecorded"
  | "voteHandsAway"
  | "voteOutcome"
  | "points"
  | "selfTotal"
  | "selfGrade";

/** A figure that a correction changes; `subject` says which vote or criterion. */
export type CorrectionEffect = { figure: Figure; subject: string; before: Value; after: Value };

/** What a record says of somebody who is not on its roll. */
export type NotConvened = { subject: "ATTENDANCE"; personId: string; status: null };

/** The same fact as the record has it now, or null where it has no such thing; who is forgotten is not convened. */
export function currentFact(record: MeetingRecordRows, fact: CorrectedFact): CorrectedFact | NotConvened | null {
  switch (fact.subject) {
    case "ATTENDANCE": {
      const person = record.roll.find(({ personId }) => personId === fact.personId);
      if (!person) return { subject: "ATTENDANCE", personId: fact.personId, status: null };
      if (person.status === "UNMARKED") return null;
      const { status, arrivedAt, leftAt } = person;
      return { ...fact, status, arrivedAt: iso(arrivedAt), leftAt: iso(leftAt), standing: standingOf(person) };
    }
    case "VOTE": {
      const vote = record.votes.find(({ id }) => id === fact.voteId);
      if (!vote || vote.outcome === "DEFERRED") return null;
      return { ...fact, agree: vote.agree ?? 0, disagree: vote.disagree ?? 0, other: vote.other ?? 0 };
    }
    case "TIME": {
      const [openedAt, closedAt] = [record.sessions[0]?.openedAt, record.sessions.at(-1)?.closedAt];
      return openedAt && closedAt
        ? { ...fact, openedAt: openedAt.toISOString(), closedAt: closedAt.toISOString() }
        : null;
    }
    case "CONCLUSION": {
      if (!record.agenda.some(({ id }) => id === fact.agendaItemId)) return null;
      const text = record.texts.find(
        ({ field, subjectId }) => field === "CONCLUSION" && subjectId === fact.agendaItemId,
      );
      return { ...fact, body: text?.body ?? "" };
    }
    case "OTHER":
      return { ...fact, body: "" };
  }
}

/** A fact with its moments written in one way, so that the same moment in another zone is the same fact. */
export function normalized(fact: CorrectedFact): CorrectedFact {
  if (fact.subject === "ATTENDANCE") return { ...fact, arrivedAt: isoOf(fact.arrivedAt), leftAt: isoOf(fact.leftAt) };
  if (fact.subject === "TIME")
    return { ...fact, openedAt: isoOf(fact.openedAt) ?? "", closedAt: isoOf(fact.closedAt) ?? "" };
  return fact;
}

/** How a person of the roll stands on it, apart from the mark. */
export function standingOf(person: Standing): Standing {
  const { memberStatus, position, temporarilyElsewhere, temporarilyHere, exempt, suspended, specialDuty } = person;
  return { memberStatus, position, temporarilyElsewhere, temporarilyHere, exempt, suspended, specialDuty };
}

/** Whether two facts about the same thing say the same. */
export function saysTheSame(one: CorrectedFact, other: CorrectedFact | NotConvened): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(fact: object): string {
  return JSON.stringify(fact, (_, value: unknown) =>
    typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

type Impossible = "COUNTS_DO_NOT_ADD_UP" | "ENDS_BEFORE_IT_BEGINS" | "IN_THE_FUTURE" | "OUTSIDE_THE_MEETING";

/**
 * Why a fact cannot be: counts that are not those present with a vote, an end before its beginning, also of one sitting of
 * several, or ahead of the moment at which it is said, somebody's stay outside the meeting as it was held; null where it can.
 */
export function whyImpossible(record: MeetingRecordRows, fact: CorrectedFact, now: Date): Impossible | null {
  if (fact.subject === "VOTE") {
    const vote = record.votes.find(({ id }) => id === fact.voteId);
    return fact.agree + fact.disagree + fact.other === vote?.presentWithVote ? null : "COUNTS_DO_NOT_ADD_UP";
  }
  const [from, to] =
    fact.subject === "TIME"
      ? [fact.openedAt, fact.closedAt]
      : fact.subject === "ATTENDANCE"
        ? [fact.arrivedAt, fact.leftAt]
        : [];
  if (from && to && Date.parse(to) < Date.parse(from)) return "ENDS_BEFORE_IT_BEGINS";
  if (fact.subject === "TIME" && Date.parse(fact.closedAt) > now.getTime()) return "IN_THE_FUTURE";
  if (fact.subject === "TIME" && leavesNoSitting(record, fact)) return "ENDS_BEFORE_IT_BEGINS";
  return fact.subject === "ATTENDANCE" && staysOutside(record, fact) ? "OUTSIDE_THE_MEETING" : null;
}

/** Whether the first of several sittings would begin after its end, or the last end before its beginning. */
function leavesNoSitting({ sessions }: MeetingRecordRows, fact: { openedAt: string; closedAt: string }): boolean {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (sessions.length < 2 || !first?.closedAt || !last) return false;
  return Date.parse(fact.openedAt) > first.closedAt.getTime() || Date.parse(fact.closedAt) < last.openedAt.getTime();
}

function staysOutside(
  { meeting, sessions }: MeetingRecordRows,
  fact: { arrivedAt: string | null; leftAt: string | null },
): boolean {
  const end = sessions.at(-1)?.closedAt;
  if (!end) return false;
  const stay = { arrivedAt: momentOf(fact.arrivedAt), leftAt: momentOf(fact.leftAt) };
  const { thresholds } = rulesOfVersion(meeting.rulesVersion);
  return isOutsideMeeting(stay, sessions, { now: end, thresholds });
}

/** What one more correction would make of a judged meeting. */
export function withCorrection(
  judged: JudgedMeeting,
  fact: CorrectedFact,
  of: { personName: string | null; now: Date },
): JudgedMeeting {
  const correction: CorrectionRow = {
    id: "",
    subject: fact.subject,
    subjectId: null,
    personName: of.personName,
    oldValue: null,
    newValue: fact,
    reason: "",
    effects: [],
    needsSuperior: false,
    superiorDecision: null,
    author: null,
    madeAt: of.now,
  };
  return judgeRecord(
    { ...judged, original: { ...judged.original, corrections: [...judged.original.corrections, correction] } },
    of.now,
  );
}

/** The figures that come out otherwise: base, votes, attendance, length, points, total and grade. */
export function effectsOf(before: JudgedMeeting, after: JudgedMeeting): CorrectionEffect[] {
  const old = measured(before);
  return measured(after)
    .map((effect, index) => ({ ...effect, before: old[index]?.value ?? null, after: effect.value }))
    .filter((effect) => effect.before !== effect.after)
    .map(({ value: _value, ...effect }) => effect);
}

/**
 * Whether the superior decides over a correction: when a majority or the grade comes out otherwise.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function needsSuperior(before: JudgedMeeting, after: JudgedMeeting): boolean {
  return superiorMustDecideAgain(verdictOf(before), verdictOf(after));
}

function verdictOf({ judgement, record }: JudgedMeeting) {
  const outcomes = Object.fromEntries(record.votes.map(({ id, outcome }) => [id, outcome]));
  // A score that is not complete has no grade to change.
  return { grade: judgement.grade ?? "POOR", outcomes };
}

/** Every figure that could change, always in the same order. */
function measured({ record, rules, judgement }: JudgedMeeting): { figure: Figure; subject: string; value: Value }[] {
  const { meeting, roll, votes, sessions } = record;
  const figures = figuresOf(roll, { meetingKind: meeting.kind, rules, at: meeting.closedAt ?? meeting.scheduledAt });
  const whole = (figure: Figure, value: Value) => ({ figure, subject: "", value });
  return [
    whole("convened", figures.total),
    whole("base", figures.base),
    whole("simpleMajority", figures.simpleMajority),
    whole("present", figures.present),
    whole("attendancePercent", figures.attendancePercent),
    whole("durationMinutes", durationMinutes(sessions)),
    ...measuredCells(record, rules),
    ...votes.flatMap(measuredVote),
    ...judgement.criteria.map(({ proposal, self }) => ({
      figure: "points" as const,
      subject: proposal.criterion,
      value: self,
    })),
    whole("selfTotal", judgement.total),
    whole("selfGrade", judgement.grade),
  ];
}

/** What counts for each cell of a joint meeting. */
function measuredCells({ roll, participants }: MeetingRecordRows, { thresholds }: JudgedMeeting["rules"]) {
  return participants.flatMap(({ organizationId, name }) => {
    const counted = participantFigures(organizationId, { roll, statements: [], thresholds });
    const of = (figure: Figure, value: Value) => ({ figure, subject: name, value });
    return [
      of("cellConvened", counted.convened),
      of("cellPresent", counted.presentInBase),
      of("cellAttendancePercent", counted.attendancePercent),
    ];
  });
}

function measuredVote(vote: MeetingRecordRows["votes"][number]) {
  const { title, base, needed, presentWithVote, agree, disagree, other, outcome, hands } = vote;
  const counted = hands ?? { agree, disagree, other };
  const of = (figure: Figure, value: Value) => ({ figure, subject: title, value });
  return [
    of("voteBase", base),
    of("voteNeeded", needed),
    of("votePresent", presentWithVote),
    of("voteHands", `${(counted.agree ?? 0) + (counted.disagree ?? 0) + (counted.other ?? 0)}/${presentWithVote ?? 0}`),
    of("voteUnrecorded", hands?.unrecorded ?? 0),
    of("voteHandsAway", hands?.away ?? 0),
    of("voteAgree", agree),
    of("voteDisagree", disagree),
    of("voteOther", other),
    of("voteOutcome", outcome),
  ];
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

function isoOf(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
