import { Button, NativeSelect } from "@mantine/core";
import type { FlagFact } from "../../../rulesets/meeting-facts.ts";
import type { Condition } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import {
  askedAbout,
  joined,
  partsOf,
  type SimpleCondition,
  type Subject,
  subjectOf,
  withNewPart,
  withoutPart,
  withPart,
} from "./compose.ts";
import { Edge } from "./edge-fields.tsx";
import { MeasureFields } from "./measure-fields.tsx";
import styles from "./sheets.module.css";

interface ConditionFieldsProps {
  /** What hangs on the condition, said before each field. */
  name: string;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** The most that the contract takes. */
const PARTS_AT_MOST = 8;

/** What must hold: one thing or several, joined as it says. */
export function ConditionFields({ name, condition, onChange }: ConditionFieldsProps) {
  const { t, f } = useLanguage();
  const words = t.sheets.criterion;
  const { join, parts } = partsOf(condition);
  return (
    <fieldset className={styles.conditions} aria-label={name}>
      {parts.length > 1 && (
        <NativeSelect
          aria-label={words.joinOf(name)}
          data={(["all", "any"] as const).map((each) => ({ value: each, label: words.joins[each] }))}
          value={join}
          onChange={(event) => onChange(joined(event.currentTarget.value === "any" ? "any" : "all", parts))}
        />
      )}
      {parts
        .map((part, index) => ({ part, no: index + 1 }))
        .map(({ part, no }) => (
          <Part
            key={no}
            name={words.condition(name, f.number(no))}
            part={part}
            onChange={(changed) => onChange(withPart(condition, no - 1, changed))}
            onRemove={parts.length > 1 ? () => onChange(withoutPart(condition, no - 1)) : undefined}
          />
        ))}
      {parts.length < PARTS_AT_MOST && (
        <div>
          <Button variant="subtle" onClick={() => onChange(withNewPart(condition))}>
            {words.addCondition}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface PartProps {
  name: string;
  part: SimpleCondition;
  onChange: (part: SimpleCondition) => void;
  onRemove: (() => void) | undefined;
}

function Part({ name, part, onChange, onRemove }: PartProps) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  const subjects: readonly Subject[] = ["number", "percentOf", "shortfall", "flag", "recordedFrom"];
  return (
    <div className={styles.condition}>
      <NativeSelect
        aria-label={words.subject(name)}
        data={subjects.map((each) => ({ value: each, label: words.subjects[each] }))}
        value={subjectOf(part)}
        // The choices are the subjects themselves.
        onChange={(event) => onChange(askedAbout(event.currentTarget.value as Subject))}
      />
      <Asked name={name} part={part} onChange={onChange} />
      {onRemove && (
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={onRemove}>
          {words.removeCondition(name)}
        </Button>
      )}
    </div>
  );
}

function Asked({ name, part, onChange }: Omit<PartProps, "onRemove">) {
  const { t } = useLanguage();
  const words = t.sheets.criterion;
  if ("flag" in part)
    return (
      <>
        <NativeSelect
          className={styles.fact ?? ""}
          aria-label={words.flagOf(name)}
          data={Object.entries(t.sheets.flags).map(([fact, title]) => ({ value: fact, label: title }))}
          value={part.flag}
          onChange={(event) => onChange({ ...part, flag: event.currentTarget.value as FlagFact })}
        />
        <NativeSelect
          aria-label={words.flagIs(name)}
          data={[
            { value: "yes", label: words.yes },
            { value: "no", label: words.no },
          ]}
          value={part.is ? "yes" : "no"}
          onChange={(event) => onChange({ ...part, is: event.currentTarget.value === "yes" })}
        />
      </>
    );
  if ("recordedFrom" in part)
    return (
      <NativeSelect
        aria-label={words.sourceOf(name)}
        data={[
          { value: "PAPER", label: words.paper },
          { value: "LIVE", label: words.live },
        ]}
        value={part.recordedFrom}
        onChange={(event) => onChange({ recordedFrom: event.currentTarget.value === "LIVE" ? "LIVE" : "PAPER" })}
      />
    );
  const { measure, ...edges } = part;
  return (
    <>
      <MeasureFields
        name={name}
        measure={measure}
        hasKind={false}
        onChange={(changed) => onChange({ measure: changed, ...edges })}
      />
      <Edge
        label={words.lowerOf(name)}
        valueLabel={words.lowerValueOf(name)}
        kinds={["atLeast", "above"]}
        names={{ ...words.lower, none: words.anyEdge.lower }}
        edges={edges}
        onChange={(changed) => onChange({ measure, ...changed })}
      />
      <Edge
        label={words.upperOf(name)}
        valueLabel={words.upperValueOf(name)}
        kinds={["atMost", "below"]}
        names={{ ...words.upper, none: words.anyEdge.upper }}
        edges={edges}
        onChange={(changed) => onChange({ measure, ...changed })}
      />
    </>
  );
}
