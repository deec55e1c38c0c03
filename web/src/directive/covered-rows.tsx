import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { placeOfItem } from "../meeting/missing-steps.tsx";
import styles from "./directive.module.css";
import type { CoveredRow } from "./directive-query.ts";
import { ReceiptStanding } from "./receipt-words.tsx";

/** Receivers one by one: how each stands, its meeting, its report. */
export function CoveredRows({ rows }: { rows: readonly CoveredRow[] }) {
  const { t } = useLanguage();
  return (
    <ul className={styles.list} aria-label={t.directive.coverage.rows}>
      {rows.map((row) => (
        <Row key={row.organizationId} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: CoveredRow }) {
  const { t, f } = useLanguage();
  const words = t.directive.coverage;
  const { name, parentName, plan, declineReason, report, dueOn, isSettled } = row;
  return (
    <li className={styles.row}>
      <div>
        <strong>{name}</strong>
        <div className={styles.dim}>
          {[parentName, dueOn !== null && !isSettled && words.due(f.date(dueOn))].filter(Boolean).join(" · ")}
        </div>
        <MeetingLink row={row} />
        {plan && (
          <div className={styles.lines}>
            {words.plan} {plan}
          </div>
        )}
        {row.step === "NOT_FOR_US" && (
          <div className={styles.lines}>
            {words.reason} {declineReason}
          </div>
        )}
        {report && (
          <details>
            <summary className={styles.summary} aria-label={words.reportNamed(name)}>
              {words.report}
            </summary>
            <div className={styles.lines}>{report}</div>
          </details>
        )}
      </div>
      <div className={styles.rowEnd}>
        <ReceiptStanding receipt={row} />
      </div>
    </li>
  );
}

/** The item of the agenda at which the text was disseminated, or will be. */
function MeetingLink({ row }: { row: CoveredRow }) {
  const { t, f } = useLanguage();
  const words = t.directive.coverage;
  const { heldBy, meetingId, agendaItemId, scheduledAt, disseminatedAt } = row;
  const at = disseminatedAt ?? scheduledAt;
  if (heldBy === null || meetingId === null || at === null) return null;
  const day = f.date(dayOf(at));
  return (
    <Link
      className={styles.link}
      {...meetingAddress({ organizationId: heldBy, meetingId }, disseminatedAt === null ? "prepare" : "course")}
      {...(disseminatedAt === null || agendaItemId === null ? {} : { hash: placeOfItem(agendaItemId) })}
      aria-label={words.meetingNamed(row.name, day)}
    >
      {words.meeting(day)}
    </Link>
  );
}
