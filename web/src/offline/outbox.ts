import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import { ORPCError } from "@orpc/client";
import type { Answered, Doing, Sent, Shown } from "../../../server/src/offline/after.rules.ts";
import { afterOperation } from "../../../server/src/offline/after-all.rules.ts";
import { figuresShown } from "../../../server/src/offline/figures-shown.rules.ts";
import { aboutOf } from "./about.ts";
import type { Device, KeptCall, Refusal } from "./device.ts";
import { createParts, partWith } from "./parts.ts";
import { rebased } from "./rebased.ts";
import { isNotNow, isUnanswered } from "./unanswered.ts";
import { createUnderWay } from "./under-way.ts";
import { basedAs, isOfSameField, isOfSameThing, isOverAnother } from "./versions.ts";

interface OutboxOptions {
  device: Device;
  accountId: string;
  /** Sends one deed up; throws what the server refuses. */
  send: (call: KeptCall) => Promise<unknown>;
  /** Called whenever something was kept, acknowledged or refused. */
  onChange: (calls: readonly KeptCall[]) => void;
  /** Called with the meeting as it stands after each deed that was acknowledged. */
  onShown: (shown: Shown) => void;
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
export type SentUp = "ALL" | "UNANSWERED" | "NOT_NOW";

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Deeds done without a network: each is on the device before it is answered, shown as the server's own rules would have
 * it, and sent up in order under its own key when the server can be reached. What the server refuses then stays until
 * somebody decides; the others go on.
 */
export function createOutbox({ device, accountId, send, onChange, onShown }: OutboxOptions) {
  let calls: readonly KeptCall[] = [];
  let sending: Promise<SentUp> | undefined;
  const bases = new Map<string, Shown>();
  const parts = createParts();
  const underWay = createUnderWay();
  /** The server's ids of what was created here; a page that was not read again yet still names this device's. */
  const names = new Map<unknown, string>();

  async function reload(): Promise<void> {
    calls = await device.calls.where({ accountId }).sortBy("seq");
    onChange(calls);
  }

  const waitingIn = (meetingId: string) => calls.filter((call) => call.meetingId === meetingId && !call.refused);

  /** The meeting as it stands with everything that waits on this device. */
  function shownWith(base: Shown, now: string): Shown {
    const { meetingId } = base.meeting;
    const whole = parts.within(base);
    bases.set(meetingId, whole);
    const waiting = waitingIn(meetingId);
    if (waiting.length === 0) return base;
    const shown = foldedOver(whole, waiting);
    // Who is there with a vote depends on the time of day.
    return { ...shown, figures: figuresShown(shown, now) };
  }

  /** A cell of a large conference was opened: its rows as they were read. */
  function learnPart(rows: Shown["attendance"], meetingId: string): void {
    parts.learn(rows, meetingId);
    const base = bases.get(meetingId);
    if (base) bases.set(meetingId, parts.within(base));
  }

  /** Keeps a deed on the device and answers as the server would; throws its refusal where the rules already know it. */
  async function keep<Name extends RecordedLater>(deed: Deed<Name>): Promise<Answered<Name>> {
    const { name, sent, doing } = deed;
    const { meetingId } = sent as { meetingId: string };
    const base = bases.get(meetingId);
    if (!base) throw new TypeError("This meeting was never read on this device.");
    const waiting = waitingIn(meetingId);
    const typedOver = waiting.findLast((call) => isTypedOver(call, name, sent));
    const latest = typedOver ? { ...sent, revision: (typedOver.sent as { revision: number }).revision } : sent;
    const earlier = waiting.filter((call) => call !== typedOver);
    const outcome = afterOperation(name, foldedOver(base, earlier), latest, doing);
    if ("refused" in outcome) throw refusalOf(outcome);
    const about = aboutOf({ name, sent }, foldedOver(base, waiting));
    const isKept = await store({ ...deed, sent: latest, accountId, meetingId, about, refused: null }, typedOver?.seq);
    await reload();
    // What was to be typed over is on its way to the server by now: this one follows it.
    return isKept ? outcome.answer : keep(deed);
  }

  /** Writes a deed down, in the place of one that is typed over; says no where that one has been sent meanwhile. */
  async function store(call: Omit<KeptCall, "seq">, inPlaceOf: number | undefined): Promise<boolean> {
    if (inPlaceOf === undefined) {
      await device.calls.add(call);
      return true;
    }
    const still = device.calls
      .where("seq")
      .equals(inPlaceOf)
      .and(({ tried }) => !tried);
    return (await still.modify({ sent: call.sent, doing: call.doing, about: call.about, key: call.key })) === 1;
  }

  /** Sends up what waits, the oldest first; ends early where nobody answers, or the account is not signed in. */
  async function sendUp(): Promise<SentUp> {
    for (;;) {
      const call = await takeNext();
      if (!call) return "ALL";
      calls = calls.map((each) => (each.seq === call.seq ? call : each));
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

  /** The oldest that waits, from now on sent as it is. */
  function takeNext(): Promise<KeptCall | undefined> {
    return device.transaction("rw", device.calls, async () => {
      const waiting = (await device.calls.where({ accountId }).sortBy("seq")).find(({ refused }) => !refused);
      if (waiting && !waiting.tried) await device.calls.update(waiting.seq, { tried: true });
      return waiting && { ...waiting, tried: true };
    });
  }

  /** Forgets what the server has now; later deeds about it name it as the server does. */
  async function acknowledge(call: KeptCall, answer: unknown): Promise<void> {
    const given = idIn(answer);
    if (given !== undefined) names.set(call.doing.newId, given);
    await device.transaction("rw", device.calls, async () => {
      await device.calls.delete(call.seq);
      if (given === undefined) return;
      for (const { seq, sent } of await device.calls.where({ accountId }).toArray())
        await device.calls.update(seq, { sent: asNamed(sent) });
    });
    calls = calls.filter(({ seq }) => seq !== call.seq);
    const shown = advance(call, answer);
    if (shown) onShown(shown);
  }

  /** The meeting after a deed that the server has acknowledged, until it is read again. */
  function advance<Name extends RecordedLater>({ name, sent, doing }: Omit<Deed<Name>, "tried">, answer: unknown) {
    const base = bases.get((sent as { meetingId: string }).meetingId);
    if (!base) return undefined;
    const outcome = afterOperation(name, base, sent, { ...doing, newId: idIn(answer) ?? doing.newId });
    if ("refused" in outcome) return undefined;
    bases.set(base.meeting.meetingId, outcome.shown);
    return outcome.shown;
  }

  /** With the server's ids in the place of this device's. */
  function asNamed<Sending extends object>(sent: Sending): Sending {
    const entries = Object.entries(sent).map(([field, value]) => [field, names.get(value) ?? value]);
    return Object.fromEntries(entries);
  }

  async function refuse(call: KeptCall, error: unknown): Promise<void> {
    if (!(error instanceof ORPCError)) throw error;
    const { code, status, data } = error;
    if (isDoneAlready(call, code, data)) await device.calls.delete(call.seq);
    else await replaceByLatest(call, { code, status, data });
  }

  /**
   * Of several versions of one thing the latest stands for all, because it was done over the refused one: it is refused
   * with it where somebody else changed the thing meanwhile, and otherwise goes up over what the refused one was based on.
   */
  function replaceByLatest(call: KeptCall, refused: Refusal): Promise<void> {
    return device.transaction("rw", device.calls, async () => {
      const all = await device.calls.where({ accountId }).sortBy("seq");
      const versions = all.filter((each) => each.seq >= call.seq && !each.refused && isOfSameThing(call, each));
      const latest = versions.at(-1) ?? call;
      await device.calls.bulkDelete(versions.filter(({ seq }) => seq !== latest.seq).map(({ seq }) => seq));
      if (latest.seq === call.seq || latest.tried || isOverAnother(refused))
        await device.calls.update(latest.seq, { refused });
      else await device.calls.update(latest.seq, { sent: basedAs(call, latest) });
    });
  }

  return {
    accountId,
    load: reload,
    keep,
    asNamed,
    shownWith,
    /** A cell's part of a large roll with the marks that wait on this device. */
    partWith: (rows: Shown["attendance"], meetingId: string) =>
      partWith(rows, waitingIn(meetingId), bases.get(meetingId)?.absenceRequests ?? []),
    learnPart,
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
    advance,
    /** Whether the server may have done something that it has not acknowledged: what it shows then would count it twice. */
    isUndecided: (meetingId: string) => underWay.isIn(meetingId) || waitingIn(meetingId).some(({ tried }) => tried),
    during: underWay.during,
    /** What was typed into a field without a network and came too late, if anything was. */
    refusedOf(name: RecordedLater, sent: object): KeptCall | undefined {
      return calls.find((call) => call.refused && isOfSameField(call, { name, sent }));
    },
    /** Leaves what the server has, and forgets what was done here. */
    async drop(...seqs: number[]): Promise<void> {
      await device.calls.bulkDelete(seqs);
      await reload();
    },
    /** Puts a refused deed at the end of what waits, over what the server shows now. */
    async doAgain(seq: number, { key, now }: { key: string; now: string }): Promise<void> {
      const call = calls.find((each) => each.seq === seq);
      if (!call) return;
      const shown = bases.get(call.meetingId);
      const sent = shown ? rebased(call, shown) : call.sent;
      const { seq: _old, ...rest } = call;
      // A moment that the server does not take is not named again: it counts from now.
      const doing = call.refused?.code === "DONE_AT_REFUSED" ? { ...call.doing, now } : call.doing;
      await device.transaction("rw", device.calls, async () => {
        await device.calls.delete(seq);
        await device.calls.add({ ...rest, sent, key, doing, tried: false, refused: null });
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
  return !call.tried && isOfSameField(call, { name, sent });
}

/** Somebody else opened the meeting meanwhile: nothing is left to do. */
function isDoneAlready({ name }: KeptCall, code: string, data: unknown): boolean {
  return name === "meeting.open" && code === "MEETING_STATE" && (data as { state: string }).state === "OPEN";
}

function refusalOf({ refused, data }: { refused: string; data?: unknown }): ORPCError<string, unknown> {
  return new ORPCError(refused, { defined: true, status: 409, data });
}
