import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { catalogue } from "../../../rulesets/presets/borrowed.ts";
import type { Criterion } from "../../../rulesets/score-sheet.ts";
import { measureWords } from "../../../server/src/ruleset/condition-words.rules.ts";
import { measureOf } from "../../../server/src/ruleset/grounds.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { scaleWords } from "../system/scale-words.ts";
import { BandsEditor } from "./bands-editor.tsx";
import { ComposeFields } from "./compose-fields.tsx";
import { AppliesFields, CapFields, MoreOfCriterion } from "./limits-of-criterion.tsx";
import { PointsInput } from "./points-input.tsx";
import { englished, englishOf, judgedAs, wayOf, withMax, worded } from "./sheet-edit.ts";
import styles from "./sheets.module.css";
import { TryCriterion } from "./try-criterion.tsx";

interface CriterionEditorProps {
  criterion: Criterion;
  step: number;
  /** The criteria of the whole sheet. */
  others: readonly Criterion[];
  onChange: (criterion: Criterion) => void;
  /** Absent where it is the last of its part. */
  onRemove: (() => void) | undefined;
}

/** One criterion: what it is called, how many points, who or what judges it, and by which bands. */
export function CriterionEditor({ criterion, step, others, onChange, onRemove }: CriterionEditorProps) {
  const { t, f, code } = useLanguage();
  const words = t.sheets.criterion;
  const way = wayOf(criterion);
  const ways = [
    { value: "PEOPLE", label: words.people },
    ...catalogue.map(({ key, title }) => ({ value: key, label: title[code] })),
    { value: "DEDUCTION", label: words.deduct },
    { value: "OWN", label: words.ownWay },
  ];
  const [isOwn, setOwn] = useState(way === "OWN");
  const [isComposing, setComposing] = useState(isOwn);
  const bands = criterion.judgedBy === "FACTS" && "bands" in criterion ? criterion.bands : [];
  const measure = measureOf(bands);
  const scale = scaleWords(criterion, t, f, code);
  const reads = scale && measure ? `${measureWords(measure, code)}: ${scale}` : scale;
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
        <TextInput
          className={styles.wide ?? ""}
          label={words.english}
          value={englishOf(criterion.title)}
          onChange={(event) => onChange({ ...criterion, title: englished(criterion.title, event.currentTarget.value) })}
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
          // Whoever sets it up alone stays at that, whatever it happens to be alike.
          value={isOwn ? "OWN" : way}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setOwn(chosen === "OWN");
            setComposing(chosen === "OWN");
            onChange(judgedAs(criterion, chosen));
          }}
        />
        {criterion.judgedBy === "FACTS" && "slope" in criterion && !isComposing && criterion.slope.each < 0 && (
          <PointsInput
            label={words.deductEach}
            min={0.05}
            step={step}
            value={-criterion.slope.each}
            onChange={(each) => onChange({ ...criterion, slope: { ...criterion.slope, each: -each } })}
          />
        )}
      </div>
      {criterion.judgedBy === "FACTS" && isComposing && (
        <ComposeFields criterion={criterion} step={step} onChange={onChange} />
      )}
      {criterion.judgedBy === "FACTS" && measure && (
        <BandsEditor criterion={criterion} step={step} onChange={onChange} />
      )}
      {criterion.judgedBy === "FACTS" && <CapFields criterion={criterion} step={step} onChange={onChange} />}
      <AppliesFields criterion={criterion} others={others} onChange={onChange} />
      {reads !== undefined && <div className={styles.dim}>{words.reads(reads)}</div>}
      {criterion.judgedBy === "FACTS" && isComposing && <TryCriterion criterion={criterion} step={step} />}
      <div className={styles.line}>
        {criterion.judgedBy === "FACTS" && (
          <Button variant="default" aria-expanded={isComposing} onClick={() => setComposing(!isComposing)}>
            {isComposing ? words.composeDone : words.compose}
          </Button>
        )}
        <MoreOfCriterion criterion={criterion} onChange={onChange} />
        {onRemove && (
          <Button variant="subtle" color="gray" c="var(--ink)" onClick={onRemove}>
            {words.remove(criterion.title[code])}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
