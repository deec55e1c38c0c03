import { limitKeys, limitsInForce } from "../../../rulesets/local-limits.ts";
import { meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { findLimitsInForce, limitsOf } from "./limits.queries.ts";
import { predecessorsOf, presentIssuer, yearRuleOf } from "./present-limits.ts";

/** Which number applies to an organization on a day, since when and from which document. */
export const getLimitsInForce: Operation<"limits.inForce"> = async ({ tx, standing, may }, { on }) => {
  const rows = await findLimitsInForce(tx, { path: standing.path, on });
  const base = meetingThresholdsOn(on);
  const inForce = limitsInForce(base, rows.map(limitsOf));
  const byName = new Map(rows.map((row) => [row.name, presentIssuer(row)]));
  return {
    numbers: limitKeys.map((key) => {
      const { value, from, heldBy } = inForce[key];
      return { key, value, issuedBy: (from && byName.get(from.name)) ?? null, held: heldBy };
    }),
    source: { document: base.source.document, date: base.source.date, validFrom: base.validFrom },
    yearRule: yearRuleOf(rows).shown,
    predecessors: predecessorsOf(rows, on),
    abilities: isCell(standing.kind) ? [] : (["limits.issue", "limits.end"] as const).filter((each) => may(each)),
  };
};
