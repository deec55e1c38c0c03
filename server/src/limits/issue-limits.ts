import { faultsOfLimits } from "../../../rulesets/local-limits.ts";
import { meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { yearRules } from "../../../rulesets/year-rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { findBeginningOn, findLimitsInForce, insertLimits, type LimitsRow, limitsOf } from "./limits.queries.ts";

/** Issues numbers for what stands under a committee: a version of its own, which sets some and leaves the others. */
export const issueLimits: Operation<"limits.issue"> = async ({ tx, actor, clock, standing }, input) => {
  const { organizationId, numbers, yearRule, predecessors, holdsBelow, validFrom, cellTypes } = input;
  if (isCell(standing.kind)) refuse("CELL_ISSUES_NO_LIMITS");
  refuseSecret(`${input.title}\n${input.document}`);
  if (Object.keys(numbers).length === 0 && yearRule === null && predecessors === null && holdsBelow.length === 0)
    refuse("NOTHING_SET");
  if (yearRule !== null && !yearRules.some(({ id }) => id === yearRule)) refuse("YEAR_RULE_UNKNOWN");
  const inForce = await findLimitsInForce(tx, { path: standing.path, on: validFrom, cellTypes });
  // What it holds for every cell, it holds for those of a type too.
  const isAbove = (row: LimitsRow) =>
    row.organizationId !== organizationId || (cellTypes !== null && row.cellTypes === null);
  const above = inForce.filter(isAbove).map(limitsOf);
  const [fault] = faultsOfLimits(meetingThresholdsOn(validFrom), above, numbers);
  if (fault) refuse(fault.code, fault as never);
  const other = await findBeginningOn(tx, input);
  if (other !== undefined) refuse("ANOTHER_LIMITS_FROM_THAT_DAY", { title: other });
  const held = [...new Set(holdsBelow)];
  const version = await insertLimits(tx, { ...input, holdsBelow: held, by: actor.accountId, at: clock.now() });
  return { version };
};
