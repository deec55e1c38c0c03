import { useQuery } from "@tanstack/react-query";
import { useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./shell.module.css";

const FIVE_MINUTES = 300_000;
const leading: readonly Office["role"][] = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"];
const deciding: readonly Office["role"][] = [...leading, "OFFICE_STAFF", "INSPECTOR"];

/** How much waits behind an entry of the navigation: overdue tasks of the cell, records to be decided by the committee. */
export function WaitingCount({ to }: { to: string }) {
  const { t } = useLanguage();
  const count = useWaitingCounts()[to] ?? 0;
  if (count === 0) return null;
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <span className={styles.hidden}>, {t.shell.waiting(count)}</span>
    </>
  );
}

function useWaitingCounts(): Record<string, number> {
  const { office, chair } = useActing();
  const organizationId = office?.organizationId ?? "";
  const month = useQuery(
    api.home.month.queryOptions({
      input: { organizationId },
      enabled: chair === "CELL" && isIn(office, leading),
      staleTime: FIVE_MINUTES,
    }),
  );
  const waiting = useQuery(
    api.evaluation.waiting.queryOptions({
      input: { organizationId },
      enabled: chair === "COMMITTEE" && isIn(office, deciding),
      staleTime: FIVE_MINUTES,
    }),
  );
  return { "/tasks": month.data?.overdueTaskCount ?? 0, "/decisions": waiting.data?.rows.length ?? 0 };
}

function isIn(office: Office | undefined, roles: readonly Office["role"][]): boolean {
  return office !== undefined && roles.includes(office.role);
}
