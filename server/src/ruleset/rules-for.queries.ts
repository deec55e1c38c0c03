import { currentRules, knowIssued, type Rules } from "../../../rulesets/index.ts";
import type { IssuedLimits } from "../../../rulesets/local-limits.ts";
import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import type { Transaction } from "../database/connect.ts";
import { readTogether } from "../database/together.ts";
import { findLimitsInForce, limitsOf } from "../limits/limits.queries.ts";
import { findInForce, type InForceRow, sheetOf } from "./ruleset.queries.ts";

/** Whose rules are asked for: an organization where it stands in the tree, a kind of meeting, and the day it is held. */
export type RulesOf = { organizationId: string; path: string; kind: string; on: string };

/** What committees have issued for the meetings of a kind in a place. */
type Issued = { scoreSheet: ScoreSheet | undefined; limits: IssuedLimits[] };

/** The rules for a meeting: those of the day, with the score sheet of the nearest committee that has issued one, and its numbers. */
export async function rulesFor(tx: Transaction, of: RulesOf): Promise<Rules> {
  return (await findRulesFor(tx, of)).rules;
}

/** The same, with the sheet's row; nothing where the shipped sheet is taken. */
export async function findRulesFor(
  tx: Transaction,
  of: RulesOf,
): Promise<{ rules: Rules; issued: InForceRow | undefined }> {
  const { row, ...issued } = await readIssued(tx, of);
  return { rules: currentRules(of.on, issued), issued: row };
}

/** The same for work that asks for no score sheet: the numbers that hold for an organization on a day. */
export async function thresholdsFor(
  tx: Transaction,
  { path, on }: Pick<RulesOf, "path" | "on">,
): Promise<Rules["thresholds"]> {
  return currentRules(on, { limits: (await findLimitsInForce(tx, { path, on })).map(limitsOf) }).thresholds;
}

/** What committees have issued for the meetings of a kind in a place, and remembers it. */
export async function issuedFor(tx: Transaction, of: RulesOf): Promise<Issued> {
  const { scoreSheet, limits } = await readIssued(tx, of);
  return { scoreSheet, limits };
}

async function readIssued(tx: Transaction, of: RulesOf): Promise<Issued & { row: InForceRow | undefined }> {
  const [row, rows] = await readTogether(tx, (together) =>
    Promise.all([findInForce(together, of), findLimitsInForce(together, of)]),
  );
  const scoreSheet = row && sheetOf(row);
  const limits = rows.map(limitsOf);
  knowIssued(scoreSheet ? [scoreSheet] : [], limits);
  return { row, scoreSheet, limits };
}
