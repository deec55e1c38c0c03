import { readSmallSheet } from "../import/read-small-sheet.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findRegistered } from "./directive-list.queries.ts";
import { canBeEntered, keyOf, readDirectives } from "./directive-list.rules.ts";

/** Texts that are entered at once: a bound of the product, not of a regulation. */
const mostTexts = 300;

/** Reads a sheet of texts and says what is doubtful in it. Nothing is stored. */
export const readDirectiveList: Operation<"directive.readList"> = async (context, { organizationId, uploadId }) => {
  const rows = await readSmallSheet(context, uploadId);
  const listed = readDirectives(rows, new Set());
  if (listed === null) return refuse("LIST_WITHOUT_HEADER");
  if (listed.length === 0) refuse("LIST_EMPTY");
  if (listed.length > mostTexts) refuse("LIST_TOO_LONG", { most: mostTexts });
  const known = new Set((await findRegistered(context.tx, organizationId, listed)).map(keyOf));
  const texts = readDirectives(rows, known) ?? [];
  return { texts: texts.map((text) => ({ ...text, doubts: [...text.doubts], canBeEntered: canBeEntered(text) })) };
};
