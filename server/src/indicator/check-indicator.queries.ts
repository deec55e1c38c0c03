import type { Transaction } from "../database/connect.ts";
import { isInRegister } from "../directive/directive.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { refuse } from "../refusal.ts";
import type { IndicatorFields } from "./indicator.queries.ts";

/** Refuses marks of secrecy, a goal that is due before it was set, and a text that is not in the organization's register. */
export async function checkIndicator(tx: Transaction, organizationId: string, fields: IndicatorFields): Promise<void> {
  refuseSecret(fields.name);
  refuseSecret(fields.basis);
  const { goal, directiveId } = fields;
  if (goal && goal.dueOn <= goal.setOn) refuse("GOAL_ENDS_FIRST");
  if (directiveId !== null && !(await isInRegister(tx, { organizationId, directiveId }))) refuse("NOT_FOUND");
}
