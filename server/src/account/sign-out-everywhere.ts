import type { Operation } from "../operation.ts";
import { endSessions, recordEvents } from "./account.queries.ts";

/** Signs every device of the account out, the one that asks too. */
export const signOutEverywhere: Operation<"account.signOutEverywhere"> = async ({
  tx,
  actor,
  authentication,
  setHeader,
}) => {
  await endSessions(tx, actor.accountId, null);
  await recordEvents(tx, "SESSIONS_ENDED", [actor.accountId], actor.accountId);
  setHeader("set-cookie", await authentication.clearCookie());
  return { done: true };
};
