import { useId } from "react";
import styles from "./dashboard.module.css";
import { type AreaLook, Hatchings, type LineLook, Mark } from "./marks.tsx";

export type LegendEntry = { name: string } & ({ line: LineLook } | { area: AreaLook } | { spread: true });

/** What the marks mean, each beside a sample of itself. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
        <li key={entry.name} data-legend={entry.name}>
          <Sample entry={entry} />
          {entry.name}
        </li>
      ))}
    </ul>
  );
}

function Sample({ entry }: { entry: LegendEntry }) {
  const id = useId();
  return (
    <svg className={styles.sample} viewBox="0 0 32 20" aria-hidden="true">
      {"line" in entry && (
        <>
          <path className={styles.line} data-look={entry.line} d="M1 10H31" />
          <Mark look={entry.line} x={16} y={10} />
        </>
      )}
      {"area" in entry && (
        <>
          <Hatchings id={id} />
          <rect className={styles.bar} x={3} y={2} width={26} height={16} fill={`url(#${id}-${entry.area})`} />
        </>
      )}
      {"spread" in entry && (
        <>
          <line className={styles.whisker} x1={16} x2={16} y1={1} y2={19} />
          <rect className={styles.box} x={9} y={5} width={14} height={10} />
        </>
      )}
    </svg>
  );
}
