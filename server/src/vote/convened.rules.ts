/** How somebody stands on the roll call. */
export type AttendanceStatus = "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT" | "UNMARKED";

/** What a person is in the party on the day of the meeting; only official members ever vote in a cell. */
export type MemberStatus = "OFFICIAL" | "PROBATIONARY" | "CANDIDATE" | "ENDED";

/**
 * Somebody convened to a meeting: the standing as frozen for the day of the meeting, and the roll call. Somebody present who has no
 * `arrivedAt` was there from the start; without `leftAt` he or she stayed. `inOffice` speaks of a committee's members.
 */
export type Convened = {
  readonly memberStatus: MemberStatus;
  readonly temporarilyElsewhere: boolean;
  readonly temporarilyHere: boolean;
  readonly exempt: boolean;
  /** Suspended from party life, prosecuted or detained. */
  readonly suspended: boolean;
  readonly specialDuty: boolean;
  readonly inOffice?: boolean;
  readonly status: AttendanceStatus;
  readonly arrivedAt?: Date | null;
  readonly leftAt?: Date | null;
};

/** Whether somebody is in the room: at a moment, or, where none is named, at any time in the meeting. */
export function isPresent(person: Convened, at?: Date): boolean {
  if (person.status !== "PRESENT") return false;
  if (at === undefined) return true;
  const arrived = !person.arrivedAt || person.arrivedAt <= at;
  const left = Boolean(person.leftAt && person.leftAt <= at);
  return arrived && !left;
}
