import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./picture.module.css";
import type { PictureRow } from "./picture-query.ts";
import { SquareLink } from "./square-link.tsx";
import { latestSquares, lookOf, nameOf } from "./square-look.ts";

interface PictureListProps {
  rows: readonly PictureRow[];
  year: number;
  /** How many of the last months are shown. */
  months: number;
}

/** The picture on a phone: each organization with its last months, instead of a squeezed grid. */
export function PictureList({ rows, year, months }: PictureListProps) {
  const { t, f } = useLanguage();
  const words = t.picture;
  const today = dayOf(new Date());
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.organizationId} className={styles.listRow}>
          <div className={styles.listHead}>
            <Link to="/organizations/$organizationId" params={{ organizationId: row.organizationId }}>
              {row.name}
            </Link>
            {row.meanScore !== null && (
              <span>
                <span className={styles.hidden}>{words.meanLong}: </span>
                <strong>{f.score(row.meanScore)}</strong>
              </span>
            )}
          </div>
          <ul className={styles.listMonths} style={{ gridTemplateColumns: `repeat(${months}, minmax(0, 1fr))` }}>
            {latestSquares(row, today, months).map((square) => {
              const look = lookOf(square, t, today);
              const month = Number(square.month.slice(5, 7));
              return (
                <li key={square.month}>
                  <span className={styles.dim} aria-hidden="true">
                    {words.month(month)}
                  </span>
                  <SquareLink
                    row={row}
                    square={square}
                    look={look}
                    year={year}
                    label={`${row.name}, ${words.monthLong(month)}: ${nameOf(look)}`}
                  />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
