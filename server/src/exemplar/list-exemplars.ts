import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { foldName } from "../search/fold-name.ts";
import { listExemplarRows } from "./exemplar.queries.ts";
import { placeOfReader } from "./place-of-reader.ts";
import { presentExemplar } from "./present-exemplar.ts";

/** Good examples: those to learn from, those about the cell, those marked here; found by words without accents. */
export const listExemplars: Operation<"exemplar.list"> = async (context, input) => {
  const { tx, standing, may } = context;
  const { organizationId, box, kind, cellType, limit } = input;
  const words = foldName(input.query)
    .split(" ")
    .filter((word) => word !== "");
  const after = readCursor(input.cursor, 2);
  const rows = await listExemplarRows(tx, { ...placeOfReader(context), box, words, kind, cellType, after, limit });
  const isCell = ["CELL", "BASE_CELL"].includes(standing.kind);
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.markedOrder, row.exemplarId],
      (row) => presentExemplar(row, { organizationId, may }),
    ),
    abilities: !isCell && may("exemplar.mark") ? ["exemplar.mark"] : [],
  };
};
