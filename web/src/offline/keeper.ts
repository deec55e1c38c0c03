import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import { liveQuery, type Subscription } from "dexie";
import type { Sent, Shown } from "../../../server/src/offline/after.rules.ts";
import { currentConnection, setConnection } from "../ui/offline.ts";
import { serverNow } from "./clock.ts";
import { errorOf, openDevice } from "./device.ts";
import type { CallOptions, Link } from "./keeping-link.ts";
import { createOutbox, type Outbox, type SentUp } from "./outbox.ts";
import { randomId, randomKey } from "./random.ts";
import { createReach } from "./reach.ts";
import { createReadings } from "./readings.ts";
import { isUnanswered } from "./unanswered.ts";

interface Session {
  accountId: string;
  displayName: string;
}

export type Keeper = ReturnType<typeof createKeeper>;

/** Under which account this device was last signed in; its readings are shown where the server cannot say. */
const ACCOUNT = "nennep.account";
/** How long a deed may be under way before it is kept instead. */
const PATIENCE = 10_000;

/** Keeps what one account records and reads on this device; `onSentUp` is told when the server has heard of all of it. */
export function createKeeper(link: Link, onSentUp: () => void) {
  const device = openDevice();
  const readings = createReadings(device);
  const reach = createReach(() => void sendUp());
  void readings.forgetOld();
  let session: Session | undefined;
  let outbox: Promise<Outbox | undefined> | undefined;
  let watching: Subscription | undefined;

  function signedIn(now: Session): void {
    localStorage.setItem(ACCOUNT, now.accountId);
    void readings.keep(now.accountId, "account.me", {}, now);
    enter(now);
    void sendUp();
  }

  function enter(now: Session): void {
    if (session?.accountId !== now.accountId) outbox = openOutbox(now.accountId).catch(() => undefined);
    session = now;
  }

  async function openOutbox(accountId: string): Promise<Outbox> {
    const opened = createOutbox({
      device,
      accountId,
      send: ({ name, sent, key, doing }) => ask(name, sent, { context: { idempotencyKey: key, doneAt: doing.now } }),
      onChange: (calls) => {
        const refused = calls.filter((call) => call.refused).length;
        setConnection({ waiting: calls.length - refused, refused });
      },
      onShown: (shown) => void readings.keepWorkspace(accountId, shown),
    });
    await opened.load();
    // Another page of this browser keeps and sends for the same account.
    watching?.unsubscribe();
    watching = liveQuery(() => device.calls.where({ accountId }).toArray()).subscribe(() => void opened.load());
    return opened;
  }

  function ask(name: string, input: unknown, options: CallOptions): Promise<unknown> {
    const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(options.signal ? [options.signal] : [])]);
    return link.call(name.split("."), input, { ...options, signal });
  }

  /** Sends up what waits; of several pages of one browser, one does it. */
  async function sendUp(): Promise<void> {
    const kept = await outbox;
    if (!kept || kept.calls().every(({ refused }) => refused)) return;
    const send = async () => {
      await kept.load();
      const sent = await sendAsSelf(kept);
      if (sent === "ALL") onSentUp();
      if (sent === "UNANSWERED") reach.lost();
    };
    // Locks are missing on plain http:// in a local network; there a key each still lets everything happen once.
    if (navigator.locks) await navigator.locks.request("nennep.outbox", send);
    else await send();
  }

  /** Sends under the account that did it: in another page of this browser somebody else may have signed in. */
  async function sendAsSelf(kept: Outbox): Promise<SentUp> {
    try {
      const { accountId } = (await ask("account.me", undefined, { context: {} })) as Session;
      if (accountId === kept.accountId) return await kept.sendUp();
    } catch (error) {
      return isUnanswered(error) ? "UNANSWERED" : "NOT_NOW";
    }
    // The page goes on as who is signed in now; what waits stays for the account that did it.
    onSentUp();
    return "NOT_NOW";
  }

  /** A page that was opened anew knows the cells that this device has read before. */
  async function learnParts(kept: Outbox, accountId: string, { meetingId }: { meetingId: string }): Promise<void> {
    if (!kept.isKeeping(meetingId)) return;
    for (const rows of await readings.partsOf(accountId, meetingId)) kept.learnPart(rows, meetingId);
  }

  /** A meeting, or a cell's part of its roll, with what waits on this device. */
  function withWaiting(kept: Outbox, { name, input, answer }: { name: string; input: unknown; answer: unknown }) {
    if (name === "workspace.get") return kept.shownWith(answer as Shown, serverNow().toISOString());
    if (name !== "attendance.listPart") return answer;
    // The names say whose input and answer these are.
    const { rows } = answer as { rows: Shown["attendance"] };
    const { meetingId } = input as { meetingId: string };
    kept.learnPart(rows, meetingId);
    return { rows: kept.partWith(rows, meetingId) };
  }

  return {
    signedIn,
    sendUp,

    /** The account that was last signed in here, as it was read then; the error where there is none. */
    async lastSession(error: unknown): Promise<unknown> {
      const accountId = localStorage.getItem(ACCOUNT);
      const kept = accountId === null ? undefined : await readings.find<Session>(accountId, "account.me", {});
      if (!kept) throw error;
      reach.lost();
      enter(kept);
      return kept;
    },

    /** Does a deed of a meeting: on the server where it answers and nothing waits before it, otherwise here. */
    async record<Name extends RecordedLater>(name: Name, input: unknown, options: CallOptions): Promise<unknown> {
      const kept = await outbox;
      // The link passes the inputs of these operations only.
      const given = input as Sent<Name> & { meetingId: string };
      const sent = kept ? kept.asNamed(given) : given;
      const key = options.context.idempotencyKey ?? randomKey();
      const doing = { now: serverNow().toISOString(), newId: randomId(), by: session?.displayName ?? null };
      const asked = { ...options, context: { ...options.context, idempotencyKey: key } };
      if (!kept?.knows(sent.meetingId)) return ask(name, sent, asked);
      const late = kept.refusedOf(name, sent);
      if (late?.refused?.code === "TEXT_CHANGED_MEANWHILE") {
        // What is typed now goes on from it: the page asks once which version stays.
        await kept.drop(late.seq);
        throw errorOf(late.refused);
      }
      const deed = { name, sent, key, doing };
      if (kept.isKeeping(sent.meetingId) || !currentConnection().reached) {
        const assumed = await kept.keep({ ...deed, tried: false });
        if (currentConnection().reached) void sendUp();
        return assumed;
      }
      return kept.during(sent.meetingId, async () => {
        try {
          const answer = await ask(name, sent, asked);
          const shown = kept.advance(deed, answer);
          if (shown) await readings.keepWorkspace(kept.accountId, shown);
          return answer;
        } catch (error) {
          if (!isUnanswered(error)) throw error;
          reach.lost();
          return kept.keep({ ...deed, tried: true });
        }
      });
    },

    async keepReading(name: string, input: unknown, answer: unknown): Promise<void> {
      await outbox;
      if (session) await readings.keep(session.accountId, name, input, answer);
    },

    /** Reads from the server, or where nobody answers what was read here before; a meeting with what waits for it. */
    async read(name: string, input: unknown, options: CallOptions): Promise<unknown> {
      const kept = await outbox;
      const account = session?.accountId;
      const show = (answer: unknown) => (kept ? withWaiting(kept, { name, input, answer }) : answer);
      const earlier = account ? await readings.find(account, name, input) : undefined;
      if (account && kept && name === "workspace.get") await learnParts(kept, account, input as { meetingId: string });
      if (earlier !== undefined && !currentConnection().reached) return show(earlier);
      const isUndecided = () =>
        (name === "workspace.get" || name === "attendance.listPart") &&
        kept?.isUndecided((input as { meetingId: string }).meetingId) === true;
      const wasUndecided = isUndecided();
      try {
        const answer = await (earlier === undefined
          ? link.call(name.split("."), input, options)
          : ask(name, input, options));
        if (account && earlier !== undefined && (wasUndecided || isUndecided()))
          return show((await readings.find(account, name, input)) ?? earlier);
        if (account) void readings.keep(account, name, input, answer);
        return show(answer);
      } catch (error) {
        if (!isUnanswered(error) || options.signal?.aborted) throw error;
        reach.lost();
        if (earlier === undefined) throw error;
        return show(earlier);
      }
    },

    /** The deeds that wait or were refused, for the page that shows them. */
    calls: async () => (await outbox)?.calls() ?? [],
    refusedOf: async (name: RecordedLater, of: object) => (await outbox)?.refusedOf(name, of),
    drop: async (...seqs: number[]) => (await outbox)?.drop(...seqs),
    async doAgain(seq: number): Promise<void> {
      await (await outbox)?.doAgain(seq, { key: randomKey(), now: serverNow().toISOString() });
      await sendUp();
    },

    /** At sign-out: what was read is forgotten, what waits stays for this account. */
    async forget(): Promise<void> {
      localStorage.removeItem(ACCOUNT);
      if (session) await readings.forget(session.accountId);
      watching?.unsubscribe();
      session = undefined;
      outbox = undefined;
      setConnection({ waiting: 0, refused: 0 });
    },
  };
}
