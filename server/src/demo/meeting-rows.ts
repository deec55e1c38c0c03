import { snapshotOf } from "../meeting/snapshot.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { addRows, type DemoRow, type DemoRows, liesAtHome } from "./demo-rows.ts";

type Key = { organization_id: string; meeting_id: string };

/** What the tables hold of a meeting beside its record. */
export type Beside = {
  stepOf: ReadonlyMap<string, string>;
  followerInformedAt: Date | null;
  createdAt: Date;
  createdBy: string | null;
  score: { total: number; grade: string | null } | null;
  /** Of a meeting from the minute book: the day on which its papers were out. */
  papersPostedOn?: string | null;
};

/** The rows of a meeting's record, table by table. Tasks and papers have files of their own. */
export function addMeetingRows(rows: DemoRows, record: MeetingRecordRows, beside: Beside): void {
  const { meeting } = record;
  const key = { organization_id: meeting.organizationId, meeting_id: meeting.id };
  addRows(rows, "meeting", [meetingRow(record, beside)]);
  addRows(
    rows,
    "meeting_session",
    record.sessions.map((session) => ({
      ...key,
      ordinal: session.ordinal,
      opened_at: session.openedAt,
      closed_at: session.closedAt,
      reason: session.reason,
    })),
  );
  addRows(
    rows,
    "meeting_text",
    record.texts.map((text) => ({
      ...key,
      subject_id: text.subjectId,
      field: text.field,
      body: text.body,
      revision: text.revision,
      changed_at: text.changedAt,
    })),
  );
  addRows(rows, "agenda_item", agendaRows(record, beside, key));
  addRows(
    rows,
    "preparation_assignment",
    record.assignments.map((each) => ({
      ...key,
      id: each.id,
      person_id: each.person.personId,
      what: each.what,
      due_on: each.dueOn,
      started_at: each.startedAt,
      done_at: each.doneAt,
      word: each.word,
    })),
  );
  addRows(
    rows,
    "attendance",
    record.roll.map((person) => attendanceRow(person, key, meeting.openedAt)),
  );
  addRows(
    rows,
    "guest",
    record.guests.map(({ id, fullName, office, kind, answer, presence }) => ({
      ...key,
      id,
      full_name: fullName,
      office,
      kind,
      answer,
      presence,
    })),
  );
  addRows(
    rows,
    "statement",
    record.statements.map((said) => ({
      ...key,
      id: said.id,
      agenda_item_id: said.agendaItemId,
      person_id: said.personId,
      guest_id: said.guestId,
      kind: said.kind,
      gist: said.gist,
      said_at: said.saidAt,
      revision: said.revision,
    })),
  );
  addRows(
    rows,
    "proposal",
    record.proposals.map((proposal) => ({
      organization_id: key.organization_id,
      id: proposal.id,
      meeting_id: key.meeting_id,
      person_id: proposal.person?.personId ?? null,
      body: proposal.body,
      answer: proposal.answer,
      due_on: proposal.dueOn,
      raised_at: proposal.answeredAt ?? meeting.openedAt,
      answered_at: proposal.answeredAt,
      ...liesAtHome(key.organization_id, proposal.id),
      ...(proposal.answeredAt === null ? {} : { answered_by: key.organization_id, closed_at: meeting.closedAt }),
      ...(proposal.answeredAt === null || meeting.closedAt === null ? {} : { closed_meeting_id: key.meeting_id }),
      revision: proposal.revision,
    })),
  );
  addRows(
    rows,
    "proposal_step",
    record.proposals.flatMap((proposal) => stepsOf(proposal, meeting, key.organization_id)),
  );
  addRows(
    rows,
    "vote",
    record.votes.map((vote) => voteRow(vote, key)),
  );
  addRows(
    rows,
    "weakness",
    record.weaknesses.map((each) => ({
      ...key,
      id: each.id,
      criterion: each.criterion,
      body: each.body,
      remedy: each.remedy,
      owner_id: each.owner?.personId ?? null,
      due_on: each.dueOn,
    })),
  );
  addRows(
    rows,
    "task_report",
    record.taskReviews.map((task) => ({
      ...key,
      task_id: task.id,
      start_state: task.startState,
      state: task.reportedState,
      percent: task.reportedPercent,
      result: task.result ?? "",
      new_due_on: task.newDueOn,
      reported_at: meeting.openedAt,
      revision: task.reportRevision ?? 1,
    })),
  );
}

function meetingRow(record: MeetingRecordRows, beside: Beside): DemoRow {
  const { meeting } = record;
  return {
    organization_id: meeting.organizationId,
    id: meeting.id,
    held_under: meeting.organizationId,
    kind: meeting.kind,
    state: meeting.state,
    recorded_from: meeting.recordedFrom,
    form: meeting.form,
    month: meeting.month,
    scheduled_at: meeting.scheduledAt,
    place: meeting.place,
    thematic_part: meeting.thematicPart,
    topic: meeting.topic,
    thematic_form: meeting.thematicForm,
    joint: meeting.joint,
    chair_id: meeting.chairId,
    minute_taker_id: meeting.minuteTakerId,
    pre_meeting_id: meeting.preMeetingId,
    continues_id: meeting.continuesId,
    notice_sent_at: meeting.noticeSentAt,
    follower_informed_at: beside.followerInformedAt,
    opened_at: meeting.openedAt,
    agenda_adopted_at: meeting.agendaAdoptedAt,
    closed_at: meeting.closedAt,
    minutes_adopted_at: meeting.minutesAdoptedAt,
    filed_at: meeting.filedAt,
    sent_to_superior_at: meeting.sentToSuperiorAt,
    posted_at: meeting.postedAt,
    dues_status: meeting.duesStatus,
    without_votes: meeting.withoutVotes,
    resolution_waived: meeting.resolutionWaived,
    reason: meeting.reason,
    not_held_accepted_at: meeting.state === "NOT_HELD" ? meeting.scheduledAt : null,
    rules_version: meeting.rulesVersion,
    snapshot: meeting.closedAt
      ? {
          ...snapshotOf(record, meeting.closedAt, beside.score),
          ...(beside.papersPostedOn === undefined ? {} : { papersPostedOn: beside.papersPostedOn }),
        }
      : null,
    created_by: beside.createdBy,
    created_at: beside.createdAt,
    revision: meeting.revision,
  };
}

function agendaRows({ agenda }: MeetingRecordRows, { stepOf }: Beside, key: Key): DemoRow[] {
  return agenda.map((item) => ({
    ...key,
    id: item.id,
    ordinal: item.ordinal,
    part: item.part,
    kind: item.kind,
    step_key: stepOf.get(item.id) ?? null,
    title: item.title,
    presenter_id: item.presenter?.personId ?? null,
    planned_minutes: item.plannedMinutes,
    central: item.central,
    discussed: item.discussed,
    directive_id: item.directiveId,
    orientation_block_id: item.orientationBlockId,
    questions: [...item.questions],
    spent_seconds: item.spentSeconds,
    revision: item.revision,
  }));
}

function attendanceRow(person: MeetingRecordRows["roll"][number], key: Key, openedAt: Date | null): DemoRow {
  return {
    ...key,
    person_id: person.personId,
    counts_for_organization_id: person.organizationId,
    member_status: person.memberStatus,
    position: person.position,
    temporarily_elsewhere: person.temporarilyElsewhere,
    temporarily_here: person.temporarilyHere,
    exempt: person.exempt,
    suspended: person.suspended,
    special_duty: person.specialDuty,
    status: person.status,
    reason: person.reason,
    arrived_at: person.arrivedAt,
    left_at: person.leftAt,
    marked_at: person.status === "UNMARKED" ? null : openedAt,
    revision: person.revision,
  };
}

function voteRow(vote: MeetingRecordRows["votes"][number], key: Key): DemoRow {
  return {
    ...key,
    id: vote.id,
    matter: vote.matter,
    title: vote.title,
    agenda_item_id: vote.agendaItemId,
    outcome: vote.outcome,
    convened: vote.convened,
    base: vote.base,
    needed: vote.needed,
    present_with_vote: vote.presentWithVote,
    agree: vote.agree,
    disagree: vote.disagree,
    other: vote.other,
    present_ids: vote.presentIds,
    reason: vote.reason,
    taken_at: vote.takenAt,
  };
}

/** What happened to a proposal that was raised and answered in a meeting. */
function stepsOf(
  { id, person, answer, answeredAt }: MeetingRecordRows["proposals"][number],
  { openedAt, closedAt }: MeetingRecordRows["meeting"],
  organizationId: string,
): DemoRow[] {
  const steps: DemoRow[] = [
    { kind: "RAISED", to_id: organizationId, person_id: person?.personId ?? null, done_at: answeredAt ?? openedAt },
    ...(answeredAt === null ? [] : [{ kind: "ANSWERED", word: answer, done_at: answeredAt }]),
    ...(answeredAt === null || closedAt === null ? [] : [{ kind: "CLOSED", done_at: closedAt }]),
  ];
  return steps.map((step, index) => ({
    organization_id: organizationId,
    proposal_id: id,
    number: index + 1,
    at_id: organizationId,
    ...step,
  }));
}
