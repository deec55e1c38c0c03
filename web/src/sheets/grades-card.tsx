import { MultiSelect } from "@mantine/core";
import type { GradeStep, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PointsInput } from "./points-input.tsx";
import styles from "./sheets.module.css";

interface GradesCardProps {
  sheet: ScoreSheetBody;
  onChange: (sheet: ScoreSheetBody) => void;
}

/** From how many points each grade begins, and which criteria must then have all of theirs. */
export function GradesCard({ sheet, onChange }: GradesCardProps) {
  const { t, code } = useLanguage();
  const words = t.sheets.grades;
  const criteria = sheet.sections.flatMap((section) => section.criteria);
  const change = (at: number, step: GradeStep) =>
    onChange({ ...sheet, grades: sheet.grades.map((each, index) => (index === at ? step : each)) });
  return (
    <SectionCard title={words.title}>
      <div className={styles.stack}>
        {sheet.grades.map(({ onlyWithFull, ...step }, index) => (
          <div key={step.grade} className={styles.fields}>
            <PointsInput
              label={words.from(step.title[code])}
              max={sheet.max}
              value={step.from}
              onChange={(from) => change(index, { ...step, from, ...(onlyWithFull && { onlyWithFull }) })}
            />
            {index < sheet.grades.length - 1 && (
              <MultiSelect
                label={words.full(step.title[code])}
                description={words.fullHint}
                data={criteria.map(({ key, title }) => ({ value: key, label: title[code] }))}
                value={[...(onlyWithFull ?? [])]}
                onChange={(keys) => change(index, { ...step, ...(keys.length > 0 && { onlyWithFull: keys }) })}
                classNames={{ pill: styles.pill ?? "" }}
                searchable
                clearable
                clearButtonProps={{ "aria-label": t.common.action.remove }}
              />
            )}
          </div>
        ))}
      </div>
    </SectionCard>
  );
}
