import { useElementSize } from "@mantine/hooks";
import { Link, type LinkProps } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
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
  /** What the drawing fills its areas with, defined once. */
  fills?: ReactNode;
}

const LEFT = 62;
const LEFT_IN_BANDS = 50;
const RIGHT = 6;
const TOP = 26;
const PLOT_HEIGHT = 190;
const FOOT = 30;
const BAND = TOP + PLOT_HEIGHT + FOOT;
/** As wide as a finger. */
const NARROWEST = 44;
/** On a phone half a year still stands side by side; wide enough for a figure, and to be met. */
const NARROWEST_IN_BANDS = 34;
const WIDEST = 110;

/**
 * A drawing with an axis at its left and a column for each thing; every column can be reached by keyboard and leads somewhere.
 * Where the columns do not fit side by side, they go on in further bands below.
 */
export function Plot({ name, columns, axis, draw, fills }: PlotProps) {
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { bands, columnWidth } = bandsOf(width / (remInPixels() / 16), columns.length);
  const left = bands === 1 ? LEFT : LEFT_IN_BANDS;
  const perBand = Math.ceil(columns.length / bands);
  const total = left + RIGHT + columnWidth * perBand;
  const height = BAND * bands;
  return (
    <div ref={ref} className={styles.scroll}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group of them.
        <svg
          className={styles.plot}
          data-bands={bands === 1 ? undefined : bands}
          viewBox={`0 0 ${total} ${height}`}
          style={{ width: `${total / 16}rem`, height: `${height / 16}rem` }}
          role="group"
          aria-label={name}
        >
          {fills}
          <clipPath id={id}>
            <rect x={left} y={0} width={columnWidth * perBand} height={BAND} />
          </clipPath>
          {Array.from({ length: bands }, (_, band) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a band is the band of its place.
            <g key={band} transform={`translate(0 ${band * BAND})`}>
              <Band
                {...{ columns, axis, draw, perBand, columnWidth, left }}
                first={band * perBand}
                clip={bands > 1 ? `url(#${id})` : undefined}
              />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface BandProps extends Pick<PlotProps, "columns" | "axis" | "draw"> {
  /** The place of its first column among all. */
  first: number;
  perBand: number;
  columnWidth: number;
  /** Where its columns begin. */
  left: number;
  /** What keeps the neighbours' columns out. */
  clip: string | undefined;
}

function Band({ columns, axis, draw, first, perBand, columnWidth, left, clip }: BandProps) {
  const bottom = TOP + PLOT_HEIGHT;
  const y = (value: number) => bottom - ((value - axis.min) / (axis.max - axis.min)) * PLOT_HEIGHT;
  const x = (index: number) => left + columnWidth * (index - first + 0.5);
  const shown = columns.slice(first, first + perBand);
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing is not focusable. */}
      <g aria-hidden="true">
        <Grid axis={axis} y={y} from={left} to={left + columnWidth * perBand} />
        <g clipPath={clip}>{draw({ x, y, columnWidth, bottom })}</g>
        {shown.map(({ key, label }, index) => (
          <text key={key} x={x(first + index)} y={bottom + 22} className={styles.tick} textAnchor="middle">
            {label}
          </text>
        ))}
      </g>
      {shown.map((column, index) => (
        <ColumnLink key={column.key} column={column}>
          <rect
            className={styles.column}
            x={x(first + index) - columnWidth / 2 + 1}
            y={2}
            width={columnWidth - 2}
            height={BAND - 4}
            rx={4}
          />
        </ColumnLink>
      ))}
    </>
  );
}

/** In how many bands so many columns stand on a drawing so wide, and how wide each is. */
export function bandsOf(width: number, count: number): { bands: number; columnWidth: number } {
  const one = (width - LEFT - RIGHT) / count;
  if (one >= NARROWEST) return { bands: 1, columnWidth: Math.min(WIDEST, one) };
  const room = width - LEFT_IN_BANDS - RIGHT;
  const perBand = Math.max(1, Math.floor(room / NARROWEST_IN_BANDS));
  const bands = Math.ceil(count / perBand);
  return { bands, columnWidth: Math.max(NARROWEST_IN_BANDS, room / Math.ceil(count / bands)) };
}

function Grid({ axis, y, from, to }: { axis: Axis; y: (value: number) => number; from: number; to: number }) {
  const values = Array.from(
    { length: Math.floor((axis.max - axis.min) / axis.step) + 1 },
    (_, index) => axis.min + index * axis.step,
  );
  return values.map((value) => (
    <g key={value}>
      <line className={styles.grid} x1={from} x2={to} y1={y(value)} y2={y(value)} />
      <text className={styles.tick} x={from - 8} y={y(value) + 5} textAnchor="end">
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

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
