import { keepUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { insertOrientationFile } from "./orientation.queries.ts";

/**
 * Attaches a paper to a draft. Of a file without text, in which no mark of secrecy can be looked for, whoever attaches it
 * says that it bears none; that is kept.
 */
export const addOrientationFile: Operation<"orientation.addFile"> = async (context, input) => {
  const { tx, actor, clock } = context;
  await holdDraft(tx, input);
  const { fileId, hasText } = await keepUpload(context, input);
  if (!hasText && !input.bearsNoMark) refuse("NO_TEXT_TO_CHECK");
  await insertOrientationFile(tx, { ...input, fileId }, hasText ? null : { by: actor.accountId, at: clock.now() });
  return { fileId };
};
