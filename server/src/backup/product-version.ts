import { readFile } from "node:fs/promises";

/** The version of this program, as its package says. */
export async function productVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  // The package's own file, which npm cannot install without a version.
  return (JSON.parse(text) as { version: string }).version;
}
