import type { Transaction } from "../database/connect.ts";
import { isInRegister } from "../directive/directive.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { refuse } from "../refusal.ts";
import type { TopicFields } from "./topic.queries.ts";
import { isInItsQuarter } from "./topic.rules.ts";

/**
 * What was typed of a topic, as it is stored: where somebody of the cell presents it, no other name is kept. Refuses marks of
 * secrecy, a month of another quarter, somebody who does not belong to the cell, and a text that is not in its register.
 */
export async function checkTopic(tx: Transaction, organizationId: string, typed: TopicFields): Promise<TopicFields> {
  refuseSecret(typed.title);
  refuseSecret(typed.content);
  if (!isInItsQuarter(typed)) refuse("MONTH_OF_ANOTHER_QUARTER");
  const { presenterId, directiveId } = typed;
  if (presenterId !== null && !(await findBelonging(tx, organizationId, [presenterId])).has(presenterId))
    refuse("PRESENTER_ELSEWHERE");
  if (directiveId !== null && !(await isInRegister(tx, { organizationId, directiveId }))) refuse("NOT_FOUND");
  return { ...typed, presenterName: presenterId === null ? typed.presenterName : "" };
}
