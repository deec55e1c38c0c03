import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { LineName, useLineName } from "./line-name.tsx";
import { linesOf } from "./lines-of.ts";
import styles from "./picture.module.css";
import type { PictureRow, PlainRow } from "./picture-query.ts";
import { SquareLink } from "./square-link.tsx";
import { lookOf, nameOf } from "./square-look.ts";

interface PictureGridProps {
  rows: readonly PictureRow[];
  year: number;
}

/** Organizations × months: a real table whose cells are coloured words. */
export function PictureGrid({ rows, year }: PictureGridProps) {
  const { t, f } = useLanguage();
  const words = t.picture;
  const lineName = useLineName();
  const today = dayOf(new Date());
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <div className={styles.gridWrap}>
      <table className={styles.grid}>
        <caption className={styles.hidden}>{words.caption(year)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.hidden}>{words.organization}</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col" aria-label={words.monthLong(month)}>
                {words.month(month)}
              </th>
            ))}
            <th scope="col" className={styles.mean}>
              {words.mean}
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf<PlainRow>(rows).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <LineName
                  line={row}
                  link={(name) => (
                    <Link to="/organizations/$organizationId" params={{ organizationId: row.organizationId }}>
                      {name}
                    </Link>
                  )}
                />
              </th>
              {row.squares.map((square, index) => {
                const look = lookOf(square, t, today);
                const label = `${lineName(row)}, ${words.monthLong(index + 1)}: ${nameOf(look)}`;
                return (
                  <td key={square.month}>
                    <SquareLink row={row} square={square} look={look} year={year} label={label} />
                  </td>
                );
              })}
              <td className={styles.mean}>{row.meanScore === null ? "–" : f.score(row.meanScore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
