import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./ui.module.css";

interface NoticeProps {
  /** What happened. */
  title: string;
  /** What was kept. */
  kept?: string;
  /** What to do. */
  advice?: ReactNode;
  tone?: "red" | "amber";
  action?: ReactNode;
}

/** An error in three parts: what happened, what was kept, what to do. */
export function Notice({ title, kept, advice, tone = "red", action }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role="alert">
      <Icon name="warning" />
      <div className={styles.noticeText}>
        <strong>{title}</strong>
        {kept && <div>{kept}</div>}
        {advice && <div>{advice}</div>}
        {action}
      </div>
    </div>
  );
}
