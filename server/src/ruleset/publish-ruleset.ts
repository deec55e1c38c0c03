import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { faultsOf } from "./check-sheet.rules.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { faultsShown } from "./present-sheet.ts";
import { findRival, storePublished } from "./ruleset.queries.ts";

/** Publishes a version: meetings that open from its first day on are judged by it, where no nearer one is in force. */
export const publishRuleset: Operation<"ruleset.publish"> = async ({ tx, actor, clock }, input) => {
  const { seriesId, body, revision } = await holdDraft(tx, input);
  // What is published is what its reader saw.
  if (revision !== input.revision) refuse("CHANGED_MEANWHILE");
  const faults = faultsOf(body);
  if (faults.length > 0) refuse("SHEET_FAULTS", { faults: faultsShown(faults) });
  const rival = await findRival(tx, input);
  if (rival !== undefined) refuse("ANOTHER_FROM_THAT_DAY", { title: rival });
  const publishedAt = clock.now();
  const version = await storePublished(tx, { ...input, seriesId }, { by: actor.accountId, at: publishedAt });
  return { version, publishedAt: publishedAt.toISOString() };
};
