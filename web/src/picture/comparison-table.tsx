import { Link } from "@tanstack/react-router";
import type { api } from "../api.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type Column, Table } from "../ui/paged-table.tsx";
import { periodText } from "./comparison-search.ts";

type Comparison = Awaited<ReturnType<typeof api.picture.compare.call>>;
type Figures = Comparison["asToday"]["earlier"];
type Difference = Comparison["differences"][number];

/** One line of figures: how each period shows it, and how much the later one is more or less. */
type Line = { name: string; show: (figures: Figures) => string; change: string };

interface PerimeterTableProps {
  caption: string;
  earlier: Figures;
  later: Figures;
}

/** Figures of both periods in two columns, with the change. */
export function PerimeterTable({ caption, earlier, later }: PerimeterTableProps) {
  const { t, f } = useLanguage();
  const words = t.picture.comparison;
  return (
    <Table
      caption={caption}
      rows={linesOf(earlier, later, t, f)}
      keyOf={(line) => line.name}
      columns={[
        { name: "figure", label: words.figure, show: (line) => line.name },
        { name: "earlier", label: periodText(earlier.period, t), align: "end", show: (line) => line.show(earlier) },
        { name: "later", label: periodText(later.period, t), align: "end", show: (line) => line.show(later) },
        { name: "change", label: words.change, align: "end", show: (line) => line.change },
      ]}
    />
  );
}

function linesOf(earlier: Figures, later: Figures, t: Texts, f: Formats): Line[] {
  const words = t.picture.comparison;
  const { quarter, grade } = t.picture;
  const signed = (difference: number, text: string) => (difference > 0 ? `+${text}` : text);
  const count = (name: string, read: (figures: Figures) => number): Line => {
    const difference = read(later) - read(earlier);
    return { name, show: (figures) => f.number(read(figures)), change: signed(difference, f.number(difference)) };
  };
  const measured = (
    name: string,
    read: (figures: Figures) => number | null,
    write: { value: (value: number) => string; change: (difference: number) => string },
  ): Line => {
    const [first, second] = [read(earlier), read(later)];
    const show = (figures: Figures) => {
      const value = read(figures);
      return value === null ? quarter.none : write.value(value);
    };
    if (first === null || second === null) return { name, show, change: quarter.none };
    const difference = Math.round((second - first) * 10) / 10;
    return { name, show, change: signed(difference, write.change(difference)) };
  };
  return [
    count(words.members, ({ members }) => members),
    count(words.cells, ({ cells }) => cells),
    count(words.expected, ({ expected }) => expected),
    count(quarter.held, ({ held }) => held),
    measured(quarter.attendance, ({ meanAttendance }) => meanAttendance, {
      value: (value) => f.percent(value / 100),
      change: (difference) => words.points(f.score(difference)),
    }),
    measured(quarter.score, ({ meanScore }) => meanScore, { value: f.score, change: f.score }),
    count(grade.GOOD, ({ grades }) => grades.good),
    count(grade.FAIR, ({ grades }) => grades.fair),
    count(grade.AVERAGE, ({ grades }) => grades.average),
    count(grade.POOR, ({ grades }) => grades.poor),
    count(quarter.tasks, ({ tasksDone }) => tasksDone),
    count(words.tasksTotal, ({ tasksTotal }) => tasksTotal),
  ];
}

/** What counts in one perimeter only, with what became of it. */
export function DifferencesTable(props: { rows: readonly Difference[]; earlier: string; later: string }) {
  const { t, f } = useLanguage();
  const { comparison: words, quarter, organization } = t.picture;
  const columns: Column<Difference>[] = [
    { name: "organization", label: organization, show: (row) => <DifferenceName row={row} /> },
    {
      name: "period",
      label: words.period,
      show: (row) => periodText(row.period === "EARLIER" ? props.earlier : props.later, t),
    },
    { name: "change", label: words.why, show: (row) => words.changes[row.change](row.otherName) },
    { name: "cells", label: words.cells, align: "end", show: (row) => f.number(row.cells) },
    { name: "held", label: quarter.held, align: "end", show: (row) => f.number(row.held) },
    {
      name: "attendance",
      label: quarter.attendance,
      align: "end",
      show: ({ meanAttendance }) => (meanAttendance === null ? quarter.none : f.percent(meanAttendance / 100)),
    },
    {
      name: "score",
      label: quarter.score,
      align: "end",
      show: ({ meanScore }) => (meanScore === null ? quarter.none : f.score(meanScore)),
    },
  ];
  return (
    <Table
      caption={words.differences}
      rows={props.rows}
      keyOf={(row) => `${row.period} ${row.organizationId}`}
      columns={columns}
    />
  );
}

/** Only what stands here today can be opened by whoever reads this. */
function DifferenceName({ row }: { row: Difference }) {
  if (row.change !== "JOINED") return row.name;
  return (
    <Link to="/organizations/$organizationId" params={{ organizationId: row.organizationId }}>
      {row.name}
    </Link>
  );
}
