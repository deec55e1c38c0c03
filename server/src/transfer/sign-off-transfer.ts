import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findTransfer, insertHop, isAboveAnEnd } from "./transfer.queries.ts";

/** A level above one of the ends signs the letter off on a day; signed off again, the later day stands. */
export const signOffTransfer: Operation<"transfer.signOff"> = async ({ tx, actor, clock, standing }, input) => {
  const row = await findTransfer(tx, input.transferId, "LOCKED");
  if (!row || !(await isAboveAnEnd(tx, row, standing.path))) return refuse("NOT_FOUND");
  if (row.state !== "SENT") refuse("TRANSFER_STATE");
  const now = clock.now();
  if (input.signedOn > dayOf(now)) refuse("DAY_IN_FUTURE");
  if (input.signedOn < row.sentOn) refuse("DAYS_OUT_OF_ORDER");
  await insertHop(tx, row, { at: input.organizationId, signedOn: input.signedOn, by: actor.personId, now });
  return { done: true };
};
