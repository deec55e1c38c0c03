import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockMark, removeLastStep } from "./badge.queries.ts";
import { stateOf } from "./badge.rules.ts";

/** Takes back the last step noted of a badge, as it was noted by mistake; the audit log keeps that it was. */
export const takeBackBadge: Operation<"badge.takeBack"> = async (
  { tx, clock, actor, standing },
  { personId, years },
) => {
  const mark = (await lockMark(tx, standing.path, { personId, years })) ?? refuse("BADGE_NOT_MARKED");
  const state = stateOf(mark);
  const isOnly = state === "PROPOSED" || (state === "DECIDED" && mark.proposedOn === null);
  const last = isOnly ? "MARK" : state === "PRESENTED" ? "PRESENTED" : "DECIDED";
  await removeLastStep(tx, { personId, years }, { last, by: actor.accountId, at: clock.now() });
  return { done: true };
};
