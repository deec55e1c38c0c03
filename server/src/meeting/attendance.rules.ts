import { currentThresholds, type MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { type AttendanceStatus, type Convened, isPresent } from "../vote/convened.rules.ts";

/** `percent` has one decimal and is null where nobody counts. `targetMet` looks at the exact share, not the rounded one. */
export type Attendance = {
  readonly base: number;
  readonly present: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly exempt: number;
  readonly unmarked: number;
  readonly percent: number | null;
  readonly targetPercent: number;
  readonly targetMet: boolean;
};

/**
 * The roll call in figures. Exempt members and those on special duty are outside the base whether they came or not;
 * late arrival and early leaving do not make anybody absent. `exempt` is everybody outside for that reason.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function attendance(
  convened: readonly Convened[],
  thresholds: MeetingThresholds = currentThresholds,
): Attendance {
  const counted = convened.filter((person) => countsForAttendance(person, thresholds));
  const marked = (status: AttendanceStatus) => counted.filter((person) => countedAs(person) === status).length;
  const present = marked("PRESENT");
  return {
    base: counted.length,
    present,
    excused: marked("EXCUSED"),
    unexcused: marked("UNEXCUSED"),
    exempt: convened.filter((person) => person.exempt).length,
    unmarked: marked("UNMARKED"),
    percent: percentOf(present, counted.length),
    targetPercent: thresholds.attendanceTargetPercent,
    targetMet: counted.length > 0 && present * 100 >= thresholds.attendanceTargetPercent * counted.length,
  };
}

/** A share in percent with one decimal; null where nobody counts. */
export function percentOf(present: number, base: number): number | null {
  return base === 0 ? null : Math.round((present * 1000) / base) / 10;
}

/**
 * As what a mark counts. Only an exemption in force on the day (a decision) makes somebody exempt; whoever is marked so
 * without one is excused, and stays in the base.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: exemption is granted, not declared at the roll call.
 */
export function countedAs({ status, exempt }: Pick<Convened, "status" | "exempt">): AttendanceStatus {
  return status === "EXEMPT" && !exempt ? "EXCUSED" : status;
}

/** What decides whether somebody ought to be there. */
type Expected = Pick<Convened, "exempt" | "specialDuty" | "suspended" | "temporarilyElsewhere" | "temporarilyHere">;

/** Members who ought to be there. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function attendanceBase(convened: readonly Convened[], thresholds?: MeetingThresholds): number {
  return attendance(convened, thresholds).base;
}

/** Share of those who ought to be there and are, in percent with one decimal; null where nobody ought to. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function attendancePercent(convened: readonly Convened[], thresholds?: MeetingThresholds): number | null {
  return attendance(convened, thresholds).percent;
}

/**
 * Whether somebody counts in the attendance base.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; temporary stays and suspension are settings of the thresholds.
 */
export function countsForAttendance(person: Expected, thresholds: MeetingThresholds = currentThresholds): boolean {
  const leavesOut = thresholds.attendanceLeavesOut;
  if (person.exempt || person.specialDuty) return false;
  if (leavesOut.suspended && person.suspended) return false;
  if (leavesOut.temporarilyElsewhere && person.temporarilyElsewhere) return false;
  return !(leavesOut.temporarilyHere && person.temporarilyHere);
}

/**
 * As what somebody's mark counts in a run of excuses: who is outside the attendance base needs no excuse, however marked,
 * and counts as exempt there.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function markInExcuses(
  person: Expected & Pick<Convened, "status">,
  thresholds: MeetingThresholds = currentThresholds,
): AttendanceStatus {
  return countsForAttendance(person, thresholds) ? countedAs(person) : "EXEMPT";
}

/** Everybody in the room, whether he or she counts or not: those who can speak. */
export function presentInRoom(convened: readonly Convened[]): number {
  return convened.filter((person) => isPresent(person)).length;
}

/** The longest run of meetings from which somebody was excused; the meetings in order. Anything but an excuse ends a run. */
export function longestExcuseRun(statuses: readonly AttendanceStatus[]): number {
  let longest = 0;
  let running = 0;
  for (const status of statuses) {
    running = status === "EXCUSED" ? running + 1 : 0;
    longest = Math.max(longest, running);
  }
  return longest;
}

/**
 * How many members were excused more often running than allowed; each list is one member's meetings of the year, in order.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: not more than 3 times running in a year.
 */
export function membersExcusedTooOften(
  histories: readonly (readonly AttendanceStatus[])[],
  thresholds: MeetingThresholds = currentThresholds,
): number {
  return histories.filter((statuses) => longestExcuseRun(statuses) > thresholds.excusedInARowAtMost).length;
}
