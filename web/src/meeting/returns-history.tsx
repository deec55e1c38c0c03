import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./meeting.module.css";
import type { Evaluation } from "./workspace-query.ts";

type Returned = Evaluation["returns"][number];

interface ReturnsHistoryProps {
  returns: readonly Returned[];
  /** In a table: the beginning of each is enough. */
  inShort?: boolean;
}

/** Every time the superior returned the record, and what the cell answered: the newest first. */
export function ReturnsHistory({ returns, inShort = false }: ReturnsHistoryProps) {
  const { t } = useLanguage();
  if (returns.length === 0) return null;
  return (
    <ul className={styles.history} data-short={inShort} aria-label={t.meeting.decision.returns.title}>
      {returns.map((returned) => (
        <OneReturn key={returned.returnedAt} returned={returned} />
      ))}
    </ul>
  );
}

function OneReturn({ returned }: { returned: Returned }) {
  const { t, f } = useLanguage();
  const words = t.meeting.decision.returns;
  const { returnedAt, returnedBy, answeredAt, answeredBy } = returned;
  return (
    <li>
      <strong>{words.returned(f.date(dayOf(returnedAt)), returnedBy)}</strong> {returned.reason}
      {" · "}
      {answeredAt === null ? (
        <span className={styles.dim}>{words.unanswered}</span>
      ) : (
        <>
          <strong>{words.answered(f.date(dayOf(answeredAt)), answeredBy)}</strong> {returned.answer}
        </>
      )}
    </li>
  );
}
