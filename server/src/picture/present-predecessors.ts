import type { Answer } from "../operation.ts";
import type { SquareRow, Totals } from "./picture.queries.ts";
import { mean, monthsOf } from "./picture.rules.ts";
import type { Before } from "./predecessors.queries.ts";
import { presentQuarter, presentSquare } from "./present-picture.ts";

type PictureRow = Answer<"picture.year">["rows"][number];
type QuarterRow = Answer<"picture.quarter">["rows"][number];

/** What an organization came from, a line each with its months before; the other months say nothing. */
export function presentPredecessorRows(
  squares: readonly (SquareRow & Before)[],
  year: number,
): PictureRow["predecessors"] {
  const each = Map.groupBy(squares, ({ organizationId, succeededOn }) => `${organizationId} ${succeededOn}`);
  return [...each.values()].flatMap((months) => {
    const [first] = months;
    if (!first) return [];
    const { organizationId, name, kind, succeededOn, isOpen } = first;
    const isCell = kind === "CELL" || kind === "BASE_CELL";
    const byMonth = new Map(months.map((square) => [square.month, square]));
    const sum = (figure: "scoreSum" | "scored") => months.reduce((total, square) => total + square[figure], 0);
    // A month without a row was before it stood there, or after it was succeeded.
    const firstMonth = `${year + 1}-01-01`;
    return [
      {
        organizationId,
        name,
        kind,
        hasChildren: false,
        succeededOn,
        isOpen,
        meanScore: mean(sum("scoreSum"), sum("scored")),
        squares: monthsOf(year).map((month) => {
          const square = byMonth.get(month);
          return presentSquare(month, square, { isCell, firstMonth: square ? month : firstMonth });
        }),
      },
    ];
  });
}

/** The same over a quarter. */
export function presentQuartersBefore(
  rows: readonly (Totals & Pick<Before, "organizationId" | "name" | "succeededOn" | "isOpen">)[],
  quarter: string,
): QuarterRow["predecessors"] {
  return rows.map((row) => {
    const { organizationId, name, succeededOn, isOpen } = row;
    return { ...presentQuarter({ organizationId, name, quarter }, row), succeededOn, isOpen };
  });
}
