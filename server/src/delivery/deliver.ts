import type pg from "pg";
import { composeCalendar } from "../calendar-feed/compose-calendar.ts";
import { isWanted } from "../notification/topic.rules.ts";
import type { Surroundings } from "../surroundings.ts";
import { timeOf } from "../working-zone.rules.ts";
import {
  type Claimed,
  claimDelivery,
  dropDelivery,
  findContent,
  findWaitingWords,
  giveUp,
  markFailed,
  markSent,
  type SendingMoment,
  storeMessages,
  takeUpUnreachable,
  takeUpUnsent,
} from "./delivery.queries.ts";
import { type MailCarrier, MailNotSent } from "./mail-carrier.ts";
import { composeWords, settingsPath } from "./message.rules.ts";
import { sendNextCode } from "./send-code.ts";
import {
  burstMs,
  cutOffMs,
  longestBurstMs,
  minuteOf,
  nextTry,
  planMessages,
  staleMs,
  usualNight,
} from "./sending.rules.ts";

export type Delivering = Pick<Surroundings, "clock" | "origin" | "mail"> & {
  worker: pg.Pool;
  /** When the program ends, the message under way is still brought to its end. */
  stopped?: AbortSignal;
};

const peopleAtOnce = 200;

/** One round: takes up what people were told since the last one, then sends what is due. Any number of processes may. */
export async function deliver(delivering: Delivering): Promise<void> {
  const { worker, clock, mail } = delivering;
  if (mail === null) return takeUpUnsent(worker, new Date(clock.now().getTime() - burstMs));
  const now = clock.now().getTime();
  await giveUp(worker, { claimedBefore: new Date(now - cutOffMs), madeBefore: new Date(now - staleMs) });
  await takeUpUnreachable(worker, { now: clock.now(), quietSince: new Date(now - burstMs) });
  const goesOn = () => delivering.stopped?.aborted !== true;
  while (goesOn() && (await collect(delivering))) {}
  while (goesOn() && (await sendNextCode(delivering, mail))) {}
  while (goesOn() && (await sendNext(delivering, mail))) {}
}

/** Makes one message a person out of what waits; false when nobody is left. */
async function collect({ worker, clock }: Delivering): Promise<boolean> {
  const now = clock.now();
  const words = await findWaitingWords(worker, momentOf(now), {
    quietSince: new Date(now.getTime() - burstMs),
    begunBefore: new Date(now.getTime() - longestBurstMs),
    people: peopleAtOnce,
  });
  if (words.length === 0) return false;
  await storeMessages(worker, words, planMessages(words), now);
  return true;
}

/** Sends the message that is due longest; false when none is, or when the mail server cannot be reached at the moment. */
async function sendNext(delivering: Delivering, mail: MailCarrier): Promise<boolean> {
  const { worker, clock } = delivering;
  const claimed = await claimDelivery(worker, "EMAIL", momentOf(clock.now()));
  if (!claimed) return false;
  try {
    if (await send(delivering, mail, claimed)) await markSent(worker, claimed.deliveryId, clock.now());
    else await dropDelivery(worker, claimed.deliveryId);
    return true;
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const { kind, outcome, isOfServer } = error.failure;
    const nextAt = outcome === "AGAIN" ? nextTry(clock.now(), claimed.tries) : null;
    await markFailed(worker, claimed.deliveryId, { kind: outcome === "UNKNOWN" ? `${kind}_UNKNOWN` : kind, nextAt });
    return !isOfServer;
  }
}

/** Hands a message over as it is to be told now; false when nothing of it has to be told any more. */
async function send({ worker, origin }: Delivering, mail: MailCarrier, claimed: Claimed): Promise<boolean> {
  const content = await findContent(worker, claimed);
  const words = content?.words.filter((word) => !word.isRead && isWanted(word.kind, "EMAIL", content.choices)) ?? [];
  if (!content || words.length === 0) return false;
  const { language, meetings } = content;
  await mail.send({
    ...composeWords(words, content, origin),
    to: content.address,
    id: claimed.deliveryId,
    settingsUrl: `${origin}${settingsPath}`,
    ...(meetings.length > 0 ? { calendar: composeCalendar({ language, meetings, tasks: [] }, origin) } : {}),
  });
  return true;
}

function momentOf(now: Date): SendingMoment {
  return { now, minute: minuteOf(timeOf(now)), usualFrom: usualNight.from, usualUntil: usualNight.until };
}
