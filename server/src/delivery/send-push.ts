import { isWanted } from "../notification/topic.rules.ts";
import type { PushCarrier } from "../push/push-carrier.ts";
import type { PushOutcome } from "../push/push-service.rules.ts";
import type { Delivering } from "./deliver.ts";
import { type Claimed, claimDelivery, dropDelivery, markFailed, markSent } from "./delivery.queries.ts";
import {
  beginAttempt,
  claimTest,
  closeCutOffAttempts,
  type DeviceToReach,
  endAttempt,
  findPushContent,
  forgetDevice,
  noteDevice,
  type PushContent,
} from "./push.queries.ts";
import { composePush, composeTest, type PushMessage } from "./push-message.rules.ts";
import { momentOf, nextTry } from "./sending.rules.ts";

/** So many messages at once: each waits for a service far away. */
const lanes = 4;

type Round = Delivering & { push: PushCarrier /** Services that take nothing at the moment. */; away: Set<string> };

/** Sends what is due to devices: tests first, for somebody waits before the screen. */
export async function sendPushes(delivering: Delivering, push: PushCarrier): Promise<void> {
  const round: Round = { ...delivering, push, away: new Set() };
  const goesOn = () => delivering.stopped?.aborted !== true;
  while (goesOn() && (await sendNextTest(round))) {}
  const lane = async () => {
    while (goesOn() && (await sendNextPush(round))) {}
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function sendNextTest(round: Round): Promise<boolean> {
  const { worker, clock } = round;
  const due = await claimTest(worker, clock.now());
  if (!due) return false;
  await settle(round, due, await hand(round, due, composeTest(due.language, "test")));
  return true;
}

/** Sends the message that is due longest to every device of its reader; false when none is due. */
async function sendNextPush(round: Round): Promise<boolean> {
  const { worker, clock } = round;
  const claimed = await claimDelivery(worker, "PUSH", momentOf(clock.now()));
  if (!claimed) return false;
  await closeCutOffAttempts(worker, claimed);
  const content = await findPushContent(worker, claimed);
  const words = content?.words.filter((word) => !word.isRead && isWanted(word.kind, "PUSH", content.choices)) ?? [];
  if (!content || words.length === 0) await close(round, claimed, { reached: content?.reached ?? 0, outcomes: [] });
  else await sendTo(round, claimed, content, composePush(words, content, claimed.deliveryId));
  return true;
}

async function sendTo(round: Round, claimed: Claimed, content: PushContent, message: PushMessage): Promise<void> {
  const outcomes: PushOutcome[] = [];
  for (const device of content.devices) {
    if (!(await beginAttempt(round.worker, claimed, device.deviceId))) continue;
    const outcome = await hand(round, device, message);
    await endAttempt(round.worker, claimed, { deviceId: device.deviceId, ...stateOf(outcome) });
    await settle(round, device, outcome);
    outcomes.push(outcome);
  }
  await close(round, claimed, { reached: content.reached, outcomes });
}

/** Hands a message over, unless its service has just said that it takes nothing. */
async function hand({ push, away }: Round, device: DeviceToReach, message: PushMessage): Promise<PushOutcome> {
  const { host } = new URL(device.endpoint);
  if (away.has(host)) return { outcome: "AGAIN", kind: "PUSH_SERVICE_AWAY", isOfService: true };
  const outcome = await push.send(device, JSON.stringify(message));
  if (outcome.outcome !== "TAKEN" && outcome.isOfService) away.add(host);
  return outcome;
}

async function settle({ worker, clock }: Round, device: DeviceToReach, outcome: PushOutcome): Promise<void> {
  if (outcome.outcome === "GONE") return forgetDevice(worker, device);
  const isTaken = outcome.outcome === "TAKEN";
  await noteDevice(worker, device.deviceId, {
    reachedAt: isTaken ? clock.now() : null,
    kind: isTaken ? null : outcome.kind,
  });
}

function stateOf(outcome: PushOutcome): { state: "SENT" | "AGAIN" | "FAILED"; kind: string | null } {
  if (outcome.outcome === "TAKEN") return { state: "SENT", kind: null };
  return { state: outcome.outcome === "AGAIN" ? "AGAIN" : "FAILED", kind: outcome.kind };
}

/** Ends a message, or puts it off for the devices that are to be tried again: as long as the most patient service asks for. */
async function close(
  { worker, clock }: Round,
  { deliveryId, tries }: Claimed,
  { reached, outcomes }: { reached: number; outcomes: readonly PushOutcome[] },
): Promise<void> {
  const now = clock.now();
  const later = outcomes.flatMap((each) => (each.outcome === "AGAIN" ? [each] : []));
  const usual = later.length > 0 ? nextTry(now, tries) : null;
  if (usual !== null) {
    const asked = Math.max(...later.map(({ waitMs = 0 }) => now.getTime() + waitMs));
    const nextAt = new Date(Math.max(usual.getTime(), asked));
    return markFailed(worker, deliveryId, { kind: later[0]?.kind ?? "Error", nextAt });
  }
  if (reached > 0 || outcomes.some(({ outcome }) => outcome === "TAKEN")) return markSent(worker, deliveryId, now);
  const [failed] = outcomes.flatMap((each) => (each.outcome === "TAKEN" ? [] : [each]));
  // Nothing left to tell, or nobody to tell it to.
  if (!failed) return dropDelivery(worker, deliveryId);
  return markFailed(worker, deliveryId, { kind: failed.kind, nextAt: null });
}
