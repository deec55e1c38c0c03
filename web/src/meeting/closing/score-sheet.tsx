import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import meetingStyles from "../meeting.module.css";
import { useEvaluation } from "../use-evaluation.ts";
import type { Evaluation } from "../workspace-query.ts";
import { ClosingSection } from "./closing-section.tsx";
import styles from "./score.module.css";
import { ScoreSection } from "./score-section.tsx";

/** The score sheet by section: what the facts propose, what the cell gives, and what the superior gives. */
export function ScoreSheet() {
  const { t, code } = useLanguage();
  const { data: evaluation, error } = useEvaluation();
  const words = t.meeting.score;
  if (!evaluation) return error ? <Trouble error={error} /> : <SkeletonList rows={7} height="4rem" />;
  const { issuer, frame } = evaluation.sheet;
  return (
    <ClosingSection
      place="score"
      title={words.title}
      aside={<span className={styles.dim}>{words.sheetOf(issuer[code], frame[code])}</span>}
    >
      <div className={styles.sheet} data-superior={showsSuperior(evaluation)}>
        <div className={styles.sheetHead} aria-hidden="true">
          <span>#</span>
          <span>{words.criterion}</span>
          <span>{words.max}</span>
          <span>{words.proposed}</span>
          <span>{words.self}</span>
          {showsSuperior(evaluation) && <span>{words.superior}</span>}
        </div>
        {evaluation.abilities.includes("evaluation.setPoints") && evaluation.unjudged.length > 0 && (
          <p className={`${meetingStyles.keyHelp} ${meetingStyles.forKeys}`}>{words.stepKeys}</p>
        )}
        <ol className={styles.sections}>
          {evaluation.sections.map((section) => (
            <ScoreSection key={section.no} section={section} evaluation={evaluation} />
          ))}
        </ol>
      </div>
    </ClosingSection>
  );
}

/** The superior's column appears once the score was sent. */
export function showsSuperior({ state, superiorTotal }: Evaluation): boolean {
  return superiorTotal !== null || state === "SUBMITTED" || state === "DECIDED";
}
