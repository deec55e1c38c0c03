import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./proposal.module.css";
import type { Step } from "./proposal-query.ts";

/** What happened to a proposal, oldest first: where, by whom, when, and what was said. */
export function History({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <StepRow key={`${step.doneAt}/${step.kind}/${step.at.organizationId}`} step={step} />
      ))}
    </ol>
  );
}

function StepRow({ step }: { step: Step }) {
  const { t, f } = useLanguage();
  const words = t.proposal;
  const { kind, at, to, by, word, verdict, owner, dueOn, doneAt } = step;
  const deed =
    kind === "RAISED" || kind === "PASSED_UP" || kind === "PASSED_DOWN" || kind === "HANDED_ON"
      ? words.step[kind](to?.name ?? at.name)
      : words.step[kind];
  const particulars = [
    ...(owner === null ? [] : [words.owner(owner)]),
    ...(dueOn === null ? [] : [words.dueOn(f.date(dueOn))]),
    ...(verdict === null ? [] : [words.says(words.verdict[verdict])]),
  ];
  return (
    <li>
      <strong>{deed}</strong>
      <div className={rowStyles.dim}>{[at.name, by, f.dateTime(doneAt)].filter(Boolean).join(" · ")}</div>
      {particulars.length > 0 && <div>{particulars.join(" · ")}</div>}
      {word !== "" && <div className={rowStyles.lines}>{word}</div>}
    </li>
  );
}
