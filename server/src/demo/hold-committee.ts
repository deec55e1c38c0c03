import { agendaTemplate, requiredStepKeys } from "../../../rulesets/agenda-templates.ts";
import { currentRules } from "../../../rulesets/index.ts";
import { judgeRecord } from "../evaluation/judge-record.rules.ts";
import { judgeTally } from "../vote/tally.rules.ts";
import { votersPresentAt, votingBase } from "../vote/vote.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { CellStory } from "./cell-story.ts";
import { minutesAfter, monthWords } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import { named, placeOf, standingOf } from "./meeting-frame.ts";
import { addMeetingRows } from "./meeting-rows.ts";
import { issuePapers } from "./paper-rows.ts";

export type CommitteeMeeting = { id: string; scheduledAt: Date };

/** Holds a committee's own meeting of a month: everybody in office is there, minutes are issued, nothing is scored. */
export function holdCommittee(
  rows: DemoRows,
  story: CellStory,
  of: { month: string; day: string; topics: readonly string[] },
): CommitteeMeeting {
  const { random } = story;
  const openedAt = momentAt(of.day, "15:30");
  const closedAt = minutesAfter(openedAt, random.between(55, 80));
  const record = committeeRecord(story, { ...of, openedAt, closedAt });
  const stepOf = stepsOf(story, record);
  addMeetingRows(rows, record, {
    stepOf,
    followerInformedAt: null,
    createdAt: minutesAfter(openedAt, -2880),
    createdBy: null,
    score: null,
  });
  const history = {
    excuses: [],
    followerInformedAt: null,
    draftExisted: true,
    requiredSteps: requiredStepKeys(templateOf(story, of.day)),
    stepOfItem: stepOf,
    titleOfStep: new Map(),
    papersPostedOn: null,
    proposalsDue: [],
  };
  const judged = judgeRecord({ original: record, history, stored: undefined, scores: [] }, closedAt);
  issuePapers(rows, story, { judged, kinds: ["MINUTES"], at: minutesAfter(closedAt, 60) });
  return { id: record.meeting.id, scheduledAt: openedAt };
}

function templateOf({ cell }: CellStory, day: string) {
  return agendaTemplate("COMMITTEE", cell.cellType, day);
}

function stepsOf(story: CellStory, { agenda, meeting }: MeetingRecordRows): Map<string, string> {
  const steps = templateOf(story, meeting.scheduledAt.toISOString().slice(0, 10));
  return new Map(agenda.map((item, index) => [item.id, steps[index]?.stepKey ?? ""]));
}

type Held = { month: string; day: string; topics: readonly string[]; openedAt: Date; closedAt: Date };

function committeeRecord(story: CellStory, held: Held): MeetingRecordRows {
  const { cell, random } = story;
  const { openedAt, closedAt, month } = held;
  const rules = currentRules(held.day);
  const roll = cell.committee.map((member) => ({
    ...standingOf(member, cell.organizationId),
    status: "PRESENT" as const,
    revision: 2,
  }));
  const [chair, deputy, third] = roll;
  const minuteTaker = third ?? deputy;
  const meetingId = random.id(minutesAfter(openedAt, -2880));
  const steps = templateOf(story, held.day);
  const length = (closedAt.getTime() - openedAt.getTime()) / 1000;
  const planned = steps.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const agenda = steps.map((step, index) => ({
    id: random.id(openedAt),
    ordinal: index + 1,
    part: step.part,
    kind: step.kind,
    stepKey: step.stepKey,
    title: step.title,
    presenter: step.kind === "REPORT" ? named(chair) : null,
    plannedMinutes: step.plannedMinutes,
    central: false,
    discussed: true,
    directiveId: null,
    orientationBlockId: null,
    questions: [],
    startedAt: null,
    spentSeconds: Math.round((step.plannedMinutes / planned) * length),
    revision: 2,
  }));
  const takenAt = minutesAfter(openedAt, 5);
  const of = { body: "COMMITTEE", at: takenAt, rules: rules.majorities } as const;
  const presentIds = votersPresentAt(roll, takenAt, of).map(({ personId }) => personId);
  const base = votingBase(roll, of);
  const judged = judgeTally(
    { matter: "AGENDA", base, presentWithVote: presentIds.length, agree: presentIds.length, disagree: 0, other: 0 },
    rules.majorities,
  );
  if ("refused" in judged) throw new Error(`A committee of the demonstration cannot decide: ${judged.refused.code}`);
  return {
    meeting: {
      organizationId: cell.organizationId,
      id: meetingId,
      organizationName: cell.name,
      kind: "COMMITTEE",
      state: "FILED",
      recordedFrom: "LIVE",
      form: "IN_PLACE",
      month,
      scheduledAt: openedAt,
      place: placeOf(cell.name),
      thematicPart: false,
      topic: "",
      thematicForm: "IN_PLACE",
      joint: false,
      ofStandingCommittee: false,
      chairId: chair?.personId ?? null,
      chairName: chair?.fullName ?? null,
      minuteTakerId: minuteTaker?.personId ?? null,
      minuteTakerName: minuteTaker?.fullName ?? null,
      helperId: null,
      helperName: null,
      preMeetingId: null,
      continuesId: null,
      followerId: null,
      followerScheduledAt: null,
      noticeSentAt: minutesAfter(openedAt, -1440),
      openedAt,
      agendaAdoptedAt: takenAt,
      closedAt,
      minutesAdoptedAt: minutesAfter(closedAt, -2),
      filedAt: minutesAfter(closedAt, 70),
      sentToSuperiorAt: null,
      postedAt: null,
      receivedLateAt: null,
      notHeldAcceptedAt: null,
      notHeldDeclinedAt: null,
      notHeldDeclinedBecause: "",
      duesStatus: "UNKNOWN",
      withoutVotes: false,
      resolutionWaived: true,
      reason: "",
      rulesVersion: rules.version,
      revision: 5,
      selfGrade: null,
      officialGrade: null,
    },
    sessions: [{ ordinal: 1, openedAt, closedAt, reason: "", continuesAt: null }],
    agenda,
    texts: textsOf(story, held, { meetingId, agenda }),
    assignments: [],
    materials: [],
    roll,
    guests: [],
    absenceRequests: [],
    opinions: [],
    statements: [],
    proposals: [],
    earlierProposals: [],
    votes: [
      {
        id: random.id(takenAt),
        matter: "AGENDA",
        title: "Chương trình họp",
        agendaItemId: agenda[0]?.id ?? null,
        outcome: judged.verdict.outcome,
        convened: roll.length,
        base,
        needed: judged.verdict.needed,
        presentWithVote: presentIds.length,
        agree: presentIds.length,
        disagree: 0,
        other: 0,
        presentIds,
        reason: "",
        takenAt,
      },
    ],
    taskReviews: [],
    newTasks: [],
    weaknesses: [],
    objections: [],
    corrections: [],
    participants: [],
    surroundings: {
      preMeetingState: null,
      preMeetingAt: null,
      committeeMembers: cell.issuing.committeeMembers,
      hasResolution: false,
      hasMinutes: true,
    },
  };
}

function textsOf(
  { cell }: CellStory,
  { month, topics, closedAt }: Held,
  of: { meetingId: string; agenda: MeetingRecordRows["agenda"] },
): MeetingRecordRows["texts"] {
  const { t } = monthWords(month);
  const discussed = of.agenda.filter(({ kind }) => kind === "DISCUSSION");
  const write = (field: "SYNTHESIS" | "SECRETARY_REPORT" | "CONCLUSION", body: string, subjectId = of.meetingId) => ({
    subjectId,
    field,
    body,
    revision: 2,
    changedBy: null,
    changedAt: minutesAfter(closedAt, -10),
  });
  const own = cell.sector === null;
  return [
    write(
      "SECRETARY_REPORT",
      own
        ? `Đánh giá công tác lãnh đạo kỳ trước; kết quả sinh hoạt của các chi bộ trực thuộc và tiến độ thực hiện nghị quyết ${t}.`
        : `Đánh giá kết quả lãnh đạo tháng trước, tiến độ các nhiệm vụ chi bộ đã giao và việc chuẩn bị sinh hoạt ${t}.`,
    ),
    write(
      "SYNTHESIS",
      own
        ? "Thống nhất định hướng nội dung sinh hoạt chi bộ; yêu cầu các chi bộ gửi hồ sơ đúng hạn, khắc phục sinh hoạt hình thức."
        : `Thống nhất nội dung, chương trình sinh hoạt chi bộ ${t} và dự thảo nghị quyết trình chi bộ.`,
    ),
    ...discussed.map((item, index) =>
      write(
        "CONCLUSION",
        index === 0
          ? `Nội dung trọng tâm: ${topics.join("; ")}.`
          : "Phân công từng đồng chí chuẩn bị; tài liệu gửi đảng viên trước ít nhất một ngày.",
        item.id,
      ),
    ),
  ];
}
