import type { Operation } from "../operation.ts";
import { holdTransfer } from "./hold-transfer.ts";
import { takeInMember } from "./take-in.ts";

/** The receiving cell takes the member in: a member there, and no longer at home, from that day. */
export const receiveTransfer: Operation<"transfer.receive"> = async (context, input) => {
  const row = await holdTransfer(context, input, "DESTINATION");
  await takeInMember(context, row, { receivedOn: input.receivedOn, answer: "" });
  return { done: true };
};
