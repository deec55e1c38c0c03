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
const keptReadings = ["evaluation.get", "document.list", "home.month", "home.mine"];

/** The keeper comes with a program of its own; the first page does not wait for it. */
export interface LazyKeeper {
  load: () => Promise<Keeper>;
  ifLoaded: () => Keeper | undefined;
}

/**
 * The way to the server, with this device behind it: what a meeting records is kept when nobody answers, and what was
 * read before is shown.
 */
export function keepingLink(link: Link, keeper: LazyKeeper): Link {
  return {
    async call(path, input, options) {
      const name = path.join(".");
      const ask = () => link.call(path, input, options);
      if (name === "account.me") return readSession(ask, keeper);
      if (isRecordedLater(name) && isOfMeeting(input)) return (await keeper.load()).record(name, input, options);
      if (name === "workspace.get" || name === "attendance.listPart")
        return (await keeper.load()).read(name, input, options);
      if (!keptReadings.includes(name)) return ask();
      return keeper.ifLoaded()?.read(name, input, options) ?? readFirst(ask, name, input, options, keeper);
    },
  };
}

async function readSession(ask: () => Promise<unknown>, keeper: LazyKeeper): Promise<unknown> {
  try {
    const session = await ask();
    void keeper.load().then(({ signedIn }) => signedIn(session as { accountId: string; displayName: string }));
    return session;
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    return (await keeper.load()).lastSession(error);
  }
}

/** While the keeper is still on its way the server is asked without it; what it answers is kept afterwards. */
async function readFirst(
  ask: () => Promise<unknown>,
  name: string,
  input: unknown,
  options: CallOptions,
  keeper: LazyKeeper,
): Promise<unknown> {
  try {
    const answer = await ask();
    void keeper.load().then(({ keepReading }) => keepReading(name, input, answer));
    return answer;
  } catch (error) {
    if (!isUnanswered(error) || options.signal?.aborted) throw error;
    return (await keeper.load()).read(name, input, options);
  }
}

function isOfMeeting(input: unknown): boolean {
  return typeof input === "object" && input !== null && typeof Reflect.get(input, "meetingId") === "string";
}
