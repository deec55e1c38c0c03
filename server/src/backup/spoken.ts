import { StartRefused } from "../database/embedded/start-embedded.ts";
import type { Words } from "./manifest.ts";

const NOT_DONE = 2;

/** Says a step on the terminal, in Vietnamese and then in English. */
export function told({ vietnamese, english }: Words): void {
  console.log(`${vietnamese}\n${english}`);
}

/** What the user can mend is said in a sentence; anything else is a defect and keeps its stack. */
export function exitCodeOf(reason: unknown): number {
  const isUsage = reason instanceof Error && "code" in reason && String(reason.code).startsWith("ERR_PARSE_ARGS");
  if (!isUsage && !(reason instanceof StartRefused)) throw reason;
  console.error(reason.message);
  return NOT_DONE;
}
