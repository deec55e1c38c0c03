import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { insertNote } from "./write-shortcoming.queries.ts";

/** Says how the remedy goes on. */
export const addShortcomingNote: Operation<"shortcoming.addNote"> = async (context, input) => {
  const { tx, actor, clock } = context;
  refuseSecret(input.body);
  await holdShortcoming(context, input, "shortcoming.addNote");
  const noteId = newId();
  await insertNote(tx, input, { id: noteId, personId: actor.personId, body: input.body, at: clock.now() });
  return { noteId };
};
