import { scoreSheetBody } from "@nen-nep/contract";
import { readSmallSheet } from "../import/read-small-sheet.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { LineProblem } from "./line-cells.rules.ts";
import { type ReadSheet, readLines } from "./read-lines.rules.ts";

/** As many problems as somebody mends before reading the file again. */
const PROBLEMS_AT_MOST = 200;

/** Reads a score sheet from a workbook and names every line that it cannot read. Nothing is stored. */
export const readWorkbook: Operation<"ruleset.readWorkbook"> = async (context, { uploadId }) => {
  const rows = await readSmallSheet(context, uploadId);
  if (rows.length === 0) refuse("LIST_EMPTY");
  const read = readLines(rows, dayOf(context.clock.now()));
  if (!read) return refuse("SHEET_WITHOUT_HEADER");
  if (read.problems.length > 0) return { sheet: null, problems: read.problems.slice(0, PROBLEMS_AT_MOST) };
  const parsed = scoreSheetBody.safeParse(read.sheet);
  if (parsed.success) return { sheet: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => notAllowed(read, path, message));
  return { sheet: null, problems: problems.slice(0, PROBLEMS_AT_MOST) };
};

/** What the contract does not take, at the line of the nearest part that has one. */
function notAllowed({ rows }: ReadSheet, path: readonly PropertyKey[], message: string): LineProblem {
  const places = path.map((_, index) => path.slice(0, path.length - index).join("."));
  const row = places.map((place) => rows.get(place)).find((each) => each !== undefined) ?? 0;
  return { row, column: null, code: "NOT_ALLOWED", text: `${String(path.at(-1) ?? "")}: ${message}`.slice(0, 200) };
}
