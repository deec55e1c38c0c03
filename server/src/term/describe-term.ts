import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkTerm } from "./check-term.queries.ts";
import { findTerm, lockRunningTerm, storeTerm } from "./term.queries.ts";

/** Says more about a term; one that is over before the product came is entered by that. */
export const describeTerm: Operation<"term.describe"> = async ({ tx }, input) => {
  const running = await lockRunningTerm(tx, input.organizationId);
  if (running === null || input.startedOn > running) refuse("NOT_FOUND");
  const known = await findTerm(tx, input);
  if ((known?.revision ?? 0) !== input.revision) refuse("CHANGED_MEANWHILE");
  await checkTerm(tx, input, input);
  const revision = input.revision + 1;
  await storeTerm(tx, { ...input, revision }, input);
  return { revision };
};
