import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import {
  type CandidateKey,
  type CandidateState,
  type HeldCandidate,
  lockCandidate,
  storeProgress,
} from "./succession.queries.ts";
import { addsUp } from "./succession.rules.ts";

/** Enters the totals of the secret ballot on a candidate; they may be put right until the superior approves. */
export const consultOnCandidate: Operation<"succession.consult"> = async (context, input) => {
  const held = await hold(context, input, ["PROPOSED", "CONSULTED"]);
  if (input.consultedOn < held.proposedOn) refuse("DAYS_OUT_OF_ORDER");
  if (!addsUp(input)) refuse("BALLOT_DOES_NOT_ADD_UP");
  await storeProgress(context.tx, input, { state: "CONSULTED", ballot: input });
  return { done: true };
};

/** The superior approves a candidate; from now on the person reads it in the own record. */
export const approveCandidate: Operation<"succession.approve"> = async (context, input) => {
  const held = await hold(context, input, ["CONSULTED"]);
  if (input.approvedOn < (held.consultedOn ?? held.proposedOn)) refuse("DAYS_OUT_OF_ORDER");
  const approval = { decision: input.decision, on: input.approvedOn };
  await storeProgress(context.tx, input, { state: "APPROVED", approval });
  return { done: true };
};

/** The yearly review keeps an approved candidate in the plan. */
export const reviewCandidate: Operation<"succession.review"> = async (context, input) => {
  const held = await hold(context, input, ["APPROVED"]);
  refuseSecret(input.note);
  if (input.reviewedOn < (held.approvedOn ?? held.proposedOn)) refuse("DAYS_OUT_OF_ORDER");
  await storeProgress(context.tx, input, { review: { on: input.reviewedOn, note: input.note } });
  return { done: true };
};

/** Takes a candidate out of the plan; what was done stays in it. */
export const removeCandidate: Operation<"succession.remove"> = async (context, input) => {
  const held = await hold(context, input, ["PROPOSED", "CONSULTED", "APPROVED"]);
  refuseSecret(input.reason);
  if (input.removedOn < (held.approvedOn ?? held.proposedOn)) refuse("DAYS_OUT_OF_ORDER");
  await storeProgress(context.tx, input, { state: "REMOVED", removal: { on: input.removedOn, reason: input.reason } });
  return { done: true };
};

/** A candidate at one of these steps, locked; nobody moves the own place in a plan. */
async function hold(
  { tx, actor }: OperationContext,
  key: CandidateKey,
  states: readonly CandidateState[],
): Promise<HeldCandidate> {
  const held = await lockCandidate(tx, key);
  if (!held) return refuse("NOT_FOUND");
  if (held.personId === actor.personId) refuse("FORBIDDEN");
  if (!states.includes(held.state)) refuse("SUCCESSION_STATE");
  return held;
}
