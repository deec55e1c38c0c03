import { Button } from "@mantine/core";
import type { Band, FactsCriterion } from "../../../rulesets/score-sheet.ts";
import { measureWords } from "../../../server/src/ruleset/condition-words.rules.ts";
import { measureOf } from "../../../server/src/ruleset/grounds.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Edge } from "./edge-fields.tsx";
import { PointsInput } from "./points-input.tsx";
import { type BandEdges, edgesOf, withBand, withNewBand, withoutBand } from "./sheet-edit.ts";
import styles from "./sheets.module.css";

interface BandsEditorProps {
  criterion: FactsCriterion;
  step: number;
  onChange: (criterion: FactsCriterion) => void;
}

/** The bands of one figure: from which value, up to which, how many points; whether each edge belongs to it is said. */
export function BandsEditor({ criterion, step, onChange }: BandsEditorProps) {
  const { t, code } = useLanguage();
  const words = t.sheets.criterion;
  const bands = "bands" in criterion ? criterion.bands : [];
  const measure = measureOf(bands);
  if (!measure) return null;
  return (
    <fieldset className={styles.group} aria-label={words.bands}>
      <div className={styles.dim}>
        {words.bands}: {measureWords(measure, code)}
        {"percentOf" in measure && " (%)"}
      </div>
      {bands
        .map((band, index) => ({ no: index + 1, band }))
        .map(({ no, band }) => (
          <BandLine
            key={no}
            no={no}
            band={band}
            step={step}
            onChange={(change) => onChange(withBand(criterion, no - 1, change))}
            onRemove={bands.length > 1 ? () => onChange(withoutBand(criterion, no - 1)) : undefined}
          />
        ))}
      <div>
        <Button variant="default" onClick={() => onChange(withNewBand(criterion))}>
          {words.addBand}
        </Button>
      </div>
    </fieldset>
  );
}

interface BandLineProps {
  no: number;
  band: Band;
  step: number;
  onChange: (change: { edges?: BandEdges; points?: number }) => void;
  onRemove: (() => void) | undefined;
}

function BandLine({ no, band, step, onChange, onRemove }: BandLineProps) {
  const { t, f } = useLanguage();
  const words = t.sheets.criterion;
  const edges = edgesOf(band);
  const name = f.number(no);
  return (
    <div className={styles.band}>
      <Edge
        label={words.bandLower(name)}
        valueLabel={words.bandLowerValue(name)}
        kinds={["atLeast", "above"]}
        names={words.lower}
        edges={edges}
        onChange={(changed) => onChange({ edges: changed })}
      />
      <Edge
        label={words.bandUpper(name)}
        valueLabel={words.bandUpperValue(name)}
        kinds={["atMost", "below"]}
        names={words.upper}
        edges={edges}
        onChange={(changed) => onChange({ edges: changed })}
      />
      <PointsInput
        aria-label={words.bandPoints(name)}
        step={step}
        suffix={` ${words.points}`}
        value={band.points}
        onChange={(points) => onChange({ points })}
      />
      {onRemove && (
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={onRemove}>
          {words.removeBand(name)}
        </Button>
      )}
    </div>
  );
}
