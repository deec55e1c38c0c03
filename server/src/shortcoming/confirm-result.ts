import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { isNextDeadline } from "./shortcoming.rules.ts";
import { tellWriter } from "./tell-writer.ts";
import { insertNote, storeResult } from "./write-shortcoming.queries.ts";

/** Confirms what became of a shortcoming: with another deadline it goes on, without one it is closed. */
export const confirmResult: Operation<"shortcoming.confirm"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { result, word, nextDueOn } = input;
  refuseSecret(word);
  const held = await holdShortcoming(context, input, "shortcoming.confirm");
  const today = dayOf(clock.now());
  if (!isNextDeadline(result, nextDueOn, today)) refuse("NEXT_DEADLINE");
  await storeResult(tx, input, { result, word, nextDueOn, today });
  const note = { id: newId(), personId: actor.personId, body: word, result, dueOn: nextDueOn, at: clock.now() };
  await insertNote(tx, input, note);
  await tellWriter(context, input, { kind: "SHORTCOMING_CONFIRMED", held });
  return { done: true };
};
