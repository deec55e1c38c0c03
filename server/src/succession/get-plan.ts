import { successionRulesOn } from "../../../rulesets/succession-rules.ts";
import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type CandidateState, findPlan, listCandidates, recordReads } from "./succession.queries.ts";
import { isReviewDue, structureOf } from "./succession.rules.ts";

const next: Readonly<Record<CandidateState, readonly OperationName[]>> = {
  PROPOSED: ["succession.consult", "succession.remove"],
  CONSULTED: ["succession.consult", "succession.approve", "succession.remove"],
  APPROVED: ["succession.review", "succession.remove"],
  REMOVED: [],
};

/** A succession plan: who stands for which position and how far, and its structure beside the guidance. Reading it is recorded. */
export const getPlan: Operation<"succession.get"> = async ({ tx, actor, clock, may }, input) => {
  const { organizationId } = input;
  const plan = await findPlan(tx, input);
  if (!plan) return refuse("NOT_FOUND");
  const today = dayOf(clock.now());
  const rows = await listCandidates(tx, input, today);
  const read = rows.map(({ personId }) => personId).filter((personId) => personId !== actor.personId);
  await recordReads(tx, read, organizationId);
  const rules = successionRulesOn(plan.openedOn);
  const standing = rows.filter(({ state }) => state !== "REMOVED");
  const allowed = (state: CandidateState, personId: string) =>
    personId === actor.personId ? [] : next[state].filter((name) => may(name));
  return {
    ...plan,
    candidates: rows.map((row) => ({
      ...row,
      isReviewDue: isReviewDue(row, rules, today),
      abilities: allowed(row.state, row.personId),
    })),
    structure: {
      ...structureOf(standing, rules, today),
      source: rules.source.document,
      note: rules.note ?? null,
    },
    abilities: may("succession.propose") ? ["succession.propose"] : [],
  };
};
