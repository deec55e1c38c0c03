import { Link } from "@tanstack/react-router";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import { DaysLeft, StateBadge } from "../ui/state-badge.tsx";
import type { ListedAdmission } from "./admission-query.ts";

/** One file in a list: whose turn it is, by when, and what comes next. */
export function AdmissionRow({ row, isOwn }: { row: ListedAdmission; isOwn: boolean }) {
  const { t } = useLanguage();
  const words = t.admission;
  const { organizationId, admissionId } = row;
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <Link
          className={styles.title}
          to="/organizations/$organizationId/admissions/$admissionId"
          params={{ organizationId, admissionId }}
        >
          {row.fullName}
        </Link>
        <div className={styles.badges}>
          {row.by && <StateBadge tone={row.by === "CELL" ? "gold" : "grey"}>{words.by[row.by]}</StateBadge>}
          {row.dueOn && <DaysLeft day={row.dueOn} warnAt={90} />}
        </div>
      </div>
      {row.step && <div>{words.next(words.step[row.step])}</div>}
      {!isOwn && <div className={rowStyles.dim}>{row.organizationName}</div>}
    </li>
  );
}
