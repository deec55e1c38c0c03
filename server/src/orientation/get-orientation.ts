import type { Operation, OperationContext } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { findBlocks } from "./block.queries.ts";
import { findOrientation } from "./orientation.queries.ts";
import { findOrientationFiles } from "./orientation-file.queries.ts";
import { presentBlock, presentWhole } from "./present-orientation.ts";

/** One orientation or bulletin with its blocks and papers, drawn up here or issued above. */
export const getOrientation: Operation<"orientation.get"> = async ({ tx, may }, key) => {
  const row = await findOrientation(tx, key);
  if (!row) return refuse("NOT_FOUND");
  const orientationIds = [key.orientationId];
  const blocks = await findBlocks(tx, orientationIds);
  const files = await findOrientationFiles(tx, { organizationId: key.organizationId, orientationIds });
  const isOwn = row.issuerId === key.organizationId;
  return {
    ...presentWhole(row, files),
    organizationId: key.organizationId,
    blocks: blocks.map(presentBlock),
    issuedTo: row.issuedTo,
    revision: row.revision,
    abilities: isOwn ? abilitiesOf(row.issuedAt !== null, may) : [],
  };
};

const ofDraft: OperationName[] = [
  "orientation.save",
  "orientation.discard",
  "orientation.addBlock",
  "orientation.updateBlock",
  "orientation.removeBlock",
  "orientation.reorderBlocks",
  "orientation.addFile",
  "orientation.removeFile",
  "orientation.replaceFile",
  "orientation.issue",
];
const ofIssued: OperationName[] = ["orientation.usage", "orientation.replaceFile"];

function abilitiesOf(isIssued: boolean, may: OperationContext["may"]): string[] {
  return (isIssued ? ofIssued : ofDraft).filter(may);
}
