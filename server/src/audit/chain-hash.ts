import { createHash } from "node:crypto";

/** What a chain's first link and the first checkpoint build on. */
export const GENESIS: Buffer = Buffer.alloc(0);

/**
 * The hash of a link or checkpoint: SHA-256 over the hash before it and its columns as a JSON array of texts.
 * It is computed here and not by the database, whose own function could have been replaced.
 */
export function chainHash(previous: Buffer, columns: readonly (string | null)[]): Buffer {
  return createHash("sha256").update(previous).update(jsonTexts(columns)).digest();
}

/** PostgreSQL writes `json_build_array` with ", " between; its escapes are those of `JSON.stringify`. */
function jsonTexts(columns: readonly (string | null)[]): string {
  return `[${columns.map((column) => JSON.stringify(column)).join(", ")}]`;
}
