import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { holdTransfer } from "./hold-transfer.ts";
import { endTransfer } from "./transfer.queries.ts";

/** Takes a letter back before it is answered; it stays in the list with its number and the reason. */
export const withdrawTransfer: Operation<"transfer.withdraw"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdTransfer(context, input, "HOME");
  const { actor, clock, tx } = context;
  const ended = { receivedOn: null, answer: input.reason, by: actor.accountId, at: clock.now() };
  await endTransfer(tx, row, { state: "WITHDRAWN", ...ended });
  return { done: true };
};
