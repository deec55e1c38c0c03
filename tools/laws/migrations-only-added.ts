import { createHash } from "node:crypto";
import type { Breach, SourceFile } from "./source-file.ts";

/** Law 7, in part: a migration that was released is never changed or removed. `released` maps its path to its SHA-256. */
export function changedMigrations(sources: SourceFile[], released: Record<string, string>): Breach[] {
  const present = new Map(sources.map((file) => [file.path, createHash("sha256").update(file.text).digest("hex")]));
  return Object.entries(released)
    .filter(([path, hash]) => present.get(path) !== hash)
    .map(([path]) => ({ law: 7, path, line: 1, what: "was released and must stay as it was; add a new migration" }));
}
