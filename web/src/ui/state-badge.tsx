import type { ReactNode } from "react";
import { daysUntil } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./ui.module.css";

export type Tone = "green" | "amber" | "red" | "gold" | "grey";

/** A state as a word on its colour; the colour alone never says it. */
export function StateBadge({ tone = "grey", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.state} data-tone={tone}>
      {children}
    </span>
  );
}

/** "Còn 2 ngày", "Đến hạn hôm nay", "Quá hạn 1 ngày". Amber from `warnAt` days on. */
export function DaysLeft({ day, warnAt = 2 }: { day: string; warnAt?: number }) {
  const { t } = useLanguage();
  const days = daysUntil(day);
  if (days < 0) return <StateBadge tone="red">{t.common.time.overdue(-days)}</StateBadge>;
  if (days === 0) return <StateBadge tone="red">{t.common.time.dueToday}</StateBadge>;
  return <StateBadge tone={days <= warnAt ? "amber" : "grey"}>{t.common.time.daysLeft(days)}</StateBadge>;
}
