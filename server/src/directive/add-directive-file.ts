import { keepUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertDirectiveFile } from "./directive.queries.ts";
import { holdUnsent } from "./hold-unsent.queries.ts";
import { readAgain } from "./read-again.queries.ts";

/**
 * Attaches a file to a text that was entered here. Of a file without text, in which no mark of secrecy can be looked for,
 * whoever attaches it says that it bears none; that is kept.
 */
export const addDirectiveFile: Operation<"directive.addFile"> = async (context, input) => {
  const { tx, actor, clock } = context;
  await holdUnsent(tx, input);
  const { fileId, hasText } = await keepUpload(context, input);
  if (!hasText && !input.bearsNoMark) refuse("NO_TEXT_TO_CHECK");
  await insertDirectiveFile(tx, { ...input, fileId }, hasText ? null : { by: actor.accountId, at: clock.now() });
  await readAgain(tx, input);
  return { fileId };
};
