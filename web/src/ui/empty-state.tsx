import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./ui.module.css";

interface EmptyStateProps {
  title: string;
  /** What the reader can do about it. */
  advice: string;
  icon?: IconName;
  action?: ReactNode;
}

export function EmptyState({ title, advice, icon = "inbox", action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} size="2rem" />
      <strong>{title}</strong>
      <div className={styles.dim}>{advice}</div>
      {action}
    </div>
  );
}
