import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { tellWriter } from "./tell-writer.ts";
import { storeReturned } from "./write-shortcoming.queries.ts";

/** Sends what a member handed in back with a word; changed, it is the member's alone again. */
export const returnShortcoming: Operation<"shortcoming.return"> = async (context, input) => {
  refuseSecret(input.word);
  const held = await holdShortcoming(context, input, "shortcoming.return");
  await storeReturned(context.tx, input, input.word);
  await tellWriter(context, input, { kind: "SHORTCOMING_RETURNED", held });
  return { done: true };
};
