import type { AttendanceStatus } from "../vote/convened.rules.ts";

/** Somebody who is named to chair, to take the minutes or to type, as he or she stands today and on the meeting's roll. */
export type Nominee = {
  readonly personId: string;
  /** On the roll of the organization, staying there, or in one of its offices. */
  readonly belongs: boolean;
  /** An official member of its own roll, or in one of its leading offices. */
  readonly official: boolean;
  readonly suspended: boolean;
  /** Secretary, deputy or member of the committee. */
  readonly inOffice: boolean;
  /** How the roll call has it; null for who is not on the meeting's roll. */
  readonly mark: AttendanceStatus | null;
  readonly leftAt: Date | null;
};

type Naming = {
  /** Whether the organization right above names, not the cell itself. */
  readonly bySuperior: boolean;
  readonly now: Date;
};

/**
 * Why somebody cannot be named to chair; null where he or she can. The cell's own officers chair: the secretary, a deputy in
 * his or her place, a member of the committee; where none of them can, the superior names an official member. Who is on
 * probation, staying here temporarily or suspended never does, nor who is not there.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, opening.
 */
export function whyNotChair(nominee: Nominee | undefined, naming: Naming) {
  if (!nominee?.belongs) return "NOT_CONVENED";
  if (!nominee.official || nominee.suspended) return "CHAIR_NOT_OFFICIAL";
  if (!nominee.inOffice && !naming.bySuperior) return "CHAIR_NOT_IN_OFFICE";
  return isAway(nominee, naming.now) ? "NOT_IN_THE_ROOM" : null;
}

/**
 * Why somebody cannot be named to take the minutes; null where he or she can. It is often an ordinary member, also one on
 * probation or somebody of the office who is not convened; never who is suspended from party life, or is not there.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, opening.
 */
export function whyNotMinuteTaker(nominee: Nominee | undefined, naming: Naming) {
  if (!nominee?.belongs) return "NOT_CONVENED";
  if (nominee.suspended) return "MINUTE_TAKER_SUSPENDED";
  return isAway(nominee, naming.now) ? "NOT_IN_THE_ROOM" : null;
}

/** Why somebody cannot be named to type for another; whoever types may do so from elsewhere. */
export function whyNotHelper(nominee: Nominee | undefined) {
  return nominee?.belongs ? null : "NOT_CONVENED";
}

/** Marked absent, or gone; who is not marked yet may still come. */
function isAway({ mark, leftAt }: Nominee, now: Date): boolean {
  if (mark === "PRESENT") return leftAt !== null && leftAt <= now;
  return mark !== null && mark !== "UNMARKED";
}
