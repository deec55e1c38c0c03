import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { findVersions } from "./version.queries.ts";

/** Versions of a paper, the newest first: what changed, when and by whom. */
export const listMaterialVersions: Operation<"material.versions"> = async ({ tx }, input) => {
  const [after] = readCursor(input.cursor, 1) ?? [];
  const before = /^\d{1,6}$/.test(after ?? "") ? Number(after) : undefined;
  const rows = await findVersions(tx, input, { before, limit: input.limit });
  if (rows.length === 0 && before === undefined) refuse("NOT_FOUND");
  return cutPage(
    rows,
    input.limit,
    ({ version }) => [String(version)],
    ({ postedAt, ...row }) => ({ ...row, postedAt: postedAt.toISOString() }),
  );
};
