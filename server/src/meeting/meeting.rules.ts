export type MeetingState = "DRAFT" | "CONVENED" | "OPEN" | "ADJOURNED" | "CLOSED" | "FILED" | "POSTPONED" | "NOT_HELD";

export type MeetingAction =
  | "CONVENE"
  | "OPEN"
  | "UNDO_OPENING"
  | "ADJOURN"
  | "CONTINUE"
  | "CLOSE"
  | "FILE"
  | "POSTPONE"
  | "DECLARE_NOT_HELD"
  | "DECLINE_NOT_HELD"
  | "RECORD_FROM_PAPER";

/** Typed in while it was held, or afterwards from the minute book. */
export type RecordedFrom = "LIVE" | "PAPER";

/**
 * Where each action leads from each state; what is not here is refused. A meeting may be postponed even after opening, when
 * too few came; one not held is prepared again where the superior does not accept that.
 */
const transitions: Readonly<Record<MeetingState, Partial<Record<MeetingAction, MeetingState>>>> = {
  DRAFT: { CONVENE: "CONVENED", POSTPONE: "POSTPONED", DECLARE_NOT_HELD: "NOT_HELD", RECORD_FROM_PAPER: "CLOSED" },
  CONVENED: { OPEN: "OPEN", POSTPONE: "POSTPONED", DECLARE_NOT_HELD: "NOT_HELD", RECORD_FROM_PAPER: "CLOSED" },
  POSTPONED: { CONVENE: "CONVENED", DECLARE_NOT_HELD: "NOT_HELD", RECORD_FROM_PAPER: "CLOSED" },
  OPEN: { ADJOURN: "ADJOURNED", CLOSE: "CLOSED", POSTPONE: "POSTPONED", UNDO_OPENING: "CONVENED" },
  ADJOURNED: { CONTINUE: "OPEN", CLOSE: "CLOSED" },
  CLOSED: { FILE: "FILED" },
  FILED: {},
  NOT_HELD: { DECLINE_NOT_HELD: "DRAFT" },
};

/** The state that an action leads to, or null where the meeting's state does not allow it. */
export function stateAfter(from: MeetingState, action: MeetingAction): MeetingState | null {
  return transitions[from][action] ?? null;
}

/** Whether a meeting's state allows an action. */
export function mayTransition(from: MeetingState, action: MeetingAction): boolean {
  return stateAfter(from, action) !== null;
}

/** What may be done next, in the order in which one usually does it. */
export function actionsFrom(from: MeetingState): MeetingAction[] {
  // Object.keys forgets the key's type; the record has actions only.
  return Object.keys(transitions[from]) as MeetingAction[];
}

/** Whether the record is locked: from closing on it is only added to, by corrections. */
export function isLocked(state: MeetingState): boolean {
  return state === "CLOSED" || state === "FILED";
}

/** Whether the meeting is over or given up, one way or the other. */
export function isOver(state: MeetingState): boolean {
  return isLocked(state) || state === "NOT_HELD";
}

/** Whether a draft goes back to the superior's answer that a month does not go without its meeting: it is not thrown away. */
export function isHeldByAnswer(meeting: { readonly notHeldDeclinedAt: Date | null }): boolean {
  return meeting.notHeldDeclinedAt !== null;
}

/** Somebody's part in one meeting: by office in the organization, or named in the meeting itself. */
export type PartInMeeting = {
  readonly isSecretary: boolean;
  readonly isDeputy: boolean;
  readonly isChair: boolean;
  readonly isMinuteTaker: boolean;
  /** Named to type for somebody. */
  readonly isHelper: boolean;
};

/**
 * Whether somebody may write in the meeting: secretary, deputy, chair, minutes secretary and the named helper, until it
 * closes. The minutes secretary is often an ordinary member.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function mayWrite(state: MeetingState, part: PartInMeeting): boolean {
  if (isOver(state)) return false;
  return part.isSecretary || part.isDeputy || part.isChair || part.isMinuteTaker || part.isHelper;
}

/** Whether somebody may add a correction: secretary or deputy, once the record is locked. */
export function mayCorrect(state: MeetingState, part: PartInMeeting): boolean {
  return isLocked(state) && (part.isSecretary || part.isDeputy);
}
