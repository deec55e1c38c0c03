import { predecessorRuleOn } from "../../../rulesets/predecessors.ts";
import { yearRules } from "../../../rulesets/year-rules.ts";
import type { Answer } from "../operation.ts";
import type { LimitsRow } from "./limits.queries.ts";

type InForce = Answer<"limits.inForce">;

/** Whose a number is, and in which text it stands. */
export function presentIssuer(row: LimitsRow): NonNullable<InForce["yearRule"]["issuedBy"]> {
  const { organizationId, issuerName, version, title, document, documentOn, validFrom, cellTypes } = row;
  return { organizationId, name: issuerName ?? "", version, title, document, documentOn, validFrom, cellTypes };
}

/** Whether predecessors are shown beside a cell: as the nearest committee has chosen, else as the rules of the day say. */
export function predecessorsOf(fromTheRoot: readonly LimitsRow[], on: string): InForce["predecessors"] {
  const chosen = fromTheRoot.findLast(({ predecessors }) => predecessors !== null);
  const shown = chosen?.predecessors ?? predecessorRuleOn(on).shown;
  return { shown, issuedBy: chosen ? presentIssuer(chosen) : null };
}

/** The rule for a year that the nearest committee has chosen; the first that is shipped where none has. */
export function yearRuleOf(fromTheRoot: readonly LimitsRow[]) {
  const chosen = fromTheRoot.findLast(({ yearRule }) => yearRules.some(({ id }) => id === yearRule));
  const rule = yearRules.find(({ id }) => id === chosen?.yearRule) ?? yearRules[0];
  return { rule, shown: { id: rule.id, issuedBy: chosen ? presentIssuer(chosen) : null } };
}
