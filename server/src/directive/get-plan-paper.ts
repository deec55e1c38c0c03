import { mayShowInline } from "../file/file-types.rules.ts";
import type { Operation } from "../operation.ts";
import { findShownPlan } from "./find-shown-plan.queries.ts";
import { findPlanPaperFiles, findPlanPapers } from "./plan-paper.queries.ts";

/** The plan of one receiver of a text, as the receiver itself or whoever sent the text reads it. */
export const getPlanPaper: Operation<"planPaper.get"> = async (context, key) => {
  const { tx } = context;
  const { name, plan } = await findShownPlan(context, key);
  const [paper] = await findPlanPapers(tx, key.directiveId, [key.receiverId]);
  const files = await findPlanPaperFiles(tx, key);
  const receiver = { organizationId: key.receiverId, name };
  if (!paper) return { receiver, plan, paper: null };
  const { organizationId: _, linkedAt, ...rest } = paper;
  const shown = files.map(({ fileId, name: fileName, mediaType, bytes }) => ({
    fileId,
    name: fileName,
    mediaType,
    bytes,
    inline: mayShowInline(mediaType),
  }));
  return { receiver, plan, paper: { ...rest, linkedAt: linkedAt.toISOString(), files: shown } };
};
