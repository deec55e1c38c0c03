import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { LineName } from "../picture/line-name.tsx";
import type { Before } from "../picture/lines-of.ts";
import { type Column, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./report.module.css";
import { type FigureName, figureShown, type PeriodKey, type ReportRow, reportAddress } from "./report-query.ts";
import type { Subject } from "./report-search.ts";

type Short =
  | "expected"
  | "held"
  | "good"
  | "fair"
  | "average"
  | "poor"
  | "undecided"
  | "meanScore"
  | "attendance"
  | "speakers"
  | "excused"
  | "unexcused"
  | "members"
  | "tasksDone"
  | "tasksTotal"
  | "topicsPlanned"
  | "topicsHeld"
  | "thematicHeld";

const figuresOf: Readonly<Record<Subject, readonly (Short & FigureName)[]>> = {
  REPORT: [
    "expected",
    "held",
    "attendance",
    "speakers",
    "meanScore",
    "good",
    "fair",
    "average",
    "poor",
    "tasksDone",
    "tasksTotal",
    "thematicHeld",
  ],
  QUALITY: ["expected", "held", "good", "fair", "average", "poor", "undecided", "meanScore"],
  ATTENDANCE: ["members", "held", "attendance", "excused", "unexcused", "speakers"],
  TASKS: ["held", "tasksTotal", "tasksDone"],
  TOPICS: ["topicsPlanned", "topicsHeld", "thematicHeld"],
};

/** A row, or what the one above it came from: beside it, never counted into it. */
type Line = Omit<ReportRow, "predecessors"> & Partial<Before>;

interface LineTableProps {
  rows: readonly ReportRow[];
  /** Stands last where it is given. */
  total?: ReportRow;
  subject: Subject;
  period: PeriodKey;
}

/** Lines of a period: organizations right below, or the months of a cell, with the figures of one subject. */
export function LineTable({ rows, total, subject, period }: LineTableProps) {
  const language = useLanguage();
  const { t, f } = language;
  const words = t.report.tables;
  const whole: Line | undefined = total;
  const isOfCell = rows.some(({ month }) => month !== null);
  const lines = rows.flatMap(({ predecessors, ...row }): Line[] => [row, ...predecessors]);
  const nameOf = (row: Line) => {
    if (row === whole) return <strong>{words.whole}</strong>;
    const { reported } = row;
    const founded = row.foundedOn !== null && (!isOfCell || row === lines[0]) && words.founded(f.date(row.foundedOn));
    return (
      <>
        <RowName row={row} period={period} />
        {founded && <div className={rowStyles.dim}>{founded}</div>}
        {reported && reported.standing !== "ACCEPTED" && (
          <div className={rowStyles.dim}>{words.atClosing(t.report.below.standing[reported.standing])}</div>
        )}
      </>
    );
  };
  const months = subject === "QUALITY" && !isOfCell ? monthsIn(rows) : [];
  const columns: Column<Line>[] = [
    { name: "name", label: isOfCell ? words.month : words.organization, show: nameOf },
    ...(months.length > 1
      ? months.map((month) => ({
          name: month,
          label: words.monthOf(Number(month.slice(5, 7))),
          show: (row: Line) => <MonthGrade row={row} month={month} />,
        }))
      : []),
    ...figuresOf[subject].map((figure) => ({
      name: figure,
      label: words.short[figure],
      align: "end" as const,
      show: ({ figures }: Line) => figureShown(figure, figures[figure], language),
    })),
  ];
  return (
    <Table
      caption={words.subjects[subject]}
      rows={whole ? [...lines, whole] : lines}
      keyOf={({ organizationId, month, succeededOn }) => `${organizationId} ${month} ${succeededOn}`}
      columns={columns}
    />
  );
}

function RowName({ row, period }: { row: Line; period: PeriodKey }) {
  const { t } = useLanguage();
  const { organizationId, month, months } = row;
  const meetingId = months[0]?.meetingId;
  if (month === null)
    return (
      <LineName
        line={row}
        link={(name) => (
          <Link className={rowStyles.link} {...reportAddress({ ...period, organizationId })}>
            {name}
          </Link>
        )}
      />
    );
  const name = t.report.tables.monthOf(Number(month.slice(5, 7)));
  if (!meetingId) return <span className={styles.whole}>{name}</span>;
  return (
    <Link
      className={`${rowStyles.link} ${styles.whole}`}
      to="/organizations/$organizationId/meetings/$meetingId"
      params={{ organizationId, meetingId }}
    >
      {name}
    </Link>
  );
}

/** The grade of a cell's month, which opens the meeting; how many of a body's cells have which. */
function MonthGrade({ row, month }: { row: Line; month: string }) {
  const { t } = useLanguage();
  const square = row.months.find((each) => each.month === month);
  if (!square || square.held === 0) return <>{t.report.figures.none}</>;
  const { grade, square: words } = t.picture;
  const { officialGrade, selfGrade, meetingId } = square;
  const counted = (["good", "fair", "average", "poor"] as const)
    .filter((each) => square[each] > 0)
    .map((each) => words.gradeCount(square[each], grade[gradeOf[each]]));
  const said =
    officialGrade !== null
      ? grade[officialGrade]
      : selfGrade !== null
        ? `${grade[selfGrade]} (${words.waiting})`
        : counted.join(", ") || words.bodyHeld(square.held, square.cells);
  if (meetingId === null) return <>{said}</>;
  return (
    <Link
      className={rowStyles.link}
      to="/organizations/$organizationId/meetings/$meetingId"
      params={{ organizationId: row.organizationId, meetingId }}
    >
      {said}
    </Link>
  );
}

const gradeOf = { good: "GOOD", fair: "FAIR", average: "AVERAGE", poor: "POOR" } as const;

function monthsIn(rows: readonly Line[]): string[] {
  return [...new Set(rows.flatMap(({ months }) => months.map(({ month }) => month)))].toSorted();
}
