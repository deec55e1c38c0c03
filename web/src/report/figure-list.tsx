import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import styles from "./report.module.css";
import { type FigureName, type Figures, figureShown } from "./report-query.ts";

const order: readonly FigureName[] = [
  ...(["members", "cells", "expected", "held", "notHeld", "attendance", "excused", "unexcused", "speakers"] as const),
  ...(["meanScore", "good", "fair", "average", "poor", "undecided", "tasksDone", "tasksTotal"] as const),
  ...(["thematicHeld", "topicsPlanned", "topicsHeld", "praised"] as const),
];

interface FigureListProps {
  figures: Figures;
  /** What stands beneath: where the figures come from, and of when they are. */
  note: string;
  isCell: boolean;
}

/** The figures of a period, each under its name; they are facts and have no field. */
export function FigureList({ figures, note, isCell }: FigureListProps) {
  const language = useLanguage();
  const { t } = language;
  const words = t.report.figures;
  return (
    <SectionCard title={words.title}>
      <dl className={styles.facts}>
        {order
          .filter((figure) => !isCell || figure !== "cells")
          .map((figure) => (
            <div key={figure} className={styles.fact}>
              <dt>{words.name[figure]}</dt>
              <dd>{figureShown(figure, figures[figure], language)}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.dim}>{note}</p>
    </SectionCard>
  );
}
