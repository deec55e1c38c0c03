import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { readFacts } from "./facts.queries.ts";
import { presentPreview } from "./present-reorganization.ts";
import { countHanded } from "./reorganization.queries.ts";
import { blueprintOf, stopsOf, subjectsOf } from "./reorganization.rules.ts";

/** What would go where if a change were carried out, and everything that is in the way now. */
export const previewReorganization: Operation<"reorganization.preview"> = async ({ tx, clock, standing }, input) => {
  const { change, takesEffectOn } = input;
  const facts = await readFacts(tx, standing.path, { change, takesEffectOn, today: dayOf(clock.now()) });
  if (!facts) return refuse("NOT_FOUND");
  const handed = await countHanded(tx, subjectsOf(change), takesEffectOn);
  return presentPreview(blueprintOf(change), facts, handed, stopsOf(change, facts));
};
