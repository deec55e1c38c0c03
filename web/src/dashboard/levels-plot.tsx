import { useElementSize } from "@mantine/hooks";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useId } from "react";
import styles from "./dashboard.module.css";
import { Hatchings } from "./marks.tsx";

export interface Level {
  key: string;
  title: string;
  /** Of one. */
  share: number;
  figure: string;
  says: string;
  target: LinkProps;
}

const ROW = 24;
const BAR = 16;
const GAP = 22;

/** Lying bars under their titles, each leading to what is behind it; the longest share fills the width. */
export function LevelsPlot({ name, levels }: { name: string; levels: readonly Level[] }) {
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const units = (width * 16) / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  const longest = Math.max(...levels.map(({ share }) => share), 0.01);
  const lengthOf = ({ share }: Level) => Math.max(2, (units - 90) * (share / longest));
  let top = 0;
  const placed = levels.map((level) => {
    const lines = linesOf(level.title, Math.floor((units - 20) / 8.6));
    const place = { level, lines, top, height: lines.length * ROW + BAR + GAP };
    top += place.height;
    return place;
  });
  return (
    <div ref={ref} className={styles.scroll}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group of them.
        <svg
          className={styles.plot}
          viewBox={`0 0 ${units} ${top}`}
          style={{ width: "100%", height: `${top / 16}rem` }}
          role="group"
          aria-label={name}
        >
          <Hatchings id={id} />
          {placed.map(({ level, lines, top: from }) => (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing is not focusable.
            <g key={level.key} aria-hidden="true">
              {lines.map((line, index) => (
                <text key={line} className={styles.title} x={6} y={from + (index + 1) * ROW - 4}>
                  {line}
                </text>
              ))}
              <rect
                className={styles.bar}
                x={6}
                y={from + lines.length * ROW + 3}
                width={lengthOf(level)}
                height={BAR}
                fill={`url(#${id}-lines)`}
              />
              <text className={styles.figure} x={14 + lengthOf(level)} y={from + lines.length * ROW + BAR}>
                {level.figure}
              </text>
            </g>
          ))}
          {placed.map(({ level, top: from, height }) => (
            <Link key={level.key} {...level.target} className={styles.columnLink} aria-label={level.says}>
              <title>{level.says}</title>
              <rect className={styles.column} x={1} y={from + 1} width={units - 2} height={height - 4} rx={4} />
            </Link>
          ))}
        </svg>
      )}
    </div>
  );
}

/** A title broken into lines of so many letters at most. */
export function linesOf(title: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
