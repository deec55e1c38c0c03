import type { Operation } from "../operation.ts";
import { findOwnSessions } from "./account.queries.ts";

/** Lists the devices on which the account is signed in, the last used first. */
export const listSessions: Operation<"account.listSessions"> = async ({ tx, actor }) => {
  const sessions = await findOwnSessions(tx);
  return {
    rows: sessions.map((session) => ({
      sessionId: session.sessionId,
      userAgent: session.userAgent,
      signedInAt: session.signedInAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      isCurrent: session.sessionId === actor.sessionId,
    })),
  };
};
