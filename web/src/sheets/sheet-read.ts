import type { ScoreSheet, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { client } from "../api.ts";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;
type Sent = Answer<typeof client.ruleset.get>["sheet"];
type Issued = NonNullable<Answer<typeof client.workspace.get>["issuedSheet"]>;

/** A score sheet from an answer as the rules take it: through JSON nothing is left that is there and undefined. */
export function sheetRead(sheet: Issued): ScoreSheet;
export function sheetRead(sheet: Sent): ScoreSheetBody;
export function sheetRead(sheet: Sent): ScoreSheetBody {
  return sheet as ScoreSheetBody;
}
