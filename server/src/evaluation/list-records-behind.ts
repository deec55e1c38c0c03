import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { readJudgement } from "./read-judgement.ts";
import { recordsBehind } from "./records-behind.rules.ts";

const SHOWN_AT_MOST = 160;

/** The facts that a criterion's proposal rests on, and the entries of the record behind them. */
export const listRecordsBehind: Operation<"evaluation.records"> = async ({ tx, clock }, input) => {
  const now = clock.now();
  const { judgement, record, history, rules } = await readJudgement(tx, input, now);
  const criterion = judgement.criteria.find(({ proposal }) => proposal.criterion === input.criterion);
  if (!criterion) return refuse("CRITERION_UNKNOWN");
  const { facts } = criterion.proposal;
  const keys = facts.map(({ key }) => key);
  return {
    facts: facts.map(({ key, value }) => ({ key, values: { value } })),
    records: recordsBehind(keys, { record, history, thresholds: rules.thresholds, now }).map((entry) => ({
      ...entry,
      title: inShort(entry.title),
      at: entry.at?.toISOString() ?? null,
    })),
  };
};

/** The record has it in full; here it is one line. */
function inShort(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > SHOWN_AT_MOST ? `${line.slice(0, SHOWN_AT_MOST - 1)}…` : line;
}
