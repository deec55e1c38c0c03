import styles from "./dashboard.module.css";
import { type LineLook, lineLooks, Mark } from "./marks.tsx";
import { type Axis, type Geometry, Plot, type PlotColumn } from "./plot.tsx";

export interface Spread {
  mean: number;
  lowest: number;
  lowerQuartile: number;
  upperQuartile: number;
  highest: number;
}

interface SpreadPlotProps {
  name: string;
  columns: readonly PlotColumn[];
  axis: Axis;
  /** In the order of the columns. */
  values: readonly (Spread | null)[];
  show: (value: number) => string;
}

/** The mean of each column as a line with its figure, and behind it how far the values reach: the middle half as a box. */
export function SpreadPlot({ name, columns, axis, values, show }: SpreadPlotProps) {
  return (
    <Plot
      name={name}
      columns={columns}
      axis={axis}
      draw={(geometry) => (
        <>
          {values.map(
            (spread, index) => spread && <Reach key={columns[index]?.key} {...{ spread, index, geometry }} />,
          )}
          <Line look="circle" values={values.map((spread) => spread?.mean ?? null)} geometry={geometry} />
          {values.map(
            (spread, index) =>
              spread && (
                <text
                  key={columns[index]?.key}
                  className={styles.figure}
                  x={geometry.x(index)}
                  y={geometry.y(spread.highest) - 9}
                  textAnchor="middle"
                >
                  {show(spread.mean)}
                </text>
              ),
          )}
        </>
      )}
    />
  );
}

function Reach({ spread, index, geometry: { x, y } }: { spread: Spread; index: number; geometry: Geometry }) {
  if (spread.lowest === spread.highest) return null;
  const [top, bottom] = [y(spread.upperQuartile), y(spread.lowerQuartile)];
  return (
    <g>
      <line className={styles.whisker} x1={x(index)} x2={x(index)} y1={y(spread.highest)} y2={y(spread.lowest)} />
      <rect className={styles.box} x={x(index) - 11} y={top} width={22} height={Math.max(1, bottom - top)} />
    </g>
  );
}

interface LinesPlotProps {
  name: string;
  columns: readonly PlotColumn[];
  axis: Axis;
  /** At most as many as there are looks. */
  lines: readonly (readonly (number | null)[])[];
  /** The figure written at the first line's points. */
  show?: (value: number) => string;
}

/** Up to three lines that differ in mark and dash. */
export function LinesPlot({ name, columns, axis, lines, show }: LinesPlotProps) {
  return (
    <Plot
      name={name}
      columns={columns}
      axis={axis}
      draw={(geometry) => (
        <>
          {lines.map((values, index) => (
            <Line key={lineLooks[index]} look={lineLooks[index] ?? "circle"} values={values} geometry={geometry} />
          ))}
          {show &&
            lines[0]?.map(
              (value, index) =>
                value !== null && (
                  <text
                    key={columns[index]?.key}
                    className={styles.figure}
                    x={geometry.x(index)}
                    y={geometry.y(value) - 10}
                    textAnchor="middle"
                  >
                    {show(value)}
                  </text>
                ),
            )}
        </>
      )}
    />
  );
}

/** Joins neighbours; over a gap there is no line. */
function Line({
  look,
  values,
  geometry: { x, y },
}: {
  look: LineLook;
  values: readonly (number | null)[];
  geometry: Geometry;
}) {
  const steps = values.flatMap((value, index) => {
    if (value === null) return [];
    const follows = index > 0 && values[index - 1] !== null;
    return [`${follows ? "L" : "M"}${x(index)} ${y(value)}`];
  });
  return (
    <g>
      <path className={styles.line} data-look={look} d={steps.join("")} />
      {values.map(
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is the point of its column.
        (value, index) => value !== null && <Mark key={index} look={look} x={x(index)} y={y(value)} />,
      )}
    </g>
  );
}
