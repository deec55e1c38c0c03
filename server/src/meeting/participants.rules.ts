/** Who is to take part in a meeting besides the organization that holds it. */
export type Choice = "WHOLE_BODY" | readonly string[];

/** What an organization that takes part stands in at first: who stands below is convened, a cell beside is asked. */
export type Invitation = { readonly participantId: string; readonly state: "INVITED" | "AGREED" };

/** How an organization that was asked stands to the meeting. */
export type ParticipantState = "INVITED" | "AGREED" | "DECLINED";

/**
 * Whom a choice brings to a meeting, each once; null where somebody is chosen who cannot take part. A committee convenes the
 * cells below it, a cell asks those beside it. Who was asked before and has answered is not asked again.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: held by one cell, by several together, or by the committee for the whole body.
 */
export function invitationsOf(
  choice: Choice,
  of: {
    readonly companions: readonly string[];
    readonly heldByCell: boolean;
    readonly before: ReadonlyMap<string, ParticipantState>;
  },
): Invitation[] | null {
  const chosen = choice === "WHOLE_BODY" ? of.companions : [...new Set(choice)];
  if (choice === "WHOLE_BODY" && of.heldByCell) return null;
  const known = new Set(of.companions);
  if (chosen.some((participantId) => !known.has(participantId))) return null;
  return chosen.map((participantId) => ({
    participantId,
    state: of.heldByCell && of.before.get(participantId) !== "AGREED" ? "INVITED" : "AGREED",
  }));
}

/**
 * Whether a meeting is held with others: a committee's on a topic always is, since it has no members of its own.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function isJoint(meeting: { kind: string; heldByCell: boolean; participants: number }): boolean {
  return meeting.kind === "THEMATIC" && (!meeting.heldByCell || meeting.participants > 0);
}

/**
 * Whether it is clear who takes part: everybody who was asked has answered, and somebody does; a cell that holds the meeting
 * is one of them.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function isSettled(states: readonly ParticipantState[]): boolean {
  return states.includes("AGREED") && !states.includes("INVITED");
}
