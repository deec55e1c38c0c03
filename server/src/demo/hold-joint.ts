import { agendaTemplate, requiredStepKeys, THEMATIC_STEP } from "../../../rulesets/agenda-templates.ts";
import { currentRules } from "../../../rulesets/index.ts";
import { judgeRecord } from "../evaluation/judge-record.rules.ts";
import { isCell } from "../organization/organization.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { CellStory } from "./cell-story.ts";
import { dayOfMonth, minutesAfter, workingDayBefore } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import { guestsOf } from "./invited-guests.ts";
import { jointRoll, jointStatements, jointTexts, jointVotes } from "./joint-rows.ts";
import { jointTasks } from "./joint-tasks.ts";
import type { JointPlan } from "./joint-words.ts";
import { named } from "./meeting-frame.ts";
import { addMeetingRows } from "./meeting-rows.ts";
import { issuePapers } from "./paper-rows.ts";
import { type Random, randomFrom } from "./random.ts";

type Times = { day: string; noticeSentAt: Date; openedAt: Date; adoptedAt: Date; closedAt: Date; filedAt: Date };

/** What a joint meeting is told from: who holds it, who takes part, and when it took its steps. */
export type JointScene = {
  story: CellStory;
  plan: JointPlan;
  month: string;
  meetingId: string;
  taking: readonly DemoOrganization[];
  times: Times;
  random: Random;
  roll: AttendanceRow[];
};

/**
 * Holds a meeting on one topic of several cells, or of a whole body: roll by cell, outline, statements, conclusions, the
 * resolution with its tasks, and the papers. It draws its own lots, so that the meetings after it stay what they are.
 */
export function holdJoint(
  rows: DemoRows,
  story: CellStory,
  { plan, month, organizations }: { plan: JointPlan; month: string; organizations: readonly DemoOrganization[] },
): void {
  const random = randomFrom(`${story.cell.name} joint ${month}`);
  const times = timesOf(plan, month);
  const taking = takingPart(story.cell, plan, organizations);
  const meetingId = random.id(times.noticeSentAt);
  const before = { story, plan, month, meetingId, taking, times, random };
  const scene = { ...before, roll: jointRoll(before) };
  const agenda = agendaOf(scene);
  const record = recordOf(scene, agenda);
  addMeetingRows(rows, record, {
    stepOf: new Map(agenda.map(({ id, stepKey }) => [id, stepKey ?? ""])),
    followerInformedAt: null,
    createdAt: minutesAfter(times.noticeSentAt, -2880),
    createdBy: null,
    score: null,
  });
  addParticipants(rows, scene);
  issue(rows, scene, record);
}

function timesOf({ day, hour, minutes }: JointPlan, month: string): Times {
  const on = workingDayBefore(dayOfMonth(month, day), 0);
  const openedAt = momentAt(on, hour);
  const closedAt = minutesAfter(openedAt, minutes);
  return {
    day: on,
    noticeSentAt: momentAt(workingDayBefore(on, 5), "09:30"),
    openedAt,
    adoptedAt: minutesAfter(openedAt, 10),
    closedAt,
    filedAt: minutesAfter(closedAt, 1140),
  };
}

/** The cells below a body, or a cell and those it asked. */
function takingPart(
  host: DemoOrganization,
  { beside }: JointPlan,
  organizations: readonly DemoOrganization[],
): DemoOrganization[] {
  if (isCell(host.kind)) return [host, ...organizations.filter(({ name }) => beside.includes(name))];
  return cellsUnder(organizations, host.organizationId);
}

export function cellsUnder(organizations: readonly DemoOrganization[], bodyId: string): DemoOrganization[] {
  return organizations.flatMap((each) => {
    if (each.parentId !== bodyId) return [];
    return isCell(each.kind) ? [each] : cellsUnder(organizations, each.organizationId);
  });
}

/** The steps of a meeting on one topic, the sections of its outline behind the step on the topic. */
function agendaOf({ story, plan, times, random }: JointScene): MeetingRecordRows["agenda"] {
  const { cell } = story;
  // Each part has its own presenter, as the committee shares them out.
  const presenterOf = (index: number) => named(cell.committee[(index + 1) % cell.committee.length]);
  const steps = agendaTemplate("THEMATIC", cell.cellType, times.day).flatMap((step) => [
    { ...step, presenter: step.stepKey === THEMATIC_STEP ? presenterOf(0) : null },
    ...(step.stepKey === THEMATIC_STEP
      ? plan.sections.map(({ title }, index) => ({
          part: "COURSE" as const,
          kind: "SECTION" as const,
          stepKey: null,
          title,
          plannedMinutes: 20,
          presenter: presenterOf(index + 1),
        }))
      : []),
  ]);
  const planned = steps.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  return steps.map(({ part, kind, stepKey, title, plannedMinutes, presenter: by }, index) => ({
    id: random.id(times.noticeSentAt),
    ordinal: index + 1,
    part,
    kind,
    stepKey,
    title,
    presenter: by,
    plannedMinutes,
    central: stepKey === THEMATIC_STEP,
    discussed: true,
    directiveId: null,
    orientationBlockId: null,
    questions: [],
    startedAt: null,
    spentSeconds: Math.round((plannedMinutes / planned) * plan.minutes * 60),
    revision: 2,
  }));
}

function recordOf(scene: JointScene, agenda: MeetingRecordRows["agenda"]): MeetingRecordRows {
  const { story, plan, month, meetingId, taking, times, roll } = scene;
  const { cell } = story;
  const offices = cell.committee.flatMap(({ personId }) => roll.filter((person) => person.personId === personId));
  const [chair, , third] = offices;
  const minuteTaker = third ?? offices[1];
  const taken = roll.map(({ fullName }) => fullName);
  const guests = guestsOf({ meetingId, openedAt: times.openedAt }, taken);
  return {
    meeting: {
      organizationId: cell.organizationId,
      id: meetingId,
      organizationName: cell.name,
      kind: "THEMATIC",
      state: "FILED",
      recordedFrom: "LIVE",
      form: "IN_PLACE",
      month,
      scheduledAt: times.openedAt,
      place: plan.place,
      thematicPart: false,
      topic: plan.topic,
      thematicForm: plan.form,
      joint: true,
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
      noticeSentAt: times.noticeSentAt,
      openedAt: times.openedAt,
      agendaAdoptedAt: times.adoptedAt,
      closedAt: times.closedAt,
      minutesAdoptedAt: minutesAfter(times.closedAt, -2),
      filedAt: times.filedAt,
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
      rulesVersion: currentRules(times.day).version,
      revision: 7,
      selfGrade: null,
      officialGrade: null,
    },
    sessions: [{ ordinal: 1, openedAt: times.openedAt, closedAt: times.closedAt, reason: "", continuesAt: null }],
    agenda,
    texts: jointTexts(scene, agenda),
    assignments: [],
    materials: [],
    roll,
    guests,
    absenceRequests: [],
    opinions: [],
    statements: jointStatements(scene, agenda, guests),
    proposals: [],
    earlierProposals: [],
    votes: jointVotes(scene, agenda),
    taskReviews: [],
    newTasks: jointTasks(scene, agenda.find(({ kind }) => kind === "SECTION")?.id ?? null),
    weaknesses: [],
    objections: [],
    corrections: [],
    participants: taking
      .map(({ organizationId, name }) => ({ organizationId, name, state: "AGREED" as const, reason: "", isLed: true }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "vi")),
    surroundings: {
      preMeetingState: null,
      preMeetingAt: null,
      committeeMembers: cell.issuing.committeeMembers,
      hasResolution: true,
      hasMinutes: true,
    },
  };
}

/** A body below is convened and agrees by that; a cell beside was asked, and its leaders answered the day after. */
function addParticipants(rows: DemoRows, { story, meetingId, taking, times }: JointScene): void {
  const { organizationId, kind } = story.cell;
  const invitedAt = minutesAfter(times.noticeSentAt, -2880);
  addRows(
    rows,
    "meeting_participant",
    taking
      .filter((each) => each.organizationId !== organizationId)
      .map((each) => ({
        organization_id: organizationId,
        meeting_id: meetingId,
        participant_id: each.organizationId,
        state: "AGREED",
        invited_at: invitedAt,
        answered_at: isCell(kind) ? minutesAfter(invitedAt, 1210) : invitedAt,
      })),
  );
}

function issue(rows: DemoRows, scene: JointScene, record: MeetingRecordRows): void {
  const { story, times } = scene;
  const history = {
    excuses: [],
    followerInformedAt: null,
    draftExisted: true,
    requiredSteps: requiredStepKeys(agendaTemplate("THEMATIC", story.cell.cellType, times.day)),
    stepOfItem: new Map(record.agenda.map(({ id, stepKey }) => [id, stepKey ?? ""])),
    titleOfStep: new Map(),
    papersPostedOn: null,
    proposalsDue: [],
  };
  const judged = judgeRecord({ original: record, history, stored: undefined, scores: [] }, times.closedAt);
  issuePapers(rows, story, { judged, kinds: ["RESOLUTION", "MINUTES"], at: minutesAfter(times.filedAt, -20) });
}
