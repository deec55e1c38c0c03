import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./ui.module.css";

export type StepState = "DONE" | "CURRENT" | "AHEAD" | "LATE";
export type StepName = "PREPARE" | "NOTICE" | "MEETING" | "FILING" | "FOLLOW_UP";

export interface MonthStep {
  step: StepName;
  state: StepState;
  /** Dates, days left, what is missing. */
  notes: ReactNode;
}

/** The month's cycle as five steps. */
export function MonthSteps({ steps }: { steps: readonly MonthStep[] }) {
  const { t } = useLanguage();
  return (
    <ol className={styles.steps} aria-label={t.common.month.steps}>
      {steps.map((step, index) => (
        <li
          key={step.step}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === "CURRENT" ? "step" : undefined}
        >
          <div>
            <strong>
              {index + 1} · {t.common.month[step.step]}
            </strong>
            <span className={styles.hidden}> ({t.common.month.state[step.state]})</span>
          </div>
          <div className={styles.stepNotes}>{step.notes}</div>
        </li>
      ))}
    </ol>
  );
}
