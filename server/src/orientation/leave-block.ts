import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { holdBlock } from "./hold-block.queries.ts";
import { storeLeft } from "./use.queries.ts";

/** Says that the cell leaves a block from above, and why if it likes. */
export const leaveBlock: Operation<"orientation.leave"> = async (context, input) => {
  refuseSecret(input.reason);
  await holdBlock(context, input);
  await storeLeft(context.tx, input, {
    reason: input.reason,
    by: context.actor.accountId,
    at: context.clock.now(),
  });
  return { done: true };
};
