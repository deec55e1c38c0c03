import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { carryOutHeld } from "./carry-out.queries.ts";
import { lockReorganization } from "./reorganization.queries.ts";

/** Carries out a planned change whose day has come and that something stood in the way of. */
export const carryOutReorganization: Operation<"reorganization.carryOut"> = async ({ tx, clock }, key) => {
  const held = await lockReorganization(tx, key);
  if (!held) return refuse("NOT_FOUND");
  if (held.state !== "PLANNED") refuse("REORGANIZATION_STATE", { state: held.state });
  const now = clock.now();
  if (held.takesEffectOn > dayOf(now)) refuse("NOT_DUE_YET", { day: held.takesEffectOn });
  const outcome = await carryOutHeld(tx, held, now);
  if (outcome !== "DONE") refuse(outcome?.code ?? "NOT_FOUND", outcome);
  return { done: true };
};
