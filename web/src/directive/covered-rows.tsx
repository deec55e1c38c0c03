import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { placeOfItem } from "../meeting/missing-steps.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./directive.module.css";
import type { CoveredRow, DirectiveIdentity } from "./directive-query.ts";
import { ReceiptStanding } from "./receipt-words.tsx";

const PlanPaperView = lazyDialog(async () => (await import("./plan-paper-view.tsx")).PlanPaperView);

/** Receivers one by one: how each stands, its meeting, its report. */
export function CoveredRows({ rows, identity }: { rows: readonly CoveredRow[]; identity: DirectiveIdentity }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<string>();
  return (
    <>
      <ul className={rowStyles.list} aria-label={t.directive.coverage.rows}>
        {rows.map((row) => (
          <Row key={row.organizationId} row={row} onOpenPlan={() => setOpened(row.organizationId)} />
        ))}
      </ul>
      <PlanPaperView
        opened={opened !== undefined}
        identity={identity}
        receiverId={opened ?? ""}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
}

function Row({ row, onOpenPlan }: { row: CoveredRow; onOpenPlan: () => void }) {
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
        <PlanLink row={row} onOpen={onOpenPlan} />
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

/** Leads to the text that is the plan; to what it was before, where it was withdrawn. */
function PlanLink({ row: { name, planPaper, pastPlans }, onOpen }: { row: CoveredRow; onOpen: () => void }) {
  const { t } = useLanguage();
  const words = t.directive.planPaper;
  if (planPaper === null && pastPlans === 0) return null;
  const shown = planPaper === null ? words.withdrawn : t.directive.named(planPaper);
  return (
    <div>
      <Anchor
        component="button"
        type="button"
        className={styles.link}
        ta="start"
        aria-label={words.openNamed(name, shown)}
        onClick={onOpen}
      >
        {shown}
      </Anchor>
    </div>
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
