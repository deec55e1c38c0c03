import { useElementSize } from "@mantine/hooks";
import { Link, type LinkProps } from "@tanstack/react-router";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import styles from "./dashboard.module.css";

/** A column of a chart: what stands under it, what it says in full, and where it leads. */
export interface PlotColumn {
  key: string;
  label: string;
  /** The whole sentence, for screen readers and as a hint. */
  says: string;
  target?: LinkProps | undefined;
}

export interface Axis {
  min: number;
  max: number;
  step: number;
  show: (value: number) => string;
}

/** Where things stand in a drawing; 16 units are one rem, so that it grows with the text. */
export interface Geometry {
  x: (index: number) => number;
  y: (value: number) => number;
  columnWidth: number;
  bottom: number;
}

interface PlotProps {
  name: string;
  columns: readonly PlotColumn[];
  axis: Axis;
  draw: (geometry: Geometry) => ReactNode;
}

const LEFT = 62;
const RIGHT = 6;
const TOP = 26;
const PLOT_HEIGHT = 190;
const FOOT = 30;
/** As wide as a finger. */
const NARROWEST = 44;
const WIDEST = 110;

/** A drawing with an axis at its left and a column for each thing; every column can be reached by keyboard and leads somewhere. */
export function Plot({ name, columns, axis, draw }: PlotProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const units = width / (remInPixels() / 16);
  const room = (units - LEFT - RIGHT) / columns.length;
  const columnWidth = Math.min(WIDEST, Math.max(NARROWEST, room));
  const total = LEFT + RIGHT + columnWidth * columns.length;
  const height = TOP + PLOT_HEIGHT + FOOT;
  const bottom = TOP + PLOT_HEIGHT;
  const y = (value: number) => bottom - ((value - axis.min) / (axis.max - axis.min)) * PLOT_HEIGHT;
  const x = (index: number) => LEFT + columnWidth * (index + 0.5);
  const drawing = useRef<SVGSVGElement>(null);
  useLatestInSight(drawing, width, columns);
  return (
    <div ref={ref} className={styles.scroll}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group of them.
        <svg
          ref={drawing}
          className={styles.plot}
          viewBox={`0 0 ${total} ${height}`}
          style={{ width: `${total / 16}rem`, height: `${height / 16}rem` }}
          role="group"
          aria-label={name}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing is not focusable. */}
          <g aria-hidden="true">
            <Grid axis={axis} y={y} to={total - RIGHT} />
            {draw({ x, y, columnWidth, bottom })}
            {columns.map(({ key, label }, index) => (
              <text key={key} x={x(index)} y={bottom + 22} className={styles.tick} textAnchor="middle">
                {label}
              </text>
            ))}
          </g>
          {columns.map((column, index) => (
            <ColumnLink key={column.key} column={column}>
              <rect
                className={styles.column}
                x={x(index) - columnWidth / 2 + 1}
                y={2}
                width={columnWidth - 2}
                height={height - 4}
                rx={4}
              />
            </ColumnLink>
          ))}
        </svg>
      )}
    </div>
  );
}

function Grid({ axis, y, to }: { axis: Axis; y: (value: number) => number; to: number }) {
  const values = Array.from(
    { length: Math.floor((axis.max - axis.min) / axis.step) + 1 },
    (_, index) => axis.min + index * axis.step,
  );
  return values.map((value) => (
    <g key={value}>
      <line className={styles.grid} x1={LEFT} x2={to} y1={y(value)} y2={y(value)} />
      <text className={styles.tick} x={LEFT - 8} y={y(value) + 5} textAnchor="end">
        {axis.show(value)}
      </text>
    </g>
  ));
}

function ColumnLink({ column, children }: { column: PlotColumn; children: ReactNode }) {
  const { target, says } = column;
  if (!target) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive.
      <g role="img" aria-label={says}>
        <title>{says}</title>
        {children}
      </g>
    );
  }
  return (
    <Link {...target} className={styles.columnLink} aria-label={says}>
      <title>{says}</title>
      {children}
    </Link>
  );
}

/** A narrow screen begins at the last months, which are asked for most. */
function useLatestInSight(
  drawing: RefObject<SVGSVGElement | null>,
  width: number,
  columns: readonly PlotColumn[],
): void {
  const last = columns.findLastIndex(({ target }) => target !== undefined);
  useEffect(() => {
    const frame = drawing.current?.parentElement;
    if (frame && width > 0) frame.scrollLeft = ((last + 1) / columns.length) * frame.scrollWidth - width;
  }, [drawing, width, last, columns.length]);
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
