import { type Block, heading } from "./party-document.ts";

export type Part = { title: string; blocks: readonly Block[] };

/** Parts with I, II, III before their titles; a part with nothing in it is left out and not counted. */
export function romanParts(parts: readonly Part[]): Block[] {
  return written(parts).flatMap((part, index) => [heading(1, `${roman(index + 1)}. ${part.title}`), ...part.blocks]);
}

/** Sections of a part with 1, 2, 3 before their titles. */
export function numberedSections(parts: readonly Part[]): Block[] {
  return written(parts).flatMap((part, index) => [heading(2, `${index + 1}. ${part.title}`), ...part.blocks]);
}

function written(parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.blocks.some((block) => block.kind !== "list" || block.entries.length > 0));
}

const ROMAN = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function roman(number: number): string {
  const digit = ROMAN.find(([, value]) => value <= number);
  return digit ? digit[0] + roman(number - digit[1]) : "";
}
