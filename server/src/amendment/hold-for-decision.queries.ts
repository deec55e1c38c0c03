import type { Transaction } from "../database/connect.ts";
import { findPersonUnder } from "../membership/member.queries.ts";
import { refuse } from "../refusal.ts";
import { type AmendmentKey, holdAmendment } from "./amendment.queries.ts";

/** An open request of somebody else with the person it is about; refuses otherwise. */
export async function holdForDecision(tx: Transaction, key: AmendmentKey, path: string, deciderId: string | null) {
  const amendment = await holdAmendment(tx, key);
  if (!amendment) return refuse("NOT_FOUND");
  if (amendment.personId === deciderId) refuse("OWN_AMENDMENT");
  if (amendment.state !== "OPEN") refuse("AMENDMENT_CLOSED", { state: amendment.state });
  const person = await findPersonUnder(tx, path, amendment.personId);
  return person ? { amendment, person } : refuse("NOT_FOUND");
}
