import { Button, NativeSelect } from "@mantine/core";
import type { Criterion, FactsCriterion, Otherwise } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { askedAbout, firstCap, withApplies, withCap } from "./compose.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { PointsInput } from "./points-input.tsx";
import styles from "./sheets.module.css";

/** What limits the points whatever the bands give: "at most 3 points when …". */
export function CapFields({
  criterion,
  step,
  onChange,
}: {
  criterion: FactsCriterion;
  step: number;
  onChange: (criterion: FactsCriterion) => void;
}) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  const { cap } = criterion;
  if (!cap) return null;
  return (
    <div className={styles.case}>
      <div className={styles.line}>
        <span className={styles.bandNo}>{words.cap}</span>
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => onChange(withCap(criterion, undefined))}>
          {words.removeCap}
        </Button>
      </div>
      <ConditionFields
        name={words.capName}
        condition={cap.when}
        onChange={(when) => onChange(withCap(criterion, { when, points: cap.points }))}
      />
      <PointsInput
        label={words.capPoints}
        className={styles.short ?? ""}
        max={1000}
        step={step}
        value={cap.points}
        onChange={(points) => onChange(withCap(criterion, { when: cap.when, points }))}
      />
    </div>
  );
}

interface AppliesFieldsProps {
  criterion: Criterion;
  /** Criteria that can take its points over. */
  others: readonly Criterion[];
  onChange: (criterion: Criterion) => void;
}

/** When the criterion is judged at all, and where its points go when it is not. */
export function AppliesFields({ criterion, others, onChange }: AppliesFieldsProps) {
  const { t, code } = useLanguage();
  const words = t.sheets.criterion;
  const { appliesWhen, otherwise } = criterion;
  if (!appliesWhen) return null;
  const heirs = others.filter(({ key, appliesWhen: when }) => key !== criterion.key && when === undefined);
  const effect = otherwise?.effect ?? "EXCLUDED";
  const change = (chosen: Otherwise) => onChange({ ...criterion, otherwise: chosen });
  return (
    <div className={styles.case}>
      <div className={styles.line}>
        <span className={styles.bandNo}>{words.applies}</span>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink)"
          onClick={() => onChange(withApplies(criterion, undefined))}
        >
          {words.removeApplies}
        </Button>
      </div>
      <ConditionFields
        name={words.appliesName}
        condition={appliesWhen}
        onChange={(when) => onChange(withApplies(criterion, when))}
      />
      <div className={styles.fields}>
        <NativeSelect
          label={words.otherwise}
          data={(["EXCLUDED", "FULL", "ZERO", ...(heirs.length > 0 ? (["ADDED_TO"] as const) : [])] as const).map(
            (each) => ({ value: each, label: words.otherwises[each] }),
          )}
          value={effect}
          onChange={(event) => {
            // The choices are the effects themselves.
            const chosen = event.currentTarget.value as Otherwise["effect"];
            change(chosen === "ADDED_TO" ? { effect: chosen, criterion: heirs[0]?.key ?? "" } : { effect: chosen });
          }}
        />
        {otherwise?.effect === "ADDED_TO" && (
          <NativeSelect
            label={words.heir}
            data={heirs.map(({ key, title }) => ({ value: key, label: title[code] }))}
            value={otherwise.criterion}
            onChange={(event) => change({ effect: "ADDED_TO", criterion: event.currentTarget.value })}
          />
        )}
      </div>
    </div>
  );
}

/** What may still be said of a criterion. */
export function MoreOfCriterion({
  criterion,
  onChange,
}: {
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
}) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  return (
    <>
      {criterion.judgedBy === "FACTS" && !criterion.cap && (
        <Button variant="default" onClick={() => onChange(withCap(criterion, firstCap(criterion)))}>
          {words.cap}
        </Button>
      )}
      {!criterion.appliesWhen && (
        <Button variant="default" onClick={() => onChange(withApplies(criterion, askedAbout("flag")))}>
          {words.applies}
        </Button>
      )}
    </>
  );
}
