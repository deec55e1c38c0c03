import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { GradeBadge } from "../meeting-badges.tsx";
import type { Evaluation } from "../workspace-query.ts";
import styles from "./score.module.css";
import { signed } from "./score-section.tsx";

/** The total with its grade, and where its points come from: data, people, adjustment. */
export function ScoreTotals({ evaluation }: { evaluation: Evaluation }) {
  const { t, f, code } = useLanguage();
  const words = t.meeting.score;
  const { byFacts, byPeople, adjustment, sheet } = evaluation;
  const share = (part: { points: number; max: number }) => `${f.number(part.points)}/${f.number(part.max)}`;
  return (
    <SectionCard>
      <div className={styles.dim}>{words.selfTotal}</div>
      <strong className={styles.total} aria-live="polite">
        {f.number(evaluation.selfTotal)}
      </strong>
      <div className={styles.totalLine}>
        {evaluation.selfGrade && <GradeBadge grade={evaluation.selfGrade} />}
        {evaluation.unjudged.length > 0 && <span>{words.incomplete(evaluation.unjudged.length)}</span>}
        {evaluation.provisionalPoints > 0 && (
          <span className={styles.dim}>{words.ofThemProvisional(f.number(evaluation.provisionalPoints))}</span>
        )}
      </div>
      {evaluation.heldBack && <HeldBackWords heldBack={evaluation.heldBack} />}
      <hr className={styles.rule} />
      <div>
        {words.byFacts} <strong>{share(byFacts)}</strong> · {words.byPeople2} <strong>{share(byPeople)}</strong>
        {adjustment !== 0 && (
          <>
            {" "}
            · {words.adjustment} <strong>{signed(adjustment, f.number)}</strong>
          </>
        )}
      </div>
      {evaluation.superiorTotal !== null && (
        <div>
          {words.superiorTotal} <strong>{f.number(evaluation.superiorTotal)}</strong>{" "}
          {evaluation.officialGrade && <GradeBadge grade={evaluation.officialGrade} />}
        </div>
      )}
      <details className={styles.dim}>
        <summary>{words.whichSheet(sheet.name[code])}</summary>
        <div>
          {sheet.note[code]} {words.source(sheet.source)}
        </div>
      </details>
    </SectionCard>
  );
}

/** Why points that would be enough for a grade do not give it. */
export function HeldBackWords({ heldBack }: { heldBack: NonNullable<Evaluation["heldBack"]> }) {
  const { t, code } = useLanguage();
  const criteria = heldBack.criteria.map((title) => title[code]).join("; ");
  return <div>{t.meeting.score.heldBack(t.meeting.grade[heldBack.grade], criteria)}</div>;
}
