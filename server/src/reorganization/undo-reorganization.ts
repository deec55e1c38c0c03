import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdTree } from "./facts.queries.ts";
import { lockReorganization, storeEnded } from "./reorganization.queries.ts";
import { findBuiltUpon, findClosedSince, takeBack } from "./take-back.queries.ts";
import { tellOfChange } from "./tell-of-change.queries.ts";

/** Takes back a change that was a mistake: everything stands as it stood, and both deeds stay on record. */
export const undoReorganization: Operation<"reorganization.undo"> = async ({ tx, actor, clock, standing }, input) => {
  refuseSecret(input.reason);
  await holdTree(tx, standing.path);
  const held = await lockReorganization(tx, input);
  if (!held) return refuse("NOT_FOUND");
  const { effect, doneAt, takesEffectOn, state } = held;
  if (state !== "DONE" || effect === null || doneAt === null) return refuse("REORGANIZATION_STATE", { state });
  const closed = await findClosedSince(tx, effect, takesEffectOn);
  if (closed) refuse("PERIOD_CLOSED_SINCE", closed);
  const built = await findBuiltUpon(tx, { reorganizationId: input.reorganizationId, effect, doneAt, takesEffectOn });
  if (built) refuse("BUILT_UPON", built);
  const now = clock.now();
  await takeBack(tx, { reorganizationId: input.reorganizationId, effect, takesEffectOn }, now);
  await storeEnded(tx, input, { state: "UNDONE", by: actor.accountId, at: now, reason: input.reason });
  await tellOfChange(tx, input, held.takesEffectOn, {
    kind: "REORGANIZATION_ENDED",
    parameters: { decision: held.decisionNumber, reason: input.reason },
  });
  return { done: true };
};
