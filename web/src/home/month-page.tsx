import { useQuery } from "@tanstack/react-query";
import { useActing } from "../account/acting.tsx";
import { OpenDirectives } from "../directive/open-directives.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { useMeetingAhead } from "../meeting/use-meeting-ahead.ts";
import { Trouble } from "../trouble.tsx";
import { MonthSteps } from "../ui/month-steps.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./home.module.css";
import { type Month, monthQuery } from "./month-query.ts";
import { NextDeed } from "./next-deed.tsx";
import { OpenTasks } from "./open-tasks.tsx";
import { StepNotes } from "./step-notes.tsx";
import { WaitingForCommittee } from "./waiting-for-committee.tsx";
import { Warnings } from "./warnings.tsx";

/** "Tháng này": the month's cycle, the one thing to do now, what is open and what waits. */
export function MonthPage() {
  const { office } = useActing();
  return office ? <MonthOf organizationId={office.organizationId} name={office.organizationName} /> : null;
}

function MonthOf({ organizationId, name }: { organizationId: string; name: string }) {
  const { t, f } = useLanguage();
  const { data: month, error } = useQuery(monthQuery(organizationId));
  const members = month && month.organizationId === organizationId ? ` · ${t.home.members(month.members)}` : "";
  return (
    <PageFrame title={month ? f.month(month.month) : t.shell.nav.thisMonth} overline={`${name}${members}`}>
      <Trouble error={error} />
      {!month && !error && <SkeletonList rows={4} height="7rem" />}
      {month && <MonthContents month={month} />}
    </PageFrame>
  );
}

function MonthContents({ month }: { month: Month }) {
  const { t } = useLanguage();
  useMeetingAhead(month.meeting);
  return (
    <>
      <div className={styles.now}>
        <MonthSteps
          steps={month.steps.map((step) => ({ step: step.step, state: step.state, notes: <StepNotes step={step} /> }))}
        />
        {month.evaluationState === "RETURNED" && (
          <Notice title={t.home.returned} kept={month.returnReason} advice={t.home.returnedAdvice} />
        )}
        <NextDeed month={month} />
        <OpenDirectives organizationId={month.organizationId} />
      </div>
      <div className={styles.columns}>
        <OpenTasks month={month} />
        <div className={styles.stack}>
          <WaitingForCommittee month={month} />
          <Warnings organizationId={month.organizationId} />
        </div>
      </div>
    </>
  );
}
