import { sendJob } from "../jobs/send-job.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findBlocks } from "./block.queries.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { storeIssued } from "./orientation.queries.ts";

/** Issues a draft: every cell below finds it in its preparation at once; who prepares there is told by a job. */
export const issueOrientation: Operation<"orientation.issue"> = async ({ tx, actor, standing, clock }, input) => {
  const { organizationId, orientationId } = input;
  await holdDraft(tx, input);
  if ((await findBlocks(tx, [orientationId])).length === 0) refuse("NO_BLOCKS");
  const issued = { by: actor.accountId, at: clock.now(), issuerPath: standing.path };
  const issuedTo = await storeIssued(tx, input, issued);
  if (issuedTo === 0) refuse("NO_CELLS_BELOW");
  await sendJob(tx, "orientation.tell", orientationId, { organizationId, orientationId });
  return { issuedTo };
};
