import { type AbsenceReason, type AbsenceReasonCode, absenceReasonsOn } from "../../../rulesets/absence-reasons.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";

/** The reason of a code among those offered on a day; undefined for one that is not. */
export function absenceReasonOf(code: AbsenceReasonCode, on: IsoDate): AbsenceReason | undefined {
  return absenceReasonsOn(on).find((reason) => reason.code === code);
}

/** What roll call and minutes say: the words of the code and the note; where the code says nothing, the note alone. */
export function absenceWords({ name, needsNote }: Pick<AbsenceReason, "name" | "needsNote">, note: string): string {
  if (needsNote) return note;
  return note === "" ? name.vi : `${name.vi}: ${note}`;
}
