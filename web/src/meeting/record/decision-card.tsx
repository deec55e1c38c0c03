import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "../meeting.module.css";
import { GradeBadge } from "../meeting-badges.tsx";
import { ReturnsHistory } from "../returns-history.tsx";
import type { Evaluation } from "../workspace-query.ts";
import { SettledOtherwise } from "./settled-otherwise.tsx";
import { TakeBack } from "./take-back.tsx";

/** Both columns in short: what the cell gave, what the superior decided and why. */
export function DecisionCard({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useLanguage();
  if (isInWork(evaluation) && evaluation.returnReason === "") return null;
  return (
    <SectionCard title={t.meeting.decision.title}>
      <div className={styles.stack}>
        <DecisionFacts evaluation={evaluation} />
      </div>
    </SectionCard>
  );
}

/** Why the superior sent the record back: the first thing that its cell reads, until it is sent again. */
export function ReturnedNotice({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useLanguage();
  const words = t.meeting.decision;
  if (evaluation.returnReason === "") return null;
  const isToSend = evaluation.abilities.includes("evaluation.submit");
  return <Notice title={words.returned} kept={evaluation.returnReason} advice={isToSend && words.returnedAdvice} />;
}

function isInWork({ state }: Evaluation): boolean {
  return state === "DRAFT" || state === "PROPOSED";
}

/** What both gave, when it was sent, returned and decided, and whether it is looked at again. */
export function DecisionFacts({ evaluation }: { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const words = t.meeting.decision;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.self}</dt>
        <dd>
          {f.number(evaluation.selfTotal)} {evaluation.selfGrade && <GradeBadge grade={evaluation.selfGrade} />}
        </dd>
        <dt>{words.superior}</dt>
        <dd>
          {evaluation.superiorTotal === null ? words.notYet : f.number(evaluation.superiorTotal)}{" "}
          {evaluation.officialGrade && <GradeBadge grade={evaluation.officialGrade} />}
        </dd>
        {evaluation.submittedAt && (
          <>
            <dt>{words.submitted}</dt>
            <dd>{f.dateTime(evaluation.submittedAt)}</dd>
          </>
        )}
        {evaluation.decidedAt && (
          <>
            <dt>{words.decided}</dt>
            <dd>{f.dateTime(evaluation.decidedAt)}</dd>
          </>
        )}
      </dl>
      {evaluation.superiorReason && <div className={styles.readText}>{words.because(evaluation.superiorReason)}</div>}
      <ReturnsHistory returns={evaluation.returns} />
      {evaluation.needsSuperiorAgain && <Notice tone="amber" title={words.again} advice={words.againAdvice} />}
      <SettledOtherwise evaluation={evaluation} />
      {evaluation.abilities.includes("evaluation.takeBack") && <TakeBack evaluation={evaluation} />}
    </>
  );
}
