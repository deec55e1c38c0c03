import { type TermRules, termRulesOn } from "../../../rulesets/term-rules.ts";
import type { Answer } from "../operation.ts";
import type { TermRow } from "./term.queries.ts";
import { dueOn, stateOf } from "./term.rules.ts";

/** A term as it stands on a day. */
export function presentTerm(row: TermRow, today: string): Answer<"term.list">["rows"][number] {
  const rules: TermRules = termRulesOn(row.startedOn);
  const { organizationName: _, organizationKind, ...said } = row;
  const due = dueOn(row, organizationKind, rules);
  return { ...said, dueOn: due, ...stateOf({ endedOn: row.endedOn, dueOn: due }, today, rules) };
}
