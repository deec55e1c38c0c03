import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockUnitHead, storeHeadEnd } from "./unit-head.queries.ts";

/** Somebody heads a unit no more, as of a day. */
export const endUnitHead: Operation<"unitHead.end"> = async ({ tx }, input) => {
  const validFrom = await lockUnitHead(tx, input);
  if (validFrom === undefined) return refuse("NOT_FOUND");
  if (input.endedOn <= validFrom) refuse("DAYS_OUT_OF_ORDER");
  await storeHeadEnd(tx, input);
  return { done: true };
};
