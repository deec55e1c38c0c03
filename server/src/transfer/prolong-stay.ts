import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdReceived } from "./hold-transfer.ts";
import { prolongOnRoll, storeAnswer } from "./transfer.queries.ts";

const refusals = ["TRANSFER_STATE", "DAYS_OUT_OF_ORDER", "ONE_MEMBERSHIP_AT_A_TIME"] as const;

/** A stay for a time goes on until a later day, at both ends at once. */
export const prolongStay: Operation<"transfer.prolong"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdReceived(context, input);
  const code = await prolongOnRoll(context.tx, row.transferId, input.lastDay);
  const known = refusals.find((each) => each === code);
  if (known !== undefined) refuse(known);
  await storeAnswer(context.tx, row, input.reason);
  return { done: true };
};
