import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findTransfer, isAboveAnEnd } from "./transfer.queries.ts";

/** The letter as it was written. */
export const openLetter: Operation<"transfer.letter"> = async ({ tx, actor, standing }, input) => {
  const row = await findTransfer(tx, input.transferId, "READ");
  if (!row || !(await isAboveAnEnd(tx, row, standing.path))) return refuse("NOT_FOUND");
  if (actor.personId !== row.personId) await recordRead(tx, row.personId, input.organizationId);
  return { content: row.letter };
};
