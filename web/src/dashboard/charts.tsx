import { type Chart, chartTable } from "../../../server/src/picture/dashboard-tables.rules.ts";
import { dashboardWords } from "../../../server/src/picture/dashboard-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { BarsPlot } from "./bars-plot.tsx";
import { shownAs } from "./chart-card.tsx";
import { type Dashboard, isOfCell, targetOf } from "./dashboard-query.ts";
import { Legend } from "./legend.tsx";
import { LevelsPlot } from "./levels-plot.tsx";
import type { Axis, PlotColumn } from "./plot.tsx";
import { LinesPlot, SpreadPlot } from "./trend-plot.tsx";

export interface ChartProps {
  dashboard: Dashboard;
  year: number;
}

/** Columns of a chart over the months or the quarters; each says its row of the table, header by header. */
function useColumns(chart: Chart, { dashboard, year }: ChartProps, by: "month" | "quarter") {
  const { t, f, code } = useLanguage();
  const table = chartTable(chart, dashboard, code);
  const rows = new Map(table.rows.map((row) => [row.key, row.cells]));
  const keys =
    by === "month"
      ? dashboard.months.map(({ month }) => ({ key: month, label: t.picture.month(Number(month.slice(5, 7))) }))
      : dashboard.quarters.map(({ quarter }) => ({
          key: `Q${quarter}`,
          label: t.dashboard.quarterShort(romanQuarter(quarter)),
        }));
  const columns = keys.map(({ key, label }): PlotColumn => {
    const cells = rows.get(key);
    if (!cells) return { key, label, says: t.dashboard.noFigure(label) };
    const parts = table.columns.map((column, index) => {
      const said = shownAs(column, cells[index] ?? null, f);
      return index === 0 ? said : `${column.header.toLowerCase()} ${said}`;
    });
    return { key, label, says: parts.join(", "), target: targetOf(chart, key, dashboard, year) };
  });
  return { columns, name: table.title };
}

const percentAxis = (lowest: number, show: (value: number) => string): Axis => {
  const min = Math.max(0, Math.min(80, Math.floor(lowest / 20) * 20));
  return { min, max: 100, step: 20, show };
};

export function AttendanceChart(props: ChartProps) {
  const { f } = useLanguage();
  const values = props.dashboard.months.map(({ attendance }) => attendance);
  const axis = percentAxis(lowestOf(values), (value) => f.percent(value / 100));
  return <SpreadChart {...props} chart="attendance" values={values} axis={axis} />;
}

export function ScoresChart(props: ChartProps) {
  const { f } = useLanguage();
  const values = props.dashboard.months.map(({ score }) => score);
  return <SpreadChart {...props} chart="scores" values={values} axis={percentAxis(lowestOf(values), f.number)} />;
}

type SpreadChartProps = ChartProps & {
  chart: Chart;
  values: readonly Dashboard["months"][number]["score"][];
  axis: Axis;
};

function SpreadChart({ chart, values, axis, ...of }: SpreadChartProps) {
  const { t, f } = useLanguage();
  const { columns, name } = useColumns(chart, of, "month");
  return (
    <>
      <SpreadPlot name={name} columns={columns} axis={axis} values={values} show={f.score} />
      {!isOfCell(of.dashboard) && (
        <Legend
          entries={[
            { name: t.dashboard.legendMean, line: "circle" },
            { name: t.dashboard.legendSpread, spread: true },
          ]}
        />
      )}
    </>
  );
}

/** Speakers of those who were there, or tasks done of those reported. */
export function ShareChart({ chart, ...of }: ChartProps & { chart: "speakers" | "tasks" }) {
  const { f } = useLanguage();
  const { columns, name } = useColumns(chart, of, "month");
  const shares = of.dashboard.months.map((month) => {
    const [part, whole] =
      chart === "speakers" ? [month.speakers, month.speakerBase] : [month.tasksDone, month.tasksTotal];
    return whole === 0 ? null : (part / whole) * 100;
  });
  const axis = { min: 0, max: 100, step: 25, show: (value: number) => f.percent(value / 100) };
  return (
    <LinesPlot
      name={name}
      columns={columns}
      axis={axis}
      lines={[shares]}
      show={(value) => f.number(Math.round(value))}
    />
  );
}

export function GradesChart(of: ChartProps) {
  const { t, f } = useLanguage();
  const { columns, name } = useColumns("grades", of, "quarter");
  const parts = (
    [
      ["POOR", "poor", "cross"],
      ["AVERAGE", "average", "lines"],
      ["FAIR", "fair", "dots"],
      ["GOOD", "good", "plain"],
    ] as const
  ).map(([grade, key, area]) => ({
    name: t.picture.gradeLong[grade],
    area,
    look: area,
    values: of.dashboard.quarters.map(({ grades }) => grades[key]),
  }));
  return (
    <>
      <BarsPlot name={name} columns={columns} parts={parts} show={f.number} />
      <Legend entries={parts.toReversed()} />
    </>
  );
}

export function OpenTasksChart(of: ChartProps) {
  const { f, code } = useLanguage();
  const { columns, name } = useColumns("openTasks", of, "month");
  const parts = (
    [
      ["ofMonth", "plain"],
      ["ofQuarter", "dots"],
      ["ofHalfYear", "lines"],
      ["longer", "cross"],
    ] as const
  ).map(([age, area]) => ({
    name: dashboardWords[code].open[age],
    area,
    look: area,
    values: of.dashboard.months.map(({ open }) => open?.[age] ?? 0),
  }));
  return (
    <>
      <BarsPlot name={name} columns={columns} parts={parts} show={f.number} />
      <Legend entries={parts} />
    </>
  );
}

export function TopicsChart(of: ChartProps) {
  const { f, code } = useLanguage();
  const { columns, name } = useColumns("topics", of, "quarter");
  const words = dashboardWords[code];
  const { quarters } = of.dashboard;
  const parts = [
    { name: words.topicsPlanned, area: "dots", look: "dots", values: quarters.map((quarter) => quarter.topicsPlanned) },
    { name: words.topicsHeld, area: "plain", look: "plain", values: quarters.map((quarter) => quarter.topicsHeld) },
  ] as const;
  return (
    <>
      <BarsPlot name={name} columns={columns} parts={parts} isBeside show={f.number} />
      <Legend entries={parts} />
    </>
  );
}

/** The criteria of all sheets that lost most; the table has every one. */
export function CriteriaChart({ dashboard, year }: ChartProps) {
  const { t, f, code } = useLanguage();
  const levels = dashboard.sheets
    .flatMap((sheet) => sheet.criteria.map((row) => ({ sheet, row })))
    .toSorted((one, other) => other.row.share - one.row.share)
    .slice(0, 8)
    .map(({ sheet, row }) => {
      const key = `${sheet.name} ${row.criterion}`;
      const figure = f.percent(row.share / 100);
      return {
        key,
        title: row.title[code],
        share: row.share / 100,
        figure,
        says: t.dashboard.criterionSays(row.title[code], figure, f.number(row.meetings), f.number(sheet.meetings)),
        target: targetOf("criteria", key, dashboard, year) ?? {},
      };
    });
  return <LevelsPlot name={dashboardWords[code].charts.criteria} levels={levels} />;
}

export function SidesChart(of: ChartProps) {
  const { f, code } = useLanguage();
  const { columns, name } = useColumns("sides", of, "month");
  const words = dashboardWords[code].sides;
  const lines = (["evidence", "selfOnEvidence", "officialOnEvidence"] as const).map((side) =>
    of.dashboard.months.map(({ sides }) => sides[side]),
  );
  const known = lines.flat().filter((value) => value !== null);
  const most = Math.max(...of.dashboard.months.map(({ sides }) => sides.evidenceMaximum ?? 0), ...known);
  const axis = rangeAxis(Math.min(...known), most, f.number);
  return (
    <>
      <LinesPlot name={name} columns={columns} axis={axis} lines={lines} />
      <Legend
        entries={[
          { name: words.evidence, line: "circle" },
          { name: words.selfOnEvidence, line: "square" },
          { name: words.officialOnEvidence, line: "triangle" },
        ]}
      />
    </>
  );
}

/** In tens or fives around what there is. */
function rangeAxis(lowest: number, highest: number, show: (value: number) => string): Axis {
  const step = highest - lowest > 20 ? 10 : 5;
  return { min: Math.floor(lowest / step) * step, max: Math.ceil(highest / step) * step, step, show };
}

function lowestOf(values: readonly ({ lowest: number } | null)[]): number {
  return Math.min(100, ...values.flatMap((value) => (value ? [value.lowest] : [])));
}
