import { recordRead } from "../membership/member.queries.ts";
import { readsOthers } from "../membership/membership.rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findLetter } from "./residence.queries.ts";

/** The letter as it was written; whoever reads another's leaves a line in the read log. */
export const openResidenceLetter: Operation<"residence.letter"> = async ({ tx, actor, standing }, input) => {
  const { organizationId, liaisonId } = input;
  const found = (await findLetter(tx, organizationId, liaisonId)) ?? refuse("NOT_FOUND");
  const isOwn = actor.personId === found.personId;
  if (!isOwn && !readsOthers(actor, standing)) refuse("NOT_FOUND");
  if (!isOwn) await recordRead(tx, found.personId, organizationId);
  return { content: found.letter };
};
