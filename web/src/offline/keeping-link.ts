import { isRecordedLater } from "@nen-nep/contract/recorded-later";
import type { ClientContext, ClientLink, ClientOptions } from "@orpc/client";
import type { Keeper } from "./keeper.ts";
import { isUnanswered } from "./unanswered.ts";

/** A caller that repeats the same deed by hand passes the same key; what was done earlier says when. */
export interface CallContext extends ClientContext {
  idempotencyKey?: string;
  doneAt?: string;
}

export type CallOptions = ClientOptions<CallContext>;
export type Link = ClientLink<CallContext>;

/** What the pages around a meeting read: shown again where the server cannot be asked. */
const keptReadings = ["workspace.get", "evaluation.get", "document.list", "home.month", "home.mine"];

/**
 * The way to the server, with this device behind it: what a meeting records is kept when nobody answers, and what was
 * read before is shown. The first page needs none of that, so it is loaded when it is asked for.
 */
export function keepingLink(link: Link, loadKeeper: () => Promise<Keeper>): Link {
  return {
    async call(path, input, options) {
      const name = path.join(".");
      if (name === "account.me") return readSession(() => link.call(path, input, options), loadKeeper);
      if (isRecordedLater(name) && isOfMeeting(input)) return (await loadKeeper()).record(name, input, options);
      if (keptReadings.includes(name)) return (await loadKeeper()).read(name, input, options);
      return link.call(path, input, options);
    },
  };
}

async function readSession(ask: () => Promise<unknown>, loadKeeper: () => Promise<Keeper>): Promise<unknown> {
  try {
    const session = await ask();
    void loadKeeper().then((keeper) => keeper.signedIn(session as { accountId: string; displayName: string }));
    return session;
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    return (await loadKeeper()).lastSession(error);
  }
}

function isOfMeeting(input: unknown): boolean {
  return typeof input === "object" && input !== null && typeof Reflect.get(input, "meetingId") === "string";
}
