import { NativeSelect } from "@mantine/core";
import type { NumberFact } from "../../../rulesets/meeting-facts.ts";
import type { Measure } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { firstMeasures, measureKindOf } from "./compose.ts";
import styles from "./sheets.module.css";

interface MeasureFieldsProps {
  /** What the fields are about, said before each of them. */
  name: string;
  measure: Measure;
  onChange: (measure: Measure) => void;
  /** Where something before them says which kind of figure it is. */
  hasKind?: boolean;
}

/** A count, a share of two counts, or what one falls short of another. */
export function MeasureFields({ name, measure, onChange, hasKind = true }: MeasureFieldsProps) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  const kind = measureKindOf(measure);
  const pair = "percentOf" in measure ? measure.percentOf : "shortfall" in measure ? measure.shortfall : undefined;
  const paired = (one: NumberFact, other: NumberFact) =>
    onChange(kind === "percentOf" ? { percentOf: [one, other] } : { shortfall: [one, other] });
  return (
    <>
      {hasKind && (
        <NativeSelect
          aria-label={words.measureKind(name)}
          data={(["number", "percentOf", "shortfall"] as const).map((each) => ({
            value: each,
            label: words.measureKinds[each],
          }))}
          value={kind}
          onChange={(event) => onChange(firstMeasures[event.currentTarget.value as typeof kind])}
        />
      )}
      {pair ? (
        <>
          <FactSelect label={words.measurePart(name)} value={pair[0]} onChange={(fact) => paired(fact, pair[1])} />
          <FactSelect label={words.measureWhole(name)} value={pair[1]} onChange={(fact) => paired(pair[0], fact)} />
        </>
      ) : (
        <FactSelect
          label={words.measureOne(name)}
          value={"number" in measure ? measure.number : "unexcused"}
          onChange={(number) => onChange({ number })}
        />
      )}
    </>
  );
}

interface FactSelectProps {
  label: string;
  value: NumberFact;
  onChange: (fact: NumberFact) => void;
}

function FactSelect({ label, value, onChange }: FactSelectProps) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      className={styles.fact ?? ""}
      aria-label={label}
      data={Object.entries(t.sheets.numbers).map(([fact, title]) => ({ value: fact, label: title }))}
      value={value}
      // The choices are the facts themselves.
      onChange={(event) => onChange(event.currentTarget.value as NumberFact)}
    />
  );
}
