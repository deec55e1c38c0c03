import { type IsoDate, inForceOn } from "./ruleset.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import { hd42WardSheet } from "./score-sheet-hd42-ward.ts";

export const scoreSheets: readonly [ScoreSheet, ...ScoreSheet[]] = [hd42WardSheet];

/**
 * The score sheet in force on a day.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function scoreSheetOn(on: IsoDate): ScoreSheet {
  return inForceOn(scoreSheets, on);
}

/** The sheet that an evaluation names, in the version that judged it; nothing where no such sheet is known. */
export function scoreSheetByName(id: string, version: string): ScoreSheet | undefined {
  return scoreSheets.find((sheet) => sheet.id === id && sheet.version === version);
}
