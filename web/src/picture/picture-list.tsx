import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { LineName, useLineName } from "./line-name.tsx";
import { linesOf } from "./lines-of.ts";
import styles from "./picture.module.css";
import type { PictureRow, PlainRow } from "./picture-query.ts";
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
  const lineName = useLineName();
  const today = dayOf(new Date());
  return (
    <ul className={styles.list}>
      {linesOf<PlainRow>(rows).map((row) => (
        <li key={row.key} className={styles.listRow}>
          <div className={styles.listHead}>
            <LineName
              line={row}
              link={(name) => (
                <Link to="/organizations/$organizationId" params={{ organizationId: row.organizationId }}>
                  {name}
                </Link>
              )}
            />
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
                    label={`${lineName(row)}, ${words.monthLong(month)}: ${nameOf(look)}`}
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
