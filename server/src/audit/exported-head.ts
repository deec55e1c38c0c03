/** A head of the log as printed on minutes: after so many checkpoints the hash was this one. */
export type ExportedHead = { text: string; sequence: number; hash: string };

/** Somebody who typed a head from paper may leave off the end, but not so much that another log could match. */
const FEWEST_DIGITS = 16;
const SHAPE = new RegExp(`^\\d{4}-\\d{2}-\\d{2}:(\\d+):([0-9a-f]{${FEWEST_DIGITS},64})$`);

/** Reads `2026-11-21:seq:hash`; absent when the text is not of that shape. */
export function readHead(text: string): ExportedHead | undefined {
  const [, sequence, hash] = SHAPE.exec(text.trim().toLowerCase()) ?? [];
  if (sequence === undefined || hash === undefined) return undefined;
  return { text: text.trim(), sequence: Number(sequence), hash };
}

/** Whether the log had this very head. */
export function isHead(head: ExportedHead, hash: Buffer): boolean {
  return hash.toString("hex").startsWith(head.hash);
}
