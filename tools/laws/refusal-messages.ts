import type { Breach } from "./source-file.ts";

/** Law 6, in part: every refusal of the contract has its message in both languages. */
export function refusalsWithoutMessage(codes: string[], messages: Record<string, Record<string, unknown>>): Breach[] {
  return Object.entries(messages).flatMap(([path, words]) =>
    codes
      .filter((code) => words[code] === undefined)
      .map((code) => ({ law: 6, path, line: 1, what: `has no message for the refusal ${code}` })),
  );
}

/** Every refusal code that any operation of a contract declares. */
export function refusalCodes(branch: object): string[] {
  const codes = Object.values(branch).flatMap((value: unknown) => {
    if (typeof value !== "object" || value === null) return [];
    if (!("~orpc" in value)) return refusalCodes(value);
    // The contract's procedures keep their declared errors under this key.
    return Object.keys((value as { "~orpc": { errorMap: object } })["~orpc"].errorMap);
  });
  return [...new Set(codes)].sort();
}
