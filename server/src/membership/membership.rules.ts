import type { Standing } from "../appointment/standing.queries.ts";
import type { Actor } from "../grant.rules.ts";

/** Whether somebody reads what is held about others here: who holds an office, and the technical administrator. */
export function readsOthers(actor: Actor, standing: Standing): boolean {
  return actor.administrator || standing.here.length > 0 || standing.above.length > 0;
}

/** Whether days that are known follow one another; unknown ones are passed over. */
export function followOneAnother(...days: readonly (string | null)[]): boolean {
  const known = days.filter((day) => day !== null);
  return known.every((day, index) => index === 0 || (known[index - 1] ?? day) <= day);
}
