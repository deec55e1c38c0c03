import { agendaTemplate, requiredStepKeys } from "../../../rulesets/agenda-templates.ts";
import { currentRules, type Rules } from "../../../rulesets/index.ts";
import type { FactsHistory } from "../evaluation/gather-facts.rules.ts";
import { markInExcuses } from "../meeting/attendance.rules.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { type CellStory, type MonthMood, moodOf, rollOn, worksOf } from "./cell-story.ts";
import { minutesAfter } from "./demo-calendar.ts";
import { enoughToDecide } from "./enough-to-decide.ts";
import { guestsOf } from "./invited-guests.ts";
import { meetingRow, named, standingOf } from "./meeting-frame.ts";
import { assignTasks, reviewTasks } from "./meeting-tasks.ts";
import { type Times, timesOf } from "./meeting-times.ts";
import { votesOf } from "./meeting-votes.ts";
import { statementsOf, textsOf } from "./meeting-words.ts";
import type { MonthOccasion } from "./month-occasions.ts";
import { excuses, proposalTexts, shortcomings } from "./works-common.ts";
import { type Theme, themes } from "./works-thematic.ts";

export type HeldMeeting = {
  /** As the record stands when the meeting has closed; the state and what comes later is added by whoever files it. */
  record: MeetingRecordRows;
  times: Times;
  rules: Rules;
  mood: MonthMood;
  history: FactsHistory;
  stepOf: ReadonlyMap<string, string>;
};

export type Occasion = {
  month: string;
  monthIndex: number;
  preMeeting: { id: string; scheduledAt: Date } | null;
  different: MonthOccasion;
};

/** Holds a cell's regular meeting of a month: who came, what was said, voted, concluded and assigned. */
export function holdRegular(story: CellStory, occasion: Occasion): HeldMeeting {
  const { cell, random } = story;
  const mood = moodOf(story);
  const times = timesOf(story, occasion, mood);
  const rules = currentRules(times.day);
  const meetingId = random.id(times.noticeSentAt);
  const roll = rollCall(story, times, mood);
  const theme = occasion.different === "THEMATIC" ? themes[occasion.monthIndex % themes.length] : undefined;
  const agenda = agendaOf(story, times, theme);
  const meeting = meetingRow(story, { meetingId, occasion, times, rules, roll });
  const works = worksOf(story, occasion.monthIndex);
  const lastWorks = worksOf(story, Math.max(0, occasion.monthIndex - 1));
  const scene = {
    story,
    meetingId,
    month: occasion.month,
    times,
    roll,
    agenda: agenda.items,
    stepOf: agenda.stepOf,
    works,
    lastWorks,
    mood,
    theme,
  };
  const taskReviews = reviewTasks(scene);
  const newTasks = assignTasks(scene);
  const record: MeetingRecordRows = {
    meeting,
    sessions: [{ ordinal: 1, openedAt: times.openedAt, closedAt: times.closedAt, reason: "", continuesAt: null }],
    agenda: agenda.items,
    texts: textsOf(scene, { taskReviews, newTasks }),
    assignments: [],
    materials: [paperOf(scene)],
    roll,
    guests: theme
      ? guestsOf(
          { meetingId, openedAt: times.openedAt },
          roll.map(({ fullName }) => fullName),
        )
      : [],
    absenceRequests: [],
    opinions: [],
    statements: statementsOf(scene),
    proposals: proposalsOf(scene),
    earlierProposals: [],
    votes: votesOf(scene, rules),
    taskReviews,
    newTasks,
    weaknesses: weaknessOf(scene),
    objections: [],
    corrections: [],
    participants: [],
    surroundings: {
      preMeetingState: occasion.preMeeting ? "FILED" : null,
      preMeetingAt: occasion.preMeeting?.scheduledAt ?? null,
      committeeMembers: cell.issuing.committeeMembers,
      hasResolution: false,
      hasMinutes: false,
    },
  };
  return { record, times, rules, mood, stepOf: agenda.stepOf, history: historyOf(scene, times) };
}

/** What the words, tasks and votes of a meeting are made from. */
export type Scene = {
  story: CellStory;
  meetingId: string;
  month: string;
  times: Times;
  roll: AttendanceRow[];
  agenda: MeetingRecordRows["agenda"];
  stepOf: ReadonlyMap<string, string>;
  works: ReturnType<typeof worksOf>;
  /** What the month before was about: its results are reported. */
  lastWorks: ReturnType<typeof worksOf>;
  mood: MonthMood;
  theme: Theme | undefined;
};

function rollCall(story: CellStory, { day, openedAt, adoptedAt }: Times, mood: MonthMood): AttendanceRow[] {
  const { random } = story;
  const roll = rollOn(story, day).map((member): AttendanceRow => {
    const leads = member.position === "SECRETARY" || member.position === "DEPUTY_SECRETARY";
    const absent = !leads && (member.temporarilyElsewhere || random.chance(mood.absent));
    const unexcused = absent && !member.temporarilyElsewhere && random.chance(mood.weak ? 0.12 : 0.02);
    const status = member.exempt ? "EXEMPT" : unexcused ? "UNEXCUSED" : absent ? "EXCUSED" : "PRESENT";
    const late = status === "PRESENT" && !leads && random.chance(0.02);
    return {
      ...standingOf(member, story.cell.organizationId),
      status,
      reason:
        status === "EXCUSED"
          ? member.temporarilyElsewhere
            ? "Sinh hoạt tạm thời nơi khác"
            : random.pick(excuses)
          : "",
      arrivedAt: late ? minutesAfter(openedAt, random.between(12, 20)) : null,
      leftAt: null,
      revision: 2,
    };
  });
  return enoughToDecide(roll, adoptedAt);
}

function agendaOf(
  { cell, random }: CellStory,
  times: Times,
  theme: Theme | undefined,
): { items: MeetingRecordRows["agenda"]; stepOf: Map<string, string> } {
  const steps = agendaTemplate("REGULAR", cell.cellType, times.day, { thematicPart: theme !== undefined });
  const length = (times.closedAt.getTime() - times.openedAt.getTime()) / 1000;
  const planned = steps.reduce((sum, step) => sum + step.plannedMinutes, 0);
  const stepOf = new Map<string, string>();
  const items = steps.map((step, index) => {
    const id = random.id(times.noticeSentAt);
    stepOf.set(id, step.stepKey);
    return {
      id,
      ordinal: index + 1,
      part: step.part,
      kind: step.kind,
      stepKey: step.stepKey,
      title: theme && step.stepKey === "thematic" ? `${step.title}: ${theme.topic}` : step.title,
      presenter:
        step.kind === "REPORT" ? named(cell.members[0]) : step.kind === "INFORMATION" ? named(cell.members[1]) : null,
      plannedMinutes: step.plannedMinutes,
      central: step.stepKey === "politicalTask",
      discussed: true,
      directiveId: null,
      orientationBlockId: null,
      questions: [],
      startedAt: null,
      spentSeconds: Math.round((step.plannedMinutes / planned) * length),
      revision: 2,
    };
  });
  return { items, stepOf };
}

function paperOf({ story, times, month }: Scene): MeetingRecordRows["materials"][number] {
  const { random } = story;
  return {
    id: random.id(times.papersAt),
    agendaItemId: null,
    fileId: random.id(times.papersAt),
    title: `Dự thảo nghị quyết tháng ${Number(month.slice(5, 7))}`,
    fileName: `Du thao nghi quyet ${month.slice(5, 7)}-${month.slice(0, 4)}.txt`,
    mediaType: "text/plain",
    bytes: 1,
    purpose: "PAPER",
    forGuests: false,
    postedAt: times.papersAt,
    version: 1,
    changeNote: "",
    changedAt: null,
    postedBy: null,
    takenFrom: null,
    readByMe: false,
    readVersion: null,
    readCount: 0,
  };
}

function proposalsOf({ story, times, roll }: Scene): MeetingRecordRows["proposals"] {
  const { random } = story;
  if (!random.chance(0.3)) return [];
  const [body, answer] = random.pick(proposalTexts);
  const by = random.pick(roll.filter(({ status }) => status === "PRESENT"));
  const raisedAt = minutesAfter(times.closedAt, -30);
  return [
    {
      id: random.id(raisedAt),
      person: named(by),
      body,
      owner: null,
      answer,
      dueOn: null,
      answeredAt: minutesAfter(raisedAt, 8),
      liesWith: null,
      answeredBy: null,
      state: "ANSWERED",
      closedHere: false,
      verdict: null,
      closingWord: "",
      revision: 2,
    },
  ];
}

function weaknessOf({ story, times, roll, mood }: Scene): MeetingRecordRows["weaknesses"] {
  const { random } = story;
  const owner = named(roll[1]);
  const at = times.proposedAt;
  if (mood.latePapers)
    return [
      {
        id: random.id(at),
        criterion: "materialsAhead",
        body: "Tài liệu gửi muộn",
        remedy: "Đăng tài liệu trước hai ngày, từ kỳ sau",
        owner,
        dueOn: null,
      },
    ];
  return [
    {
      id: random.id(at),
      criterion: null,
      body: random.pick(shortcomings),
      remedy: "Phân công theo dõi hằng tuần, nhắc việc giữa hai kỳ sinh hoạt",
      owner,
      dueOn: null,
    },
  ];
}

/** What the facts need beside the record, and the roll call remembered for the year's later meetings. */
function historyOf({ story, month, roll, stepOf, mood, theme }: Scene, times: Times): FactsHistory {
  const year = month.slice(0, 4);
  const earlier = roll.flatMap(({ personId }) => {
    const known = story.excuses.get(personId);
    return known?.year === year ? [{ personId, statuses: [...known.statuses] }] : [];
  });
  for (const person of roll) {
    const { personId } = person;
    const known = story.excuses.get(personId);
    const statuses = known?.year === year ? known.statuses : [];
    story.excuses.set(personId, { year, statuses: [...statuses, markInExcuses(person)] });
  }
  return {
    excuses: earlier,
    followerInformedAt: times.noticeSentAt,
    draftExisted: !mood.noDraft,
    requiredSteps: requiredStepKeys(
      agendaTemplate("REGULAR", story.cell.cellType, times.day, { thematicPart: theme !== undefined }),
    ),
    stepOfItem: stepOf,
    titleOfStep: new Map(),
    papersPostedOn: null,
    proposalsDue: [],
  };
}
