import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { askForCheck } from "./import.queries.ts";
import { fieldsOf, type ImportField } from "./import-fields.ts";
import { loadRun } from "./load-run.ts";
import type { ColumnMapping } from "./match-columns.rules.ts";

/** Takes the importer's word for which column is what; the file is checked again. */
export const mapColumns: Operation<"import.setMapping"> = async (context, input) => {
  const run = await loadRun(context, input, ["CHECKED"]);
  const known = fieldsOf(run.kind === "MEMBERS" ? "members" : "organizations").map(({ field }) => field);
  await askForCheck(context.tx, run.id, understood(input.mapping, known));
  return { done: true };
};

function understood(mapping: Readonly<Record<string, number>>, known: readonly ImportField[]): ColumnMapping {
  const columns = Object.values(mapping);
  const fields = known.filter((field) => Object.hasOwn(mapping, field));
  const isUnderstood =
    columns.length > 0 && fields.length === columns.length && new Set(columns).size === columns.length;
  if (!isUnderstood) refuse("MAPPING_NOT_UNDERSTOOD");
  return Object.fromEntries(fields.map((field) => [field, mapping[field]])) as ColumnMapping;
}
