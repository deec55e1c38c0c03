import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isInRegister, storeReader } from "./directive.queries.ts";

/** Says that the reader has read a text: it shows that person what is new, and is never a ranking. */
export const markDirectiveRead: Operation<"directive.markRead"> = async ({ tx, actor, clock }, key) => {
  if (actor.personId === null || !(await isInRegister(tx, key))) return refuse("NOT_FOUND");
  await storeReader(tx, { personId: actor.personId, directiveId: key.directiveId }, { readAt: clock.now() });
  return { done: true };
};
