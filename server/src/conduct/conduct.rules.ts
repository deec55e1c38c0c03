import type { ConductRules } from "../../../rulesets/conduct-rules.ts";
import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import type { Input } from "../operation.ts";

type Kind = Input<"conduct.record">["kind"];
type Discipline = ConductRules["withoutEnd"][number];

const disciplines: readonly Kind[] = ["REPRIMAND", "WARNING", "DISMISSAL", "EXPULSION"] satisfies Discipline[];

export function isDiscipline(kind: Kind): kind is Discipline {
  return disciplines.includes(kind);
}

/** The day from which a discipline has no effect any more; null for an award, and for what has no end by itself. */
export function effectEnd(kind: Kind, announcedOn: string, rules: ConductRules): string | null {
  if (!isDiscipline(kind) || rules.withoutEnd.includes(kind)) return null;
  const month = addMonths(monthOf(announcedOn), rules.effectMonths);
  const sameDay = dayIn(month, Number(announcedOn.slice(8)));
  // Twelve months after 29 February end with the month.
  return monthOf(sameDay).month === month.month ? sameDay : dayIn(addMonths(month, 1), 0);
}

type Recorded = { kind: Kind; decidedOn: string; announcedOn: string | null };

/** Why an award or a discipline cannot be recorded as it is written, apart from who the member is. */
export function hindranceToRecord(
  { kind, decidedOn, announcedOn }: Recorded,
  today: string,
): "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER" | null {
  if (decidedOn > today || (announcedOn ?? decidedOn) > today) return "DAY_IN_FUTURE";
  if (announcedOn === null) return null;
  return isDiscipline(kind) && announcedOn >= decidedOn ? null : "DAYS_OUT_OF_ORDER";
}

/** Whether a member can get a discipline: a probationary one only some of them. */
export function isOpenTo(kind: Kind, isProbationary: boolean, rules: ConductRules): boolean {
  return !isDiscipline(kind) || !isProbationary || rules.ofProbationers.includes(kind);
}
