import type { Rules } from "../../../rulesets/index.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { type CellStory, rollOn } from "./cell-story.ts";
import { minutesAfter } from "./demo-calendar.ts";
import type { DemoMember } from "./demo-organizations.ts";
import type { Occasion } from "./hold-regular.ts";
import type { Times } from "./meeting-times.ts";
import { accountingCell } from "./organization-plan.ts";

const rooms = ["Phòng họp tầng 3", "Hội trường tầng 2", "Phòng họp số 1", "Phòng truyền thống"] as const;

/** Where and when a cell usually meets. */
export function placeOf(name: string): string {
  return name === accountingCell ? rooms[0] : (rooms[name.length % rooms.length] ?? rooms[0]);
}

export function hourOf(name: string): string {
  return name === accountingCell || name.length % 2 === 0 ? "14:00" : "08:00";
}

/** The roll of a meeting that is convened for a day: nobody marked yet. */
export function rollRows(story: CellStory, day: string): AttendanceRow[] {
  return rollOn(story, day).map((member) => standingOf(member, story.cell.organizationId));
}

/** A member as frozen on a roll, not yet marked. */
export function standingOf(member: DemoMember, organizationId: string): AttendanceRow {
  return {
    personId: member.personId,
    fullName: member.fullName,
    organizationId,
    memberStatus: member.status,
    position: member.position,
    temporarilyElsewhere: member.temporarilyElsewhere,
    temporarilyHere: false,
    exempt: member.exempt,
    suspended: false,
    specialDuty: false,
    status: "UNMARKED",
    reason: "",
    arrivedAt: null,
    leftAt: null,
    revision: 1,
  };
}

export function named(person: { personId: string; fullName: string } | undefined) {
  return person ? { personId: person.personId, fullName: person.fullName } : null;
}

/** The meeting itself as it stands when it has closed. */
type Row = { meetingId: string; occasion: Occasion; times: Times; rules: Rules; roll: AttendanceRow[] };

export function meetingRow(
  { cell }: CellStory,
  { meetingId, occasion, times, rules, roll }: Row,
): MeetingRecordRows["meeting"] {
  const present = roll.filter(({ status, memberStatus }) => status === "PRESENT" && memberStatus === "OFFICIAL");
  const [chair] = present;
  const minuteTaker = present[2 + (occasion.monthIndex % Math.max(1, present.length - 2))] ?? present[1];
  return {
    organizationId: cell.organizationId,
    id: meetingId,
    organizationName: cell.name,
    kind: "REGULAR",
    state: "CLOSED",
    recordedFrom: "LIVE",
    form: "IN_PLACE",
    month: occasion.month,
    scheduledAt: times.openedAt,
    place: placeOf(cell.name),
    thematicPart: occasion.different === "THEMATIC",
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
    preMeetingId: occasion.preMeeting?.id ?? null,
    continuesId: null,
    followerId: null,
    followerScheduledAt: null,
    noticeSentAt: times.noticeSentAt,
    openedAt: times.openedAt,
    agendaAdoptedAt: times.adoptedAt,
    closedAt: times.closedAt,
    minutesAdoptedAt: minutesAfter(times.closedAt, -2),
    filedAt: null,
    sentToSuperiorAt: null,
    postedAt: null,
    receivedLateAt: null,
    notHeldAcceptedAt: null,
    notHeldDeclinedAt: null,
    notHeldDeclinedBecause: "",
    duesStatus: "PAID",
    withoutVotes: false,
    resolutionWaived: false,
    reason: "",
    rulesVersion: rules.version,
    revision: 6,
    selfGrade: null,
    officialGrade: null,
  };
}
