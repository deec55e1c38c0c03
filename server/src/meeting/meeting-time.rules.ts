import { currentThresholds, type MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";

/** One sitting; a meeting that was adjourned and continued has several. An open one has no `closedAt`. */
export type Sitting = { readonly openedAt: Date; readonly closedAt?: Date | null };

/** Whole minutes of all sittings together, breaks between them left out; null before the first and while one is open. */
export function durationMinutes(sittings: readonly Sitting[]): number | null {
  if (sittings.length === 0 || sittings.some((sitting) => !sitting.closedAt)) return null;
  return wholeMinutes(sittings.map((sitting) => length(sitting, sitting.openedAt)));
}

/** Whole minutes held so far, the open sitting counted up to a moment. */
export function minutesSoFar(sittings: readonly Sitting[], at: Date): number {
  return wholeMinutes(sittings.map((sitting) => length(sitting, at)));
}

/**
 * Minutes a meeting must last at least: longer in a large cell and with a thematic part in the same session.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function minimumMinutes(
  meeting: { members: number; thematicPart: boolean },
  thresholds: MeetingThresholds = currentThresholds,
): number {
  const long = meeting.thematicPart || meeting.members >= thresholds.longMinimumFromMembers;
  return long ? thresholds.longMinimumMinutes : thresholds.minimumMinutes;
}

/** Whether the cell has enough official members to meet at all. Source: Điều lệ Đảng 2011. */
export function canMeet(officialMembers: number, thresholds: MeetingThresholds = currentThresholds): boolean {
  return officialMembers >= thresholds.minimumOfficialMembers;
}

/** Whether a cell of this size has a committee of its own. Source: Điều lệ Đảng 2011. */
export function hasCellCommittee(officialMembers: number, thresholds: MeetingThresholds = currentThresholds): boolean {
  return officialMembers >= thresholds.cellCommitteeFromOfficialMembers;
}

function length(sitting: Sitting, openUntil: Date): number {
  const end = sitting.closedAt ?? openUntil;
  return Math.max(0, end.getTime() - sitting.openedAt.getTime());
}

function wholeMinutes(lengths: readonly number[]): number {
  return Math.floor(lengths.reduce((sum, each) => sum + each, 0) / 60_000);
}
