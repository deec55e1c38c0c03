import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import { ORPCError } from "@orpc/client";
import type { Answered, Doing, Sent, Shown } from "../../../server/src/offline/after.rules.ts";
import { afterOperation } from "../../../server/src/offline/after-all.rules.ts";
import { figuresShown } from "../../../server/src/offline/figures-shown.rules.ts";
import { aboutOf } from "./about.ts";
import type { Device, KeptCall } from "./device.ts";
import { rebased } from "./rebased.ts";
import { isNotNow, isUnanswered } from "./unanswered.ts";

interface OutboxOptions {
  device: Device;
  accountId: string;
  /** Sends one deed up; throws what the server refuses. */
  send: (call: KeptCall) => Promise<unknown>;
  /** Called whenever something was kept, acknowledged or refused. */
  onChange: (calls: readonly KeptCall[]) => void;
}

interface Deed<Name extends RecordedLater> {
  name: Name;
  sent: Sent<Name>;
  key: string;
  doing: Doing;
  /** Whether it was sent and got no answer: it may have arrived. */
  tried: boolean;
}

/** How far the sending came. */
type SentUp = "ALL" | "UNANSWERED" | "NOT_NOW";

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Deeds done without a network: each is on the device before it is answered, shown as the server's own rules would have
 * it, and sent up in order under its own key when the server can be reached. What the server refuses then stays until
 * somebody decides; the others go on.
 */
export function createOutbox({ device, accountId, send, onChange }: OutboxOptions) {
  let calls: readonly KeptCall[] = [];
  let sending: Promise<SentUp> | undefined;
  const bases = new Map<string, Shown>();

  async function reload(): Promise<void> {
    calls = await device.calls.where({ accountId }).sortBy("seq");
    onChange(calls);
  }

  const waitingIn = (meetingId: string) => calls.filter((call) => call.meetingId === meetingId && !call.refused);

  /** The meeting as it stands with everything that waits on this device. */
  function shownWith(base: Shown, now: string): Shown {
    bases.set(base.meeting.meetingId, base);
    const waiting = waitingIn(base.meeting.meetingId);
    if (waiting.length === 0) return base;
    const shown = foldedOver(base, waiting);
    // Who is there with a vote depends on the time of day.
    return { ...shown, figures: figuresShown(shown, now) };
  }

  /** Keeps a deed on the device and answers as the server would; throws its refusal where the rules already know it. */
  async function keep<Name extends RecordedLater>({ name, sent, key, doing, tried }: Deed<Name>) {
    const { meetingId } = sent as { meetingId: string };
    const base = bases.get(meetingId);
    if (!base) throw new TypeError("This meeting was never read on this device.");
    const waiting = waitingIn(meetingId);
    const typedOver = waiting.findLast((call) => isTypedOver(call, name, sent));
    const earlier = typedOver ? waiting.filter((call) => call !== typedOver) : waiting;
    const latest = typedOver ? { ...sent, revision: (typedOver.sent as { revision: number }).revision } : sent;
    const outcome = afterOperation(name, foldedOver(base, earlier), latest, doing);
    if ("refused" in outcome) throw refusalOf(outcome);
    const about = aboutOf({ name, sent: latest }, foldedOver(base, waiting));
    const call = { accountId, meetingId, name, sent: latest, key, doing, about, tried, refused: null };
    // The table's type knows no call by name.
    if (typedOver) await device.calls.update(typedOver.seq, { sent: latest as never, doing, about, key });
    else await device.calls.add(call as never);
    await reload();
    return outcome.answer as Answered<Name>;
  }

  /** Sends up what waits, the oldest first; ends early where nobody answers, or the account is not signed in. */
  async function sendUp(): Promise<SentUp> {
    for (;;) {
      const call = calls.find(({ refused }) => !refused);
      if (!call) return "ALL";
      await device.calls.update(call.seq, { tried: true });
      try {
        await acknowledge(call, await send(call));
      } catch (error) {
        if (isUnanswered(error)) return "UNANSWERED";
        if (isNotNow(error)) return "NOT_NOW";
        await refuse(call, error);
      }
      await reload();
    }
  }

  /** Forgets what the server has now; later deeds about it name it as the server does. */
  async function acknowledge(call: KeptCall, answer: unknown): Promise<void> {
    const given = idIn(answer);
    await device.transaction("rw", device.calls, async () => {
      await device.calls.delete(call.seq);
      if (given === undefined) return;
      const naming = calls.filter(({ sent }) => JSON.stringify(sent).includes(call.doing.newId));
      for (const { seq, sent } of naming) {
        const renamed = JSON.parse(JSON.stringify(sent).replaceAll(call.doing.newId, given));
        await device.calls.update(seq, { sent: renamed });
      }
    });
  }

  async function refuse(call: KeptCall, error: unknown): Promise<void> {
    if (!(error instanceof ORPCError)) throw error;
    const { code, status, data } = error;
    if (isDoneAlready(call, code, data)) await device.calls.delete(call.seq);
    else await device.calls.update(call.seq, { refused: { code, status, data } });
  }

  return {
    load: reload,
    keep,
    shownWith,
    isKeeping: (meetingId: string) => waitingIn(meetingId).length > 0,
    knows: (meetingId: string) => bases.has(meetingId),
    calls: () => calls,
    /** One sending at a time; whoever asks meanwhile gets the outcome of the one under way. */
    sendUp(): Promise<SentUp> {
      sending ??= sendUp().finally(() => {
        sending = undefined;
      });
      return sending;
    },
    /** The meeting after a deed that the server has acknowledged, until it is read again. */
    advance<Name extends RecordedLater>({ name, sent, doing }: Omit<Deed<Name>, "tried">, answer: unknown) {
      const base = bases.get((sent as { meetingId: string }).meetingId);
      if (!base) return undefined;
      const outcome = afterOperation(name, base, sent, { ...doing, newId: idIn(answer) ?? doing.newId });
      if ("refused" in outcome) return undefined;
      bases.set(base.meeting.meetingId, outcome.shown);
      return outcome.shown;
    },
    /** What was typed into a field without a network and came too late, if anything was. */
    refusedOf(name: RecordedLater, sent: object): KeptCall | undefined {
      return calls.find((call) => call.refused && isOfSameField(call, name, sent));
    },
    /** Leaves what the server has, and forgets what was done here. */
    async drop(seq: number): Promise<void> {
      await device.calls.delete(seq);
      await reload();
    },
    /** Puts a refused deed at the end of what waits, over what the server shows now. */
    async doAgain(seq: number, key: string): Promise<void> {
      const call = calls.find((each) => each.seq === seq);
      if (!call) return;
      const shown = bases.get(call.meetingId);
      const sent = shown ? rebased(call, shown) : call.sent;
      const { seq: _old, ...rest } = call;
      await device.transaction("rw", device.calls, async () => {
        await device.calls.delete(seq);
        await device.calls.add({ ...rest, sent, key, tried: false, refused: null });
      });
      await reload();
    },
  };
}

/** The id of what an operation created. */
function idIn(answer: unknown): string | undefined {
  const fields = typeof answer === "object" && answer !== null ? Object.entries(answer) : [];
  const given = fields.find(([name]) => name.endsWith("Id"))?.[1];
  return typeof given === "string" ? given : undefined;
}

function foldedOver(base: Shown, calls: readonly KeptCall[]): Shown {
  return calls.reduce((shown, { name, sent, doing }) => {
    const outcome = afterOperation(name, shown, sent, doing);
    return "refused" in outcome ? shown : outcome.shown;
  }, base);
}

/** A field that is typed further replaces what was typed before, as long as that cannot have reached the server. */
function isTypedOver(call: KeptCall, name: RecordedLater, sent: object): boolean {
  return !call.tried && isOfSameField(call, name, sent);
}

function isOfSameField(call: KeptCall, name: RecordedLater, sent: object): boolean {
  if (call.name !== name) return false;
  const isSame = (...fields: string[]) =>
    fields.every((field) => Reflect.get(call.sent, field) === Reflect.get(sent, field));
  if (name === "meeting.saveText") return isSame("subjectId", "field");
  return name === "task.report" && isSame("taskId");
}

/** Somebody else opened the meeting meanwhile: nothing is left to do. */
function isDoneAlready({ name }: KeptCall, code: string, data: unknown): boolean {
  return name === "meeting.open" && code === "MEETING_STATE" && (data as { state: string }).state === "OPEN";
}

function refusalOf({ refused, data }: { refused: string; data?: unknown }): ORPCError<string, unknown> {
  return new ORPCError(refused, { defined: true, status: 409, data });
}
