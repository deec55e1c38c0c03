import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { holdTransfer } from "./hold-transfer.ts";
import { tellHome } from "./take-in.ts";
import { endTransfer } from "./transfer.queries.ts";

/** The other end does not take the member in; the home cell keeps the member and reads why. */
export const declineTransfer: Operation<"transfer.decline"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdTransfer(context, input, "DESTINATION");
  const { actor, clock, tx } = context;
  const ended = { receivedOn: null, answer: input.reason, by: actor.accountId, at: clock.now() };
  await endTransfer(tx, row, { state: "DECLINED", ...ended });
  await tellHome({ tx }, row, "DECLINED");
  return { done: true };
};
