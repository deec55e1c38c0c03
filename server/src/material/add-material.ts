import { keepUpload } from "../file/keep-upload.ts";
import { requireState } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { insertMaterial } from "./material.queries.ts";

/** Posts a paper before or during the meeting, or a scan of signed pages at any time after it was opened. */
export const addMaterial: Operation<"material.add"> = async (context, input) => {
  const isScan = input.purpose === "SIGNED_SCAN";
  requireState(
    context.meeting,
    isScan ? ["OPEN", "ADJOURNED", "CLOSED", "FILED"] : ["DRAFT", "CONVENED", "OPEN", "ADJOURNED"],
  );
  const { fileId } = await keepUpload(context, input);
  const id = newId();
  await insertMaterial(context.tx, {
    ...input,
    id,
    fileId,
    postedAt: context.clock.now(),
    postedBy: context.actor.accountId,
  });
  return { materialId: id };
};
