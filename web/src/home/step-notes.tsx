import { useLanguage } from "../language/use-language.tsx";
import { DaysLeft } from "../ui/state-badge.tsx";
import type { Month } from "./month-query.ts";

/** Under the name of a step: days left, then what is done or missing. */
export function StepNotes({ step }: { step: Month["steps"][number] }) {
  const { t, f } = useLanguage();
  const isNow = step.state === "CURRENT" || step.state === "LATE";
  // The meeting's own day and the tasks' deadlines stand in the notes.
  const isDeadline = step.step !== "MEETING" && step.step !== "FOLLOW_UP";
  return (
    <>
      {step.dueOn !== null && isNow && (
        <div>
          <DaysLeft day={step.dueOn} />
        </div>
      )}
      {step.dueOn !== null && step.state === "AHEAD" && isDeadline && <div>{t.home.stepDue(f.date(step.dueOn))}</div>}
      {step.notes.map(({ key, values }) => (
        <div key={key}>{t.home.note[key]?.(values, f)}</div>
      ))}
    </>
  );
}
