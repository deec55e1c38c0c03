import { NumberInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { currentRules } from "../../../../rulesets/index.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { type InForce, inForceQuery } from "../../sheets/sheet-query.ts";
import { sheetRead } from "../../sheets/sheet-read.ts";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { today } from "../moments.ts";
import type { PaperPart } from "./paper-draft.ts";

/** Points as the book has them, on the sheet of that day; what is left empty follows from the facts. */
export function PaperPoints({ draft, change, organizationId }: PaperPart & { organizationId: string }) {
  const { t, f, code } = useLanguage();
  const { data } = useQuery({
    ...inForceQuery(organizationId, draft.day ?? today(), "REGULAR"),
    placeholderData: keepPreviousData<InForce>,
  });
  // Until the server has said whose sheet it is, and without a network, it is the shipped one.
  const sheet = data ? sheetRead(data.sheet) : currentRules(draft.day ?? today()).scoreSheet;
  const words = t.meeting.paper;
  const total = Object.values(draft.points).reduce((sum, points) => sum + points, 0);

  function give(criterion: string, points: number | null) {
    const { [criterion]: _before, ...others } = draft.points;
    change({ points: points === null ? others : { ...others, [criterion]: points } });
  }

  return (
    <SectionCard title={words.points} aside={total > 0 && <span>{words.pointsTyped(f.number(total))}</span>}>
      <div className={styles.stack}>
        <div className={styles.dim}>{words.pointsHint(sheet.title[code])}</div>
        {sheet.sections.map((section) => (
          <details key={section.no}>
            <summary className={styles.summary}>
              {section.no}. {section.title[code]} ({f.number(section.max)})
            </summary>
            <div className={styles.pointsGrid}>
              {section.criteria.map((criterion) => (
                <NumberInput
                  key={criterion.key}
                  label={`${criterion.title[code]} (${f.number(criterion.max)})`}
                  min={0}
                  max={criterion.max}
                  step={sheet.pointStep}
                  decimalScale={2}
                  decimalSeparator={t.meeting.field.decimalSign}
                  clampBehavior="strict"
                  value={draft.points[criterion.key] ?? ""}
                  onChange={(points) => give(criterion.key, points === "" ? null : Number(points))}
                />
              ))}
            </div>
          </details>
        ))}
      </div>
    </SectionCard>
  );
}
