import { Button, NativeSelect } from "@mantine/core";
import type { Band, FactsCriterion } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { measureWords } from "./fault-words.ts";
import { PointsInput } from "./points-input.tsx";
import { type BandEdges, edgesOf, measureOf, withBand, withNewBand, withoutBand } from "./sheet-edit.ts";
import styles from "./sheets.module.css";

interface BandsEditorProps {
  criterion: FactsCriterion;
  step: number;
  onChange: (criterion: FactsCriterion) => void;
}

/** The bands of one figure: from which value, up to which, how many points; whether each edge belongs to it is said. */
export function BandsEditor({ criterion, step, onChange }: BandsEditorProps) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  const bands = "bands" in criterion ? criterion.bands : [];
  const measure = measureOf(bands);
  if (!measure) return null;
  return (
    <fieldset className={styles.group} aria-label={words.bands}>
      <div className={styles.dim}>
        {words.bands}: {measureWords(measure, t)}
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

interface EdgeProps<Kind extends keyof BandEdges> {
  label: string;
  valueLabel: string;
  kinds: readonly [Kind, Kind];
  names: Readonly<Record<Kind | "none", string>>;
  edges: BandEdges;
  onChange: (edges: BandEdges) => void;
}

/** One edge: whether there is one, whether it belongs to the band, and at which value. */
function Edge<Kind extends keyof BandEdges>({ label, valueLabel, kinds, names, edges, onChange }: EdgeProps<Kind>) {
  const kind = kinds.find((each) => edges[each] !== undefined);
  const value = kind === undefined ? undefined : edges[kind];
  function set(next: Kind | undefined, at: number) {
    const others = Object.fromEntries(Object.entries(edges).filter(([name]) => !kinds.some((each) => each === name)));
    onChange(next === undefined ? others : { ...others, [next]: at });
  }
  return (
    <>
      <NativeSelect
        aria-label={label}
        data={[
          ...kinds.map((each) => ({ value: each as string, label: names[each] })),
          { value: "none", label: names.none },
        ]}
        value={kind ?? "none"}
        onChange={(event) =>
          set(
            kinds.find((each) => each === event.currentTarget.value),
            value ?? 0,
          )
        }
      />
      <PointsInput
        aria-label={valueLabel}
        disabled={kind === undefined}
        value={value ?? ""}
        onChange={(at) => kind !== undefined && set(kind, at)}
      />
    </>
  );
}
