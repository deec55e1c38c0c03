import { memberChangeRulesOf } from "../../../rulesets/member-change-rules.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { type ChangeState, findChange } from "./member-change.queries.ts";
import { presentRule } from "./present-member-change.ts";

/** One change with its vote, its decision and its rule; that it was read is written down. */
export const getMemberChange: Operation<"memberChange.get"> = async ({ tx, actor, standing, may }, input) => {
  const row = await findChange(tx, { path: standing.path, changeId: input.changeId }, "READ");
  if (!row) return refuse("NOT_FOUND");
  if (actor.personId !== row.personId) await recordRead(tx, row.personId, input.organizationId);
  const { paper: _, rulesVersion, ...shown } = row;
  const rule = presentRule(memberChangeRulesOf(rulesVersion).kinds[row.kind]);
  const isHere = row.organizationId === input.organizationId;
  return { ...shown, rule, abilities: possibleIn(row.state, isHere).filter(may) };
};

/** The cell takes its own proposal back; whoever stands above, or has its paper at hand, decides. */
function possibleIn(state: ChangeState, isHere: boolean): OperationName[] {
  if (state === "DECIDED") return ["memberChange.undo"];
  if (state !== "PROPOSED") return [];
  return ["memberChange.decide", "memberChange.decline", ...(isHere ? (["memberChange.withdraw"] as const) : [])];
}
