import { retentionRulesOn } from "../../../rulesets/retention-rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { erasePerson, isErasable } from "./erase.queries.ts";
import { leftBefore } from "./erase.rules.ts";
import { findPersonUnder } from "./member.queries.ts";

/** Erases what no purpose needs any more of somebody who left long ago; names stay in the minutes and rolls of the time. */
export const eraseMember: Operation<"member.erase"> = async ({ tx, clock, standing }, { personId }) => {
  if (!(await findPersonUnder(tx, standing.path, personId))) return refuse("NOT_FOUND");
  const today = dayOf(clock.now());
  if (!(await isErasable(tx, personId, leftBefore(today, retentionRulesOn(today))))) refuse("NOT_ERASABLE");
  await erasePerson(tx, personId, today);
  return { done: true };
};
