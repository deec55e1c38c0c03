import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./shortcoming.module.css";
import { ShortcomingBadges } from "./shortcoming-badges.tsx";
import { type Shortcoming, shortcomingAddress } from "./shortcoming-query.ts";

/** One shortcoming of a list: what it is, what is done about it and by when, how it stands. */
export function ShortcomingRow({
  shortcoming,
  isNamed = false,
  children,
}: {
  shortcoming: Shortcoming;
  /** Whether it says whose it is. */
  isNamed?: boolean;
  /** Buttons under it. */
  children?: ReactNode;
}) {
  const { t, f } = useLanguage();
  const words = t.shortcoming;
  const { body, remedy, owner, dueOn, closedOn, person, subject, returnWord, result, state } = shortcoming;
  const facts = [
    isNamed && (person?.fullName ?? words.subject[subject]),
    dueOn !== null && closedOn === null && words.dueOn(f.date(dueOn)),
    closedOn !== null && words.closedOn(f.date(closedOn)),
    owner && words.carriedOutBy(owner.fullName),
  ].filter((fact): fact is string => typeof fact === "string");
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <p className={styles.title}>
          <Link {...shortcomingAddress(shortcoming)}>{body}</Link>
        </p>
        <ShortcomingBadges shortcoming={shortcoming} />
      </div>
      {remedy !== "" && (
        <div className={rowStyles.lines}>
          {words.remedy}: {remedy}
        </div>
      )}
      {facts.length > 0 && <div className={rowStyles.dim}>{facts.join(" · ")}</div>}
      {returnWord !== "" && <div>{words.returned(returnWord)}</div>}
      {state === "HANDED_IN" && result && <div className={rowStyles.dim}>{words.last(words.result[result])}</div>}
      {children}
    </li>
  );
}
