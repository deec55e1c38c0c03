import { Button, NativeSelect, TextInput } from "@mantine/core";
import { catalogue } from "../../../rulesets/presets/borrowed.ts";
import type { Criterion } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { scaleWords } from "../system/scale-words.ts";
import { BandsEditor } from "./bands-editor.tsx";
import { PointsInput } from "./points-input.tsx";
import { judgedAs, measureOf, wayOf, withMax, worded } from "./sheet-edit.ts";
import styles from "./sheets.module.css";

interface CriterionEditorProps {
  criterion: Criterion;
  step: number;
  onChange: (criterion: Criterion) => void;
  /** Absent where it is the last of its part. */
  onRemove: (() => void) | undefined;
}

/** One criterion: what it is called, how many points, who or what judges it, and by which bands. */
export function CriterionEditor({ criterion, step, onChange, onRemove }: CriterionEditorProps) {
  const { t, f, code } = useLanguage();
  const words = t.sheets.criterion;
  const way = wayOf(criterion);
  const ways = [
    { value: "PEOPLE", label: words.people },
    ...catalogue.map(({ key, title }) => ({ value: key, label: title[code] })),
    { value: "DEDUCTION", label: words.deduct },
    ...(way === "OWN" ? [{ value: "OWN", label: words.ownWay }] : []),
  ];
  const bands = criterion.judgedBy === "FACTS" && "bands" in criterion ? criterion.bands : [];
  return (
    <fieldset className={styles.criterion} aria-label={criterion.title[code]}>
      <div className={styles.fields}>
        <TextInput
          className={styles.wide ?? ""}
          label={words.name}
          value={criterion.title.vi}
          required
          onChange={(event) => onChange({ ...criterion, title: worded(criterion.title, event.currentTarget.value) })}
        />
        <PointsInput
          label={words.max}
          max={1000}
          step={step}
          value={criterion.max}
          onChange={(max) => onChange(withMax(criterion, max))}
        />
        <NativeSelect
          label={words.judged}
          data={ways}
          value={way}
          onChange={(event) => onChange(judgedAs(criterion, event.currentTarget.value))}
        />
        {criterion.judgedBy === "FACTS" && "slope" in criterion && (
          <PointsInput
            label={words.deductEach}
            min={0.05}
            step={step}
            value={-criterion.slope.each}
            onChange={(each) => onChange({ ...criterion, slope: { ...criterion.slope, each: -each } })}
          />
        )}
      </div>
      {criterion.judgedBy === "FACTS" && measureOf(bands) && (
        <BandsEditor criterion={criterion} step={step} onChange={onChange} />
      )}
      {bands.length > 0 && !measureOf(bands) && <div className={styles.dim}>{scaleWords(criterion, t, f)}</div>}
      {onRemove && (
        <div>
          <Button variant="subtle" color="gray" c="var(--ink)" onClick={onRemove}>
            {words.remove(criterion.title[code])}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
