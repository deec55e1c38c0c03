import { Link } from "@tanstack/react-router";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type Column, Table } from "../ui/paged-table.tsx";
import { LineName } from "./line-name.tsx";
import { type BesideLine, linesOf } from "./lines-of.ts";
import type { QuarterFigures, QuarterRow } from "./picture-query.ts";

interface QuarterTableProps {
  rows: readonly QuarterRow[];
  total: QuarterFigures;
  year: number;
  quarter: number;
}

/** Held, attendance, score, grades and tasks of each organization; the whole stands last. */
export function QuarterTable({ rows, total, year, quarter }: QuarterTableProps) {
  const { t, f } = useLanguage();
  const words = t.picture.quarter;
  const nameOf = (row: BesideLine<QuarterFigures>) => <LineName line={row} link={(name) => linkOf(row, name)} />;
  const linkOf = (row: QuarterFigures, name: string) => {
    if (row.organizationId === total.organizationId) return <strong>{words.total}</strong>;
    const params = { organizationId: row.organizationId };
    if (row.cells <= 1) {
      return (
        <Link to="/organizations/$organizationId" params={params}>
          {name}
        </Link>
      );
    }
    return (
      <Link to="/organizations/$organizationId/quarters" params={params} search={{ year, quarter }}>
        {name}
      </Link>
    );
  };
  return (
    <Table
      caption={words.caption}
      rows={[...linesOf<QuarterFigures>(rows), { ...total, key: "total" }]}
      keyOf={({ key }) => key}
      columns={[{ name: "organization", label: t.picture.organization, show: nameOf }, ...figureColumns(t, f)]}
    />
  );
}

function figureColumns(t: Texts, f: Formats): Column<QuarterFigures>[] {
  const words = t.picture.quarter;
  const { grade } = t.picture;
  const column = (name: string, label: string, show: (row: QuarterFigures) => string): Column<QuarterFigures> => ({
    name,
    label,
    align: "end",
    show,
  });
  return [
    column("held", words.held, (row) => words.heldOf(row.held, row.expected)),
    column("attendance", words.attendance, ({ meanAttendance }) =>
      meanAttendance === null ? words.none : f.percent(meanAttendance / 100),
    ),
    column("score", words.score, ({ meanScore }) => (meanScore === null ? words.none : f.score(meanScore))),
    column("good", grade.GOOD, (row) => f.number(row.grades.good)),
    column("fair", grade.FAIR, (row) => f.number(row.grades.fair)),
    column("average", grade.AVERAGE, (row) => f.number(row.grades.average)),
    column("poor", grade.POOR, (row) => f.number(row.grades.poor)),
    column("tasks", words.tasks, (row) => words.heldOf(row.tasksDone, row.tasksTotal)),
  ];
}
