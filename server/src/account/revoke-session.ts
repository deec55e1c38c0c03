import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { endSessions, recordEvents } from "./account.queries.ts";

/** Signs one of the own devices out. */
export const revokeSession: Operation<"account.revokeSession"> = async ({ tx, actor }, { sessionId }) => {
  const ended = await endSessions(tx, actor.accountId, sessionId);
  if (ended === 0) refuse("NOT_FOUND");
  await recordEvents(tx, "SESSIONS_ENDED", [actor.accountId], actor.accountId);
  return { done: true };
};
