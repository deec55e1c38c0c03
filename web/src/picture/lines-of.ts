/** What a line adds that shows what the one above it came from: until when, and whether the reader may go there. */
export interface Before {
  succeededOn: string;
  isOpen: boolean;
}

type WithBefore<Line> = Line & { predecessors: readonly (Line & Before)[] };
export type BesideLine<Line> = Line & Partial<Before> & { key: string };

/** Each row followed by what it came from: shown beside it, never counted into it. */
export function linesOf<Line extends { organizationId: string }>(
  rows: readonly WithBefore<Line>[],
): BesideLine<Line>[] {
  return rows.flatMap((row) => [
    { ...row, key: row.organizationId },
    ...row.predecessors.map((before) => ({ ...before, key: `${row.organizationId} ${before.organizationId}` })),
  ]);
}
