import type { OrganizationKind } from "../../../rulesets/organization-kinds.ts";
import type { TermRules } from "../../../rulesets/term-rules.ts";
import { addDays, addMonths, dayIn, daysBetween, monthOf } from "../calendar.rules.ts";

export type TermState = "RUNNING" | "ABOUT_TO_END" | "OVERDUE" | "ENDED";
type Seat = {
  personId: string;
  position: string;
  inStandingCommittee: boolean;
  state: string;
  validFrom: string;
  validTo: string | null;
};

/** The day by which the next congress is due: as set, or so many months after the term began. */
export function dueOn(
  term: { startedOn: string; until: string | null },
  kind: OrganizationKind,
  rules: TermRules,
): string {
  if (term.until !== null) return term.until;
  const month = addMonths(monthOf(term.startedOn), rules.months[kind]);
  const last = addDays(dayIn(addMonths(month, 1), 1), -1);
  const same = `${last.slice(0, 8)}${term.startedOn.slice(8)}`;
  return same < last ? same : last;
}

/** How a term stands on a day. */
export function stateOf(
  term: { endedOn: string | null; dueOn: string },
  today: string,
  { aboutToEndDays }: Pick<TermRules, "aboutToEndDays">,
): { state: TermState; daysLeft: number } {
  const daysLeft = daysBetween(today, term.dueOn);
  if (term.endedOn !== null) return { state: "ENDED", daysLeft };
  if (daysLeft < 0) return { state: "OVERDUE", daysLeft };
  return { state: daysLeft <= aboutToEndDays ? "ABOUT_TO_END" : "RUNNING", daysLeft };
}

function isInOffice({ state, validFrom, validTo }: Seat, on: string): boolean {
  return state === "CONFIRMED" && validFrom <= on && (validTo === null || validTo > on);
}

/** What of a committee is vacant on a day: planned less in office, each person counted once. */
export function vacanciesOn(
  seats: readonly Seat[],
  planned: { size: number | null; standing: number | null },
  on: string,
) {
  const held = seats.filter((seat) => isInOffice(seat, on));
  const count = (some: readonly Seat[]) => new Set(some.map(({ personId }) => personId)).size;
  const inOffice = count(held);
  const inStandingCommittee = count(
    held.filter((seat) => seat.inStandingCommittee || seat.position !== "COMMITTEE_MEMBER"),
  );
  const left = (size: number | null, filled: number) => (size === null ? null : Math.max(0, size - filled));
  return {
    inOffice,
    inStandingCommittee,
    seats: left(planned.size, inOffice),
    standingSeats: left(planned.standing, inStandingCommittee),
    hasSecretary: held.some(({ position }) => position === "SECRETARY"),
  };
}

/** Whether nobody is named twice, and at most one as secretary. */
export function isOneEach(people: readonly { personId: string; position: string }[]): boolean {
  const secretaries = people.filter(({ position }) => position === "SECRETARY").length;
  return secretaries <= 1 && new Set(people.map(({ personId }) => personId)).size === people.length;
}

/** Today, or the last day of a term that is over. */
export function lastDayBy(endedOn: string | null, today: string): string {
  return endedOn !== null && endedOn <= today ? addDays(endedOn, -1) : today;
}
