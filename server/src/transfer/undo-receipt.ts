import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdReceived } from "./hold-transfer.ts";
import { storeAnswer, undoReceiptOnRoll } from "./transfer.queries.ts";

const refusals = ["TRANSFER_STATE", "TRANSFER_UNDER_WAY", "TOOK_PART_THERE"] as const;

/** A receipt was a mistake: the member is at home again, and the letter waits for its answer anew. */
export const undoReceipt: Operation<"transfer.undoReceipt"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdReceived(context, input);
  const code = await undoReceiptOnRoll(context.tx, row.transferId);
  const known = refusals.find((each) => each === code);
  if (known !== undefined) refuse(known);
  await storeAnswer(context.tx, row, input.reason);
  return { done: true };
};
