import { dayOf } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type Column, Table } from "../ui/paged-table.tsx";
import { LineName } from "./line-name.tsx";
import { linesOf } from "./lines-of.ts";
import type { PictureLine, PictureRow, PlainRow, Square } from "./picture-query.ts";
import { lookOf } from "./square-look.ts";

type Grade = NonNullable<Square["officialGrade"]>;
const grades = ["GOOD", "FAIR", "AVERAGE", "POOR"] as const satisfies readonly Grade[];
const countOf = { GOOD: "good", FAIR: "fair", AVERAGE: "average", POOR: "poor" } as const;

/** The same facts in words, without colours: which months had which grade, for a body how often, and what is open. */
export function PictureTable({ rows, year }: { rows: readonly PictureRow[]; year: number }) {
  const { t, f } = useLanguage();
  const words = t.picture;
  const today = dayOf(new Date());
  const gradeColumns: Column<PictureLine>[] = grades.map((grade) => ({
    name: grade,
    label: words.gradeLong[grade],
    show: (row) => monthsGraded(row, grade, t),
  }));
  return (
    <Table
      caption={words.caption(year)}
      rows={linesOf<PlainRow>(rows)}
      keyOf={(row) => row.key}
      columns={[
        {
          name: "organization",
          label: words.organization,
          show: (row) => <LineName line={row} link={(name) => name} />,
        },
        ...gradeColumns,
        { name: "open", label: words.open, show: (row) => openMonths(row, t, today) },
        {
          name: "mean",
          label: words.mean,
          align: "end",
          show: (row) => (row.meanScore === null ? words.noMean : f.score(row.meanScore)),
        },
      ]}
    />
  );
}

/** `T1, T3, T6` for a cell; for a body how many of its cells' meetings. */
function monthsGraded(row: PictureLine, grade: Grade, t: Texts): string {
  const bodies = row.squares.flatMap(({ counts }) => (counts ? [counts.grades[countOf[grade]]] : []));
  if (bodies.length > 0) return t.picture.times(bodies.reduce((sum, count) => sum + count, 0));
  const months = row.squares.filter(({ officialGrade }) => officialGrade === grade);
  return months.map((square) => t.picture.month(monthOf(square))).join(", ") || "–";
}

/** Months that have no official grade yet although they have begun, with what is the matter. */
function openMonths(row: PictureLine, t: Texts, today: string): string {
  const open = row.squares.filter((square) => square.month <= today && !isSettled(square) && !isAbsent(square));
  return (
    open.map((square) => `${t.picture.month(monthOf(square))}: ${lookOf(square, t, today).long}`).join("; ") || "–"
  );
}

function isSettled({ officialGrade, counts }: Square): boolean {
  return counts ? counts.decided === counts.cells : officialGrade !== null;
}

/** A month in which the cell was not there yet, or no more. */
function isAbsent({ state, counts }: Square): boolean {
  return state === null && counts === null;
}

function monthOf(square: Square): number {
  return Number(square.month.slice(5, 7));
}
