import type { ScoreSheet, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import type { Answer, Input } from "../operation.ts";
import type { SheetFault } from "./check-sheet.rules.ts";

/** A sheet as it is drawn up: its name stands beside it. */
export function bodyOf({ id, version, ...body }: ScoreSheet): ScoreSheetBody {
  return body;
}

/** A sheet as the contract has read it, refused where a text in it bears a mark of secrecy. */
export function bodyRead(sheet: Input<"ruleset.save">["sheet"]): ScoreSheetBody {
  const text = JSON.stringify(sheet);
  refuseSecret(text);
  // Going through JSON drops what is undefined, and nothing else differs.
  return JSON.parse(text) as ScoreSheetBody;
}

/** The same sheet for an answer: the contract's type knows no readonly lists. */
export function bodyShown<Body extends ScoreSheetBody>(
  body: Body,
): Answer<"ruleset.get">["sheet"] & Pick<Body, keyof Body> {
  return body as never;
}

export function faultsShown(faults: readonly SheetFault[]): Answer<"ruleset.get">["faults"] {
  return faults as never;
}
