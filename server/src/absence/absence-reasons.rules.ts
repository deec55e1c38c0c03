import { isLocked, type MeetingState } from "../meeting/meeting.rules.ts";

type Absent = { readonly personId: string; readonly reason: string };
type Reader = {
  readonly personId: string | null;
  readonly may: (operation: "absence.decide" | "attendance.record") => boolean;
};

/**
 * A roll as a reader is shown it. Why somebody is absent is read by who answers requests or calls the roll, and by the one
 * who asked; by everybody else once the record is locked, because its minutes say so.
 */
export function withReasonsFor<Person extends Absent>(
  roll: readonly Person[],
  state: MeetingState,
  { personId, may }: Reader,
): Person[] {
  const shown = may("absence.decide") || may("attendance.record") || isLocked(state);
  return roll.map((person) => (shown || person.personId === personId ? person : { ...person, reason: "" }));
}
