import type { ScoreSheet } from "../score-sheet.ts";
import { hd42WardSheet } from "../score-sheet-hd42-ward.ts";
import { agenciesSheet2018 } from "./score-sheet-agencies-2018.ts";
import { gatedSheet } from "./score-sheet-gated.ts";
import { hd42FrameSheet } from "./score-sheet-hd42-frame.ts";
import { thematicSheet } from "./score-sheet-thematic.ts";

/** Sheets that a committee may take over and change; none of them is in force anywhere until a committee publishes it. */
export const scoreSheetPresets: readonly ScoreSheet[] = [
  hd42WardSheet,
  hd42FrameSheet,
  gatedSheet,
  thematicSheet,
  agenciesSheet2018,
];
