import type pg from "pg";
import { composeCalendar } from "../calendar-feed/compose-calendar.ts";
import { type Channel, isWanted } from "../notification/topic.rules.ts";
import type { Surroundings } from "../surroundings.ts";
import {
  type Claimed,
  claimDelivery,
  dropDelivery,
  findContent,
  findWaitingWords,
  giveUp,
  markFailed,
  markSent,
  storeMessages,
  takeUpUnreachable,
  takeUpUnsent,
} from "./delivery.queries.ts";
import { type MailCarrier, MailNotSent } from "./mail-carrier.ts";
import { composeWords, settingsPath } from "./message.rules.ts";
import { resumeCutOff } from "./push.queries.ts";
import { sendNextCode } from "./send-code.ts";
import { sendPushes } from "./send-push.ts";
import { burstMs, cutOffMs, longestBurstMs, momentOf, nextTry, planMessages, staleMs } from "./sending.rules.ts";

export type Delivering = Pick<Surroundings, "clock" | "origin" | "mail" | "push"> & {
  worker: pg.Pool;
  /** When the program ends, the message under way is still brought to its end. */
  stopped?: AbortSignal;
};

const peopleAtOnce = 200;

/** One round: takes up what people were told since the last one, then sends what is due. Any number of processes may. */
export async function deliver(delivering: Delivering): Promise<void> {
  const { worker, clock, mail, push } = delivering;
  const channels = channelsOf(delivering);
  if (channels.length === 0) return takeUpUnsent(worker, new Date(clock.now().getTime() - burstMs));
  const now = clock.now().getTime();
  const claimedBefore = new Date(now - cutOffMs);
  await resumeCutOff(worker, { now: clock.now(), claimedBefore });
  await giveUp(worker, { claimedBefore, madeBefore: new Date(now - staleMs) });
  await takeUpUnreachable(worker, { now: clock.now(), quietSince: new Date(now - burstMs), channels });
  const goesOn = () => delivering.stopped?.aborted !== true;
  while (goesOn() && (await collect(delivering))) {}
  // A mail server that is slow to answer holds no device up, and no service a mail.
  const ends = await Promise.allSettled([
    mail === null ? undefined : sendMails(delivering, mail, goesOn),
    push === null ? undefined : sendPushes(delivering, push),
  ]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** The ways that this installation has set up. */
function channelsOf({ mail, push }: Delivering): Channel[] {
  return [...(mail === null ? [] : (["EMAIL"] as const)), ...(push === null ? [] : (["PUSH"] as const))];
}

async function sendMails(delivering: Delivering, mail: MailCarrier, goesOn: () => boolean): Promise<void> {
  while (goesOn() && (await sendNextCode(delivering, mail))) {}
  while (goesOn() && (await sendNext(delivering, mail))) {}
}

/** Makes one message a person out of what waits; false when nobody is left. */
async function collect(delivering: Delivering): Promise<boolean> {
  const { worker, clock } = delivering;
  const now = clock.now();
  const words = await findWaitingWords(worker, momentOf(now), {
    quietSince: new Date(now.getTime() - burstMs),
    begunBefore: new Date(now.getTime() - longestBurstMs),
    people: peopleAtOnce,
    channels: channelsOf(delivering),
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
  const { language, withContent } = content;
  // The place of a meeting is a text that somebody wrote.
  const meetings = content.meetings.map((meeting) => (withContent ? meeting : { ...meeting, place: "" }));
  await mail.send({
    ...composeWords(words, content, origin),
    to: content.address,
    id: claimed.deliveryId,
    settingsUrl: `${origin}${settingsPath}`,
    ...(meetings.length > 0 ? { calendar: composeCalendar({ language, meetings, tasks: [] }, origin) } : {}),
  });
  return true;
}
