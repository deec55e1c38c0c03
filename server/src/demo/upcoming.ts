import { agendaTemplate } from "../../../rulesets/agenda-templates.ts";
import { currentRules } from "../../../rulesets/index.ts";
import { addDays, isWeekend } from "../calendar.rules.ts";
import { judgeRecord } from "../evaluation/judge-record.rules.ts";
import { dayOf, momentAt } from "../working-zone.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { CellStory, SetTask } from "./cell-story.ts";
import { type DemoCalendar, meetingDay, minutesAfter, monthWords, workingDayBefore } from "./demo-calendar.ts";
import type { DemoMember } from "./demo-organizations.ts";
import { addRows, type DemoRows, liesAtHome } from "./demo-rows.ts";
import { hourOf, named, placeOf, rollRows } from "./meeting-frame.ts";
import { addMeetingRows } from "./meeting-rows.ts";
import { issuePapers } from "./paper-rows.ts";
import { committeeBefore } from "./tell-cell.ts";

export type Upcoming = { rows: DemoRows; calendar: DemoCalendar; createdBy: string | null };

/** What the accounting cell assigned last, as it stands today: one task overdue, others on their way. */
export function tasksOfAccounting({ today, next }: DemoCalendar): SetTask[] {
  const { q } = monthWords(next);
  const task = (what: string, owner: string, days: number, state: SetTask["state"], percent: number) => ({
    what,
    owner,
    dueOn: addDays(today, days),
    state,
    percent,
  });
  return [
    task("Rà soát quy trình giao dịch một cửa", "Vũ Thu Trang", -1, "IN_PROGRESS", 40),
    task("Giúp đỡ 2 đoàn viên ưu tú viết đơn xin vào Đảng", "Lê Quốc Đạt", 14, "IN_PROGRESS", 60),
    task(`Báo cáo tiết kiệm chi phí ${q}`, "Phạm Minh Hải", 19, "IN_PROGRESS", 20),
    task("Hướng dẫn tiểu thương chợ trung tâm thanh toán bằng mã QR", "Lê Quốc Đạt", 9, "NOT_STARTED", 0),
    task("Lập kế hoạch điều chuyển tiền mặt, bảo đảm cơ cấu mệnh giá", "Trần Văn Bình", 7, "IN_PROGRESS", 50),
  ];
}

/** The accounting cell's next meeting: convened, its papers out, one of them still to be written, with what members sent. */
export function prepareAccounting(story: CellStory, { rows, calendar, createdBy }: Upcoming): MeetingRecordRows {
  const record = preparedRecord(story, calendar, { rows, isConvened: true });
  const { meeting } = record;
  const key = { organization_id: meeting.organizationId, meeting_id: meeting.id };
  const { random } = story;
  const person = (name: string) => story.cell.members.find(({ fullName }) => fullName === name)?.personId ?? null;
  const sentAt = meeting.noticeSentAt ?? calendar.now;
  addMeetingRows(rows, record, {
    stepOf: stepsOf(story, record),
    followerInformedAt: sentAt,
    createdAt: minutesAfter(sentAt, -2880),
    createdBy,
    score: null,
  });
  const opinions = [
    ["Phạm Minh Hải", "Đề nghị làm rõ mốc khóa sổ và lịch trực quỹ những ngày cuối kỳ."],
    ["Đỗ Mạnh Cường", "Nên bàn kỹ phương án một cửa tại quầy số 3 và số 4, vì khách dồn vào buổi sáng."],
    ["Bùi Thị Hạnh", "Đề nghị bổ sung nội dung phòng ngừa lừa đảo qua mã QR giả."],
    ["Lê Quốc Đạt", "Đoàn viên ưu tú cần được giao việc cụ thể để thử thách trong quý."],
  ] as const;
  addRows(
    rows,
    "opinion",
    opinions.map(([name, body], index) => ({
      ...key,
      id: random.id(sentAt),
      person_id: person(name),
      body,
      sent_at: minutesAfter(sentAt, 20 + index),
    })),
  );
  const away = meeting.scheduledAt;
  addRows(rows, "absence_request", [
    {
      ...key,
      person_id: person("Hoàng Yến"),
      reason: `Đi công tác: từ ngày ${shortDay(away)} đến ngày ${shortDay(minutesAfter(away, 1440))}`,
      reason_code: "DUTY",
      note: `từ ngày ${shortDay(away)} đến ngày ${shortDay(minutesAfter(away, 1440))}`,
      requested_at: minutesAfter(sentAt, 25),
    },
  ]);
  const raised = minutesAfter(sentAt, -4320);
  const proposalId = random.id(raised);
  addRows(rows, "proposal", [
    {
      organization_id: key.organization_id,
      id: proposalId,
      ...liesAtHome(key.organization_id, proposalId),
      person_id: person("Lê Quốc Đạt"),
      body: "Bố trí chỗ để xe cho khách đến giao dịch",
      due_on: addDays(calendar.today, 9),
      raised_at: raised,
    },
  ]);
  addRows(rows, "proposal_step", [
    {
      organization_id: key.organization_id,
      proposal_id: proposalId,
      number: 1,
      kind: "RAISED",
      at_id: key.organization_id,
      to_id: key.organization_id,
      person_id: person("Lê Quốc Đạt"),
      done_at: raised,
    },
  ]);
  sendNotice(rows, story, record, sentAt);
  return record;
}

/** The notice as it went out. */
function sendNotice(rows: DemoRows, story: CellStory, record: MeetingRecordRows, sentAt: Date): void {
  const steps = stepsOf(story, record);
  const history = {
    excuses: [],
    followerInformedAt: sentAt,
    draftExisted: false,
    requiredSteps: [...steps.values()],
    stepOfItem: steps,
    titleOfStep: new Map<string, string>(),
    papersPostedOn: null,
    proposalsDue: [],
  };
  const judged = judgeRecord({ original: record, history, stored: undefined, scores: [] }, sentAt);
  issuePapers(rows, story, { judged, kinds: ["NOTICE"], at: sentAt });
}

/** A cell that has only begun: the agenda from the template, nothing sent yet. */
export function prepareDraft(story: CellStory, { rows, calendar, createdBy }: Upcoming): void {
  const record = preparedRecord(story, calendar, { rows, isConvened: false });
  addMeetingRows(rows, record, {
    stepOf: stepsOf(story, record),
    followerInformedAt: null,
    createdAt: minutesAfter(calendar.now, -600),
    createdBy,
    score: null,
  });
}

function stepsOf({ cell }: CellStory, { agenda, meeting }: MeetingRecordRows): Map<string, string> {
  const steps = agendaTemplate("REGULAR", cell.cellType, dayOf(meeting.scheduledAt));
  return new Map(agenda.map((item, index) => [item.id, steps[index]?.stepKey ?? ""]));
}

/** On the regular day, or where that is too near, two working days ahead. */
function upcomingDay(calendar: DemoCalendar): string {
  const regular = meetingDay(calendar.next, 3);
  if (regular > addDays(calendar.today, 1)) return regular;
  let day = addDays(calendar.today, 2);
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
}

function preparedRecord(
  story: CellStory,
  calendar: DemoCalendar,
  { rows, isConvened }: { rows: DemoRows; isConvened: boolean },
): MeetingRecordRows {
  const { cell, random } = story;
  const day = upcomingDay(calendar);
  const rules = currentRules(day);
  const sentAt = minutesAfter(calendar.now, -90);
  const id = random.id(sentAt);
  const preMeeting = isConvened
    ? committeeBefore(rows, story, {
        month: calendar.next,
        monthIndex: calendar.held.length,
        day: workingDayBefore(calendar.today, 1),
      })
    : null;
  const [secretary, deputy] = cell.members;
  const agenda = agendaTemplate("REGULAR", cell.cellType, day).map((step, index) => ({
    id: random.id(sentAt),
    ordinal: index + 1,
    part: step.part,
    kind: step.kind,
    stepKey: step.stepKey,
    title: step.title,
    presenter: step.kind === "REPORT" ? named(secretary) : step.kind === "INFORMATION" ? named(deputy) : null,
    plannedMinutes: step.plannedMinutes,
    central: step.stepKey === "politicalTask",
    discussed: false,
    directiveId: null,
    orientationBlockId: null,
    questions: [],
    startedAt: null,
    spentSeconds: 0,
    revision: 1,
  }));
  const meeting: MeetingRecordRows["meeting"] = {
    organizationId: cell.organizationId,
    id,
    organizationName: cell.name,
    kind: "REGULAR",
    state: isConvened ? "CONVENED" : "DRAFT",
    recordedFrom: "LIVE",
    form: "IN_PLACE",
    month: calendar.next,
    scheduledAt: momentAt(day, hourOf(cell.name)),
    place: placeOf(cell.name),
    thematicPart: false,
    topic: "",
    thematicForm: "IN_PLACE",
    joint: false,
    ofStandingCommittee: false,
    chairId: isConvened ? (secretary?.personId ?? null) : null,
    chairName: isConvened ? (secretary?.fullName ?? null) : null,
    minuteTakerId: isConvened ? (cell.members[2]?.personId ?? null) : null,
    minuteTakerName: isConvened ? (cell.members[2]?.fullName ?? null) : null,
    helperId: null,
    helperName: null,
    preMeetingId: preMeeting?.id ?? null,
    continuesId: null,
    followerId: null,
    followerScheduledAt: null,
    noticeSentAt: isConvened ? sentAt : null,
    openedAt: null,
    agendaAdoptedAt: null,
    closedAt: null,
    minutesAdoptedAt: null,
    filedAt: null,
    sentToSuperiorAt: null,
    postedAt: null,
    receivedLateAt: null,
    notHeldAcceptedAt: null,
    notHeldDeclinedAt: null,
    notHeldDeclinedBecause: "",
    duesStatus: "UNKNOWN",
    withoutVotes: false,
    resolutionWaived: false,
    reason: "",
    rulesVersion: rules.version,
    revision: isConvened ? 2 : 1,
    selfGrade: null,
    officialGrade: null,
  };
  return {
    meeting,
    sessions: [],
    agenda,
    texts: isConvened ? draftTexts(story, { meetingId: id, calendar, at: minutesAfter(sentAt, -60) }) : [],
    assignments: isConvened ? assignmentsOf(story, calendar, day) : [],
    materials: [],
    roll: isConvened ? rollRows(story, day) : [],
    guests: [],
    absenceRequests: [],
    opinions: [],
    statements: [],
    proposals: [],
    earlierProposals: [],
    votes: [],
    taskReviews: [],
    newTasks: [],
    weaknesses: [],
    objections: [],
    corrections: [],
    participants: [],
    surroundings: {
      preMeetingState: preMeeting ? "FILED" : null,
      preMeetingAt: preMeeting?.scheduledAt ?? null,
      committeeMembers: cell.issuing.committeeMembers,
      hasResolution: false,
      hasMinutes: false,
    },
  };
}

function draftTexts(
  { tasks }: CellStory,
  of: { meetingId: string; calendar: DemoCalendar; at: Date },
): MeetingRecordRows["texts"] {
  const { t } = monthWords(of.calendar.next);
  const open = tasks.filter(({ closedAt }) => closedAt === null).length;
  const write = (field: "DRAFT_RESOLUTION" | "OPENING_REASON", body: string) => ({
    subjectId: of.meetingId,
    field,
    body,
    revision: 2,
    changedBy: null,
    changedAt: of.at,
  });
  return [
    write(
      "OPENING_REASON",
      `Đánh giá kết quả ${monthWords(of.calendar.held.at(-1) ?? of.calendar.next).t}, bàn nhiệm vụ trọng tâm ${t}.`,
    ),
    write(
      "DRAFT_RESOLUTION",
      `Nhiệm vụ trọng tâm ${t}: chuẩn bị quyết toán, điều hòa tiền mặt; rút gọn quy trình giao dịch một cửa; hoàn thành ${open} nhiệm vụ đang theo dõi.`,
    ),
  ];
}

function assignmentsOf(
  { cell, random }: CellStory,
  calendar: DemoCalendar,
  day: string,
): MeetingRecordRows["assignments"] {
  const by = (member: DemoMember | undefined) => named(member) ?? { personId: "", fullName: "" };
  const at = minutesAfter(calendar.now, -2000);
  return [
    {
      id: random.id(at),
      person: by(cell.members[4]),
      what: "Báo cáo tình hình kế toán, kho quỹ tháng qua",
      dueOn: workingDayBefore(day, 1),
      startedAt: minutesAfter(calendar.now, -900),
      doneAt: minutesAfter(calendar.now, -120),
      word: "Đã rà soát số liệu với phòng nghiệp vụ.",
      materialId: null,
    },
    {
      id: random.id(at),
      person: by(cell.members[1]),
      what: "Kế hoạch điều hòa tiền mặt và lịch trực quỹ",
      dueOn: workingDayBefore(day, 1),
      startedAt: minutesAfter(calendar.now, -300),
      doneAt: null,
      word: "",
      materialId: null,
    },
  ];
}

function shortDay(moment: Date): string {
  const [, month, day] = dayOf(moment).split("-");
  return `${day}/${month}`;
}
