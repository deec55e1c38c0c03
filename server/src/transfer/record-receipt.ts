import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdTransfer } from "./hold-transfer.ts";
import { takeInMember } from "./take-in.ts";

/** An end that does not use the product took the member in: the home cell writes down the day and the paper that says so. */
export const recordReceipt: Operation<"transfer.recordReceipt"> = async (context, input) => {
  refuseSecret(input.proof);
  const row = await holdTransfer(context, input, "HOME");
  // A cell that uses the product answers for itself.
  if (row.toOrganizationId !== null) refuse("TRANSFER_STATE");
  await takeInMember(context, row, { receivedOn: input.receivedOn, answer: input.proof });
  return { done: true };
};
