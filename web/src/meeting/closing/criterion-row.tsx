import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { CriterionScore, Evaluation } from "../workspace-query.ts";
import { PointsField } from "./points-field.tsx";
import { RecordsBehind } from "./records-behind.tsx";
import styles from "./score.module.css";
import { Points } from "./score-section.tsx";
import { showsSuperior } from "./score-sheet.tsx";

interface CriterionRowProps {
  criterion: CriterionScore;
  evaluation: Evaluation;
  /** Out of sight, but still there: its field may be saving. */
  isFolded?: boolean;
}

/** One criterion: the sentence it rests on, the proposal, the cell's points and the superior's. */
export function CriterionRow({ criterion, evaluation, isFolded = false }: CriterionRowProps) {
  const { t, f, code } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.score;
  const { label, max, proposed, selfPoints, superiorPoints, applies } = criterion;
  const may = (ability: string) => applies && max > 0 && evaluation.abilities.includes(ability);
  const shown = (points: number | null) => (points === null ? "–" : f.number(points));
  return (
    <li className={styles.row} data-criterion hidden={isFolded}>
      <span aria-hidden="true" />
      <div>
        {label[code]}
        <div className={styles.evidence}>
          {criterion.evidence[code]}
          {criterion.judgedBy === "PEOPLE" && applies && words.byPeople}
          {!applies && words.doesNotApply}
        </div>
        <RecordsBehind criterion={criterion} />
        <Provisional criterion={criterion} />
        {criterion.selfReason !== "" && !may("evaluation.setPoints") && (
          <div className={styles.reason}>{criterion.selfReason}</div>
        )}
        {criterion.superiorReason !== "" && !may("evaluation.setSuperiorPoints") && (
          <div className={styles.reason}>{words.superiorReason(criterion.superiorReason)}</div>
        )}
      </div>
      <Points label={words.max} value={f.number(max)} />
      <Points label={words.proposed} value={shown(proposed)} isProposal />
      {may("evaluation.setPoints") ? (
        <PointsField
          key={`self-${proposed}`}
          name={`self.${criterion.criterion}`}
          label={words.selfFor(label[code])}
          criterion={criterion}
          value={selfPoints}
          reason={criterion.selfReason}
          compareWith={proposed}
          byStep={proposed === null}
          save={(given) => client.evaluation.setPoints({ ...identity, criterion: criterion.criterion, ...given })}
        />
      ) : (
        <Points label={words.self} value={shown(selfPoints)} isGiven />
      )}
      {showsSuperior(evaluation) &&
        (may("evaluation.setSuperiorPoints") ? (
          <PointsField
            key="superior"
            name={`superior.${criterion.criterion}`}
            label={words.superiorFor(label[code])}
            criterion={criterion}
            value={superiorPoints ?? selfPoints}
            reason={criterion.superiorReason}
            compareWith={selfPoints}
            save={(given) =>
              client.evaluation.setSuperiorPoints({ ...identity, criterion: criterion.criterion, ...given })
            }
          />
        ) : (
          <Points
            label={words.superior}
            value={shown(superiorPoints ?? (evaluation.superiorTotal === null ? null : selfPoints))}
            isGiven
          />
        ))}
    </li>
  );
}

/** Points whose fact comes later: until when they are provisional, and what became of them. */
function Provisional({ criterion }: { criterion: CriterionScore }) {
  const { t, f } = useLanguage();
  const words = t.meeting.score;
  const { provisionalState, provisionalUntil } = criterion;
  if (provisionalState === null) return null;
  if (provisionalState === "PENDING") {
    return (
      <StateBadge tone="gold">
        {provisionalUntil ? words.provisionalUntil(f.dayMonth(provisionalUntil)) : words.provisional}
      </StateBadge>
    );
  }
  return (
    <StateBadge tone={provisionalState === "CONFIRMED" ? "green" : "red"}>
      {words.provisionalState[provisionalState]}
    </StateBadge>
  );
}
