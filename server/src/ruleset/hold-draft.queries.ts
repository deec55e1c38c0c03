import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { lockRuleset, type RulesetKey, type RulesetRow } from "./ruleset.queries.ts";

/** Locks a draft of the organization's own; refuses a published version: meetings rest on it. */
export async function holdDraft(tx: Transaction, key: RulesetKey): Promise<RulesetRow & { body: ScoreSheetBody }> {
  const drawnUp = await lockRuleset(tx, key);
  if (!drawnUp) return refuse("NOT_FOUND");
  if (drawnUp.publishedAt !== null) refuse("RULESET_PUBLISHED");
  return drawnUp;
}
