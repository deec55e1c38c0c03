/** Cuts what was read (one more than a page) into the page and the cursor of its last row. */
export function cutPage<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string[],
  show: (row: Row) => Shown,
) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor(cursorOf(last)) : null;
  return { rows: page.map(show), nextCursor, total: null };
}

/** Values after which the next page begins; undefined for the first page or a cursor that is none of ours. */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isOurs =
      Array.isArray(values) && values.length === length && values.every((value) => typeof value === "string");
    return isOurs ? values : undefined;
  } catch {
    return undefined;
  }
}

function encodeCursor(values: string[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}
