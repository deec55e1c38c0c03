import { NativeSelect } from "@mantine/core";
import type { FactsCriterion, Slope } from "../../../rulesets/score-sheet.ts";
import { measureOf } from "../../../server/src/ruleset/grounds.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { CaseBands } from "./case-bands.tsx";
import {
  type Giving,
  givenBy,
  givingOf,
  measuredBy,
  type ProvisionChoice,
  provisionChoices,
  provisionOf,
  sloped,
  withNothing,
  withProvision,
} from "./compose.ts";
import { MeasureFields } from "./measure-fields.tsx";
import { PointsInput } from "./points-input.tsx";
import styles from "./sheets.module.css";

interface ComposeFieldsProps {
  criterion: FactsCriterion;
  step: number;
  onChange: (criterion: FactsCriterion) => void;
}

/** How points follow from facts: which figure or conditions, and what where there is nothing to go by. */
export function ComposeFields({ criterion, step, onChange }: ComposeFieldsProps) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  const giving = givingOf(criterion);
  const measure = "slope" in criterion ? criterion.slope.measure : measureOf(criterion.bands);
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <NativeSelect
          label={words.giving}
          data={(["FIGURE", "CONDITIONS", "EVENLY"] as const).map((each) => ({
            value: each,
            label: words.givings[each],
          }))}
          value={giving}
          // The choices are the ways themselves.
          onChange={(event) => onChange(givenBy(criterion, event.currentTarget.value as Giving))}
        />
        <NativeSelect
          label={words.provision}
          data={provisionChoices.map((each) => ({ value: each, label: words.provisions[each] }))}
          value={provisionOf(criterion)}
          onChange={(event) => onChange(withProvision(criterion, event.currentTarget.value as ProvisionChoice))}
        />
        {measure && "percentOf" in measure && <NothingField criterion={criterion} onChange={onChange} />}
      </div>
      {measure && (
        <fieldset className={styles.condition} aria-label={words.figure}>
          <MeasureFields
            name={words.figure}
            measure={measure}
            onChange={(changed) => onChange(measuredBy(criterion, changed))}
          />
        </fieldset>
      )}
      {giving === "CONDITIONS" && <CaseBands criterion={criterion} step={step} onChange={onChange} />}
      {"slope" in criterion && (
        <SlopeFields slope={criterion.slope} step={step} onChange={(slope) => onChange(sloped(criterion, slope))} />
      )}
    </div>
  );
}

type Nothing = "NONE" | "FULL" | "ZERO" | "PEOPLE";

function NothingField({ criterion, onChange }: Pick<ComposeFieldsProps, "criterion" | "onChange">) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  return (
    <NativeSelect
      label={words.nothing}
      data={(["NONE", "FULL", "ZERO", "PEOPLE"] as const).map((each) => ({
        value: each,
        label: words.nothings[each],
      }))}
      value={criterion.nothingToCount?.points ?? "NONE"}
      onChange={(event) => onChange(withNothing(criterion, event.currentTarget.value as Nothing))}
    />
  );
}

interface SlopeFieldsProps {
  slope: Slope;
  step: number;
  onChange: (slope: Slope) => void;
}

/** Where the points begin, and what every unit of the figure adds or takes away. */
function SlopeFields({ slope, step, onChange }: SlopeFieldsProps) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  const sign = slope.each > 0 ? 1 : -1;
  return (
    <div className={styles.fields}>
      <PointsInput
        label={words.atZero}
        max={1000}
        step={step}
        value={slope.atZero}
        onChange={(atZero) => onChange({ ...slope, atZero })}
      />
      <NativeSelect
        label={words.eachWayLabel}
        data={[
          { value: "minus", label: words.eachWay.minus },
          { value: "plus", label: words.eachWay.plus },
        ]}
        value={sign < 0 ? "minus" : "plus"}
        onChange={(event) => {
          const isPlus = event.currentTarget.value === "plus";
          // Where it grows, it begins at nothing; where it falls, at everything.
          onChange({ ...slope, each: Math.abs(slope.each) * (isPlus ? 1 : -1), atZero: isPlus ? 0 : slope.atZero });
        }}
      />
      <PointsInput
        label={words.eachUnit}
        min={0.01}
        max={1000}
        step={step}
        value={Math.abs(slope.each)}
        onChange={(each) => onChange({ ...slope, each: each * sign })}
      />
      <NativeSelect
        label={words.rounding}
        data={(["NEAREST", "UP", "DOWN"] as const).map((each) => ({ value: each, label: words.roundings[each] }))}
        value={slope.rounding}
        // The choices are the ways themselves.
        onChange={(event) => onChange({ ...slope, rounding: event.currentTarget.value as Slope["rounding"] })}
      />
    </div>
  );
}
