import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockReorganization, storeEnded } from "./reorganization.queries.ts";
import { tellOfChange } from "./tell-of-change.queries.ts";

/** Gives up a planned change before it is carried out; that it was planned stays on record. */
export const cancelReorganization: Operation<"reorganization.cancel"> = async ({ tx, actor, clock }, input) => {
  refuseSecret(input.reason);
  const held = await lockReorganization(tx, input);
  if (!held) return refuse("NOT_FOUND");
  if (held.state !== "PLANNED") refuse("REORGANIZATION_STATE", { state: held.state });
  await storeEnded(tx, input, { state: "CANCELLED", by: actor.accountId, at: clock.now(), reason: input.reason });
  await tellOfChange(tx, input, held.takesEffectOn, {
    kind: "REORGANIZATION_ENDED",
    parameters: { decision: held.decisionNumber, reason: input.reason },
  });
  return { done: true };
};
