import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/use-language.tsx";
import { evaluationQuery } from "../meeting/workspace-query.ts";
import { Trouble } from "../trouble.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./decisions.module.css";
import { differencesIn } from "./differences.ts";
import type { Waiting } from "./queue-desk.tsx";

/** Where the cell departed from the facts, where points lapsed, and where somebody above gave others; each with its reason. */
export function DifferencesList({ row }: { row: Waiting }) {
  const { t, f, code } = useLanguage();
  const { organizationId, meetingId } = row;
  const { data, error } = useQuery(evaluationQuery({ organizationId, meetingId }));
  const words = t.decisions;
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList rows={2} />;
  const differences = differencesIn(data);
  const shown = (points: number | null) => (points === null ? "–" : f.number(points));
  if (differences.length === 0) return <p className={styles.dim}>{words.noDifferences}</p>;
  return (
    <ul className={styles.differences}>
      {differences.map(({ criterion, isLapsed }) => (
        <li key={criterion.criterion}>
          <strong>{criterion.label[code]}</strong>
          <div>
            {words.columns(
              shown(criterion.proposed),
              shown(criterion.selfPoints),
              shown(criterion.superiorPoints),
              f.number(criterion.max),
            )}
          </div>
          {criterion.evidence[code] !== "" && <div className={styles.dim}>{criterion.evidence[code]}</div>}
          {isLapsed && <div>{words.lapsed}</div>}
          {criterion.selfReason !== "" && <div>{words.cellSays(criterion.selfReason)}</div>}
          {criterion.superiorReason !== "" && <div>{words.superiorSays(criterion.superiorReason)}</div>}
        </li>
      ))}
    </ul>
  );
}
