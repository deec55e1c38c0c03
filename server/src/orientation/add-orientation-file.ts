import { keepVouchedUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { insertOrientationFile } from "./orientation.queries.ts";

/** Attaches a paper to a draft. */
export const addOrientationFile: Operation<"orientation.addFile"> = async (context, input) => {
  await holdDraft(context.tx, input);
  const { fileId, unmarked } = await keepVouchedUpload(context, input);
  await insertOrientationFile(context.tx, { ...input, fileId }, unmarked);
  return { fileId };
};
