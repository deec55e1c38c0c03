import { isScoredBy } from "../../../rulesets/index.ts";
import type { Operation } from "../operation.ts";
import { bodyShown } from "./present-sheet.ts";
import { findRulesFor } from "./rules-for.queries.ts";

/** The score sheet that judges a meeting of an organization on a day, and whose it is. */
export const getRulesInForce: Operation<"ruleset.inForce"> = async ({ tx, standing }, input) => {
  const { organizationId, kind, on } = input;
  const { rules, issued } = await findRulesFor(tx, { organizationId, path: standing.path, kind, on });
  return {
    sheet: bodyShown(rules.scoreSheet),
    issuedBy: issued
      ? { organizationId: issued.organizationId, name: issued.issuerName ?? "", rulesetId: issued.rulesetId }
      : null,
    scored: isScoredBy(rules, kind),
  };
};
