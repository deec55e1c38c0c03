import { momentOf } from "../directive/present-receipt.ts";
import { mayShowInline } from "../file/file-types.rules.ts";
import type { Answer } from "../operation.ts";
import type { BlockRow } from "./block.queries.ts";
import type { OrientationRow } from "./orientation.queries.ts";
import type { OrientationFileRow } from "./orientation-file.queries.ts";
import type { UseRow } from "./received.queries.ts";

type Shown = Answer<"orientation.forMeeting">["orientations"][number];
type NameRow = Pick<
  OrientationRow,
  "orientationId" | "kind" | "firstMonth" | "lastMonth" | "title" | "issuerId" | "issuerName" | "issuedAt"
>;

/** What an orientation is called, for which months, and whose it is. */
export function presentName(row: NameRow) {
  const { orientationId, kind, firstMonth, lastMonth, title, issuerId, issuerName } = row;
  const issuer = { organizationId: issuerId, name: issuerName ?? "" };
  return { orientationId, kind, firstMonth, lastMonth, title, issuer, issuedAt: momentOf(row.issuedAt) };
}

/** An orientation with its papers. */
export function presentWhole(row: OrientationRow, files: readonly OrientationFileRow[]): Omit<Shown, "blocks"> {
  const own = files.filter(({ orientationId }) => orientationId === row.orientationId);
  return {
    ...presentName(row),
    introduction: row.introduction,
    suggestedForm: row.suggestedForm,
    files: own.map(({ fileId, name, mediaType, bytes, blockId, version, changeNote, changedAt }) => ({
      fileId,
      name,
      mediaType,
      bytes,
      inline: mayShowInline(mediaType),
      blockId,
      version,
      changeNote,
      changedAt: momentOf(changedAt),
    })),
  };
}

export function presentBlock(row: BlockRow): Answer<"orientation.get">["blocks"][number] {
  const { orientationId: _orientationId, ...block } = row;
  return block;
}

/** What a cell made of a block, as it crosses the wire. */
export function presentUse(row: UseRow): NonNullable<Shown["blocks"][number]["use"]> {
  const { blockId: _blockId, ...use } = row;
  return { ...use, scheduledAt: momentOf(row.scheduledAt), heldAt: momentOf(row.heldAt) };
}
