import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isInRegister, storeReader } from "./directive.queries.ts";

/** Keeps a text among the reader's bookmarks, or no longer. */
export const bookmarkDirective: Operation<"directive.bookmark"> = async ({ tx, actor, clock }, input) => {
  if (actor.personId === null || !(await isInRegister(tx, input))) return refuse("NOT_FOUND");
  const bookmarkedAt = input.isBookmarked ? clock.now() : null;
  await storeReader(tx, { personId: actor.personId, directiveId: input.directiveId }, { bookmarkedAt });
  return { done: true };
};
