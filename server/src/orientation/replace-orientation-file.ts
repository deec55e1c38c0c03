import { keepUpload } from "../file/keep-upload.ts";
import { sendJob } from "../jobs/send-job.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockOrientation } from "./orientation.queries.ts";
import { findOrientationFiles, findPresentPaper, storePaperVersion } from "./orientation-file.queries.ts";

/**
 * Puts a changed paper in the place of one. What was issued is not changed under the cells' hands: each meeting ahead that took
 * the paper along gets the new one as another version, by a job; a meeting that has begun keeps what it had.
 */
export const replaceOrientationFile: Operation<"orientation.replaceFile"> = async (context, input) => {
  const { tx, clock } = context;
  const { organizationId, orientationId, changeNote } = input;
  const drawnUp = await lockOrientation(tx, input);
  const present = drawnUp && (await findPresentPaper(tx, input));
  if (!present) return refuse("NOT_FOUND");
  const { fileId, unmarked } = await keepUpload(context, input);
  await storePaperVersion(tx, input, { fileId, changeNote, at: clock.now(), unmarked });
  const of = { organizationId, orientationIds: [orientationId], fileId };
  if ((await findOrientationFiles(tx, of)).some(({ sha256 }) => sha256 === present.sha256)) refuse("PAPER_UNCHANGED");
  const { paperId, version } = present;
  if (drawnUp.issuedAt !== null)
    await sendJob(tx, "orientation.renewPapers", paperId, { organizationId, orientationId, paperId });
  return { fileId, version: version + 1 };
};
