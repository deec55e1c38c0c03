import { useId } from "react";
import styles from "./dashboard.module.css";
import { type AreaLook, Hatchings } from "./marks.tsx";
import { type Axis, type Geometry, Plot, type PlotColumn } from "./plot.tsx";

interface BarsPlotProps {
  name: string;
  columns: readonly PlotColumn[];
  /** What one bar has in each column, from the foot up. */
  parts: readonly { look: AreaLook; values: readonly number[] }[];
  /** Parts stand beside each other instead of on one another. */
  isBeside?: boolean;
  show: (value: number) => string;
}

/** Bars of counts: parts on one another, with the sum on top, or beside each other, each with its own figure. */
export function BarsPlot({ name, columns, parts, isBeside = false, show }: BarsPlotProps) {
  const id = useId();
  const sums = columns.map((_, index) => parts.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const highest = isBeside ? Math.max(0, ...parts.flatMap(({ values }) => values)) : Math.max(0, ...sums);
  return (
    <Plot
      name={name}
      columns={columns}
      axis={countAxis(highest, show)}
      fills={<Hatchings id={id} />}
      draw={(geometry) =>
        columns.map(({ key }, index) =>
          isBeside ? (
            <Beside key={key} {...{ id, parts, index, geometry, show }} />
          ) : (
            <OnOneAnother key={key} {...{ id, parts, index, geometry, show, sum: sums[index] ?? 0 }} />
          ),
        )
      }
    />
  );
}

interface BarProps {
  id: string;
  parts: BarsPlotProps["parts"];
  index: number;
  geometry: Geometry;
  show: (value: number) => string;
}

function OnOneAnother({ id, parts, index, geometry, show, sum }: BarProps & { sum: number }) {
  const { x, y, columnWidth } = geometry;
  const width = Math.min(40, columnWidth - 10);
  let passed = 0;
  return (
    <g>
      {parts.map(({ look, values }) => {
        const value = values[index] ?? 0;
        const [from, to] = [y(passed), y(passed + value)];
        passed += value;
        return (
          value > 0 && (
            <rect
              key={look}
              className={styles.bar}
              x={x(index) - width / 2}
              y={to}
              width={width}
              height={from - to}
              fill={`url(#${id}-${look})`}
            />
          )
        );
      })}
      {sum > 0 && (
        <text className={styles.figure} x={x(index)} y={y(sum) - 7} textAnchor="middle">
          {show(sum)}
        </text>
      )}
    </g>
  );
}

function Beside({ id, parts, index, geometry: { x, y, columnWidth, bottom }, show }: BarProps) {
  const width = Math.min(34, (columnWidth - 8) / parts.length);
  return parts.map(({ look, values }, place) => {
    const value = values[index] ?? 0;
    const left = x(index) + (place - parts.length / 2) * width;
    return (
      <g key={look}>
        <rect
          className={styles.bar}
          x={left + 1}
          y={y(value)}
          width={width - 2}
          height={bottom - y(value)}
          fill={`url(#${id}-${look})`}
        />
        {value > 0 && (
          <text className={styles.figure} x={left + width / 2} y={y(value) - 7} textAnchor="middle">
            {show(value)}
          </text>
        )}
      </g>
    );
  });
}

/** From nought to a round number above the highest, in four or five steps. */
export function countAxis(highest: number, show: (value: number) => string): Axis {
  const rough = Math.max(1, highest / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough && Number.isInteger(each)) ?? rough;
  return { min: 0, max: Math.max(step, Math.ceil(highest / step) * step), step, show };
}
