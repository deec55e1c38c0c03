import { Button, MultiSelect } from "@mantine/core";
import type { GradeStep, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { askedAbout } from "./compose.ts";
import { ConditionFields } from "./condition-fields.tsx";
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
  const isLowest = (index: number) => index === sheet.grades.length - 1;
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
            {!isLowest(index) && (
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
            {!isLowest(index) && (
              <Gate
                step={{ ...step, ...(onlyWithFull && { onlyWithFull }) }}
                onChange={(changed) => change(index, changed)}
              />
            )}
          </div>
        ))}
      </div>
    </SectionCard>
  );
}

/** What the record must say for a grade: "Tốt chỉ khi …". */
function Gate({ step, onChange }: { step: GradeStep; onChange: (step: GradeStep) => void }) {
  const { t, code } = useLanguage();
  const words = t.sheets.grades;
  const { onlyIf, ...open } = step;
  const grade = step.title[code];
  if (!onlyIf)
    return (
      <Button variant="default" onClick={() => onChange({ ...step, onlyIf: askedAbout("number") })}>
        {words.gate(grade)}
      </Button>
    );
  return (
    <div className={`${styles.case} ${styles.wide}`}>
      <div className={styles.line}>
        <span className={styles.bandNo}>{words.gate(grade)}</span>
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => onChange(open)}>
          {words.removeGate(grade)}
        </Button>
      </div>
      <ConditionFields
        name={words.gateName(grade)}
        condition={onlyIf}
        onChange={(condition) => onChange({ ...step, onlyIf: condition })}
      />
    </div>
  );
}
