import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { lockOrientation, type OrientationKey } from "./orientation.queries.ts";

/** Locks what was drawn up here; refuses what was issued: cells prepare from it, and it is not changed under their hands. */
export async function holdDraft(tx: Transaction, key: OrientationKey): Promise<void> {
  const drawnUp = await lockOrientation(tx, key);
  if (!drawnUp) return refuse("NOT_FOUND");
  if (drawnUp.issuedAt !== null) refuse("ORIENTATION_ISSUED");
}
