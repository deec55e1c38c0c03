import { isInRegister } from "../directive/directive.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { carryOutHeld } from "./carry-out.queries.ts";
import { holdTree, readFacts } from "./facts.queries.ts";
import { insertReorganization, insertSubjects } from "./reorganization.queries.ts";
import { namesIn, rolesOf, stopsOf } from "./reorganization.rules.ts";
import { tellOfChange } from "./tell-of-change.queries.ts";

/** Records a change with its decision: carried out at once where its day has come, otherwise on that day. */
export const planReorganization: Operation<"reorganization.plan"> = async ({ tx, actor, clock, standing }, input) => {
  const { organizationId, change, takesEffectOn, decision } = input;
  const { number, issuer, directiveId } = decision;
  for (const text of [number, issuer, ...namesIn(change)]) refuseSecret(text);
  if (directiveId !== null && !(await isInRegister(tx, { organizationId, directiveId }))) refuse("NOT_FOUND");
  const now = clock.now();
  const today = dayOf(now);
  await holdTree(tx, standing.path);
  const facts = await readFacts(tx, standing.path, { change, takesEffectOn, today });
  if (!facts) return refuse("NOT_FOUND");
  const [stop] = stopsOf(change, facts);
  if (stop) return refuse(stop.code, stop);
  const key = { organizationId, reorganizationId: newId() };
  await insertReorganization(tx, key, { change, takesEffectOn, decision, by: actor.accountId, at: now });
  const subjects = [...rolesOf(change)].map(([id, role]) => ({ id, role }));
  const former = facts.formerParents.map((id) => ({ id, role: "PARENT" as const }));
  await insertSubjects(tx, key.reorganizationId, [...subjects, ...former], true);
  if (takesEffectOn > today) {
    const parameters = { decision: number, due: takesEffectOn };
    await tellOfChange(tx, key, takesEffectOn, { kind: "REORGANIZATION_PLANNED", parameters });
    return { reorganizationId: key.reorganizationId, state: "PLANNED" };
  }
  const held = {
    ...key,
    state: "PLANNED",
    takesEffectOn,
    decisionNumber: number,
    change,
    effect: null,
    doneAt: null,
  } as const;
  const outcome = await carryOutHeld(tx, held, now);
  if (outcome !== "DONE") refuse(outcome?.code ?? "NOT_FOUND", outcome);
  return { reorganizationId: key.reorganizationId, state: "DONE" };
};
