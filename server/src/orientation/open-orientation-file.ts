import { presentFile } from "../file/present-file.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findOrientationFiles } from "./orientation-file.queries.ts";

/** What a paper of an orientation is, for whoever reads the orientation; the content route streams it afterwards. */
export const openOrientationFile: Operation<"orientation.openFile"> = async ({ tx }, input) => {
  const [row] = await findOrientationFiles(tx, { ...input, orientationIds: [input.orientationId] });
  if (!row) return refuse("NOT_FOUND");
  const { organizationId, fileId, name, mediaType, bytes, sha256, uploadedAt } = row;
  return presentFile({ organizationId, fileId, name, mediaType, bytes, sha256, uploadedAt });
};
