import { Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { DirectiveField } from "../directive/directive-field.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import styles from "./indicator.module.css";
import { type Indicator, useIndicatorChange } from "./indicator-query.ts";

interface IndicatorDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** The one that is changed; absent for a new one. */
  indicator?: Indicator;
}

/** Begins to keep an indicator, or changes what it is. */
export function IndicatorDialog(props: IndicatorDialogProps) {
  return props.opened ? <Opened {...props} /> : null;
}

interface TypedGoal {
  baseline: number | null;
  setOn: string | null;
  target: number | null;
  dueOn: string | null;
}

interface Typed extends Pick<Indicator, "name" | "unit" | "frequency" | "better" | "basis" | "directiveId"> {
  /** Absent without a goal for the term. */
  goal: TypedGoal | null;
}

const frequencies = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;
const ways = ["MORE", "LESS"] as const;

function Opened({ onClose, organizationId, indicator }: IndicatorDialogProps) {
  const { t } = useLanguage();
  const words = t.indicator;
  const [typed, setTyped] = useState<Typed>(() => typedOf(indicator));
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const save = useIndicatorChange(async (goal: Indicator["goal"]) => {
    const fields = { ...typed, name: typed.name.trim(), unit: typed.unit.trim(), basis: typed.basis.trim(), goal };
    if (!indicator) await client.indicator.add({ ...fields, organizationId });
    else
      await client.indicator.update({
        ...fields,
        organizationId,
        indicatorId: indicator.indicatorId,
        revision: indicator.revision,
      });
  }, onClose);
  function submit() {
    setTried(true);
    const goal = typed.goal && wholeGoal(typed.goal);
    if (typed.name.trim() !== "" && typed.unit.trim() !== "" && goal !== undefined) save.mutate(goal);
  }
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={indicator ? words.edit : words.add}
      submitLabel={t.common.action.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <TextInput
        label={words.field.name}
        required
        data-autofocus
        maxLength={200}
        value={typed.name}
        error={tried && typed.name.trim() === "" ? words.field.nameNeeded : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={styles.fields}>
        <TextInput
          label={words.field.unit}
          placeholder={words.field.unitHint}
          required
          maxLength={40}
          value={typed.unit}
          error={tried && typed.unit.trim() === "" ? words.field.unitNeeded : undefined}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.field.frequency}
          value={typed.frequency}
          data={frequencies.map((value) => ({ value, label: words.frequency[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ frequency: frequencies.find((each) => each === value) ?? typed.frequency })
          }
        />
        <NativeSelect
          label={words.field.better}
          value={typed.better}
          data={ways.map((value) => ({ value, label: words.better[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ better: ways.find((each) => each === value) ?? typed.better })
          }
        />
      </div>
      <DirectiveField
        label={words.field.directive}
        placeholder={t.topic.field.noDirective}
        organizationId={organizationId}
        linked={indicator?.directive}
        value={typed.directiveId}
        onChange={(directiveId) => change({ directiveId })}
      />
      <TextInput
        label={words.field.basis}
        description={words.field.basisHint}
        maxLength={300}
        value={typed.basis}
        onChange={(event) => change({ basis: event.currentTarget.value })}
      />
      <Checkbox
        label={words.field.hasGoal}
        checked={typed.goal !== null}
        onChange={(event) => change({ goal: event.currentTarget.checked ? noGoal() : null })}
      />
      {typed.goal && <GoalFields goal={typed.goal} tried={tried} onChange={(goal) => change({ goal })} />}
    </FormDialog>
  );
}

interface GoalFieldsProps {
  goal: TypedGoal;
  tried: boolean;
  onChange: (goal: TypedGoal) => void;
}

function GoalFields({ goal, tried, onChange }: GoalFieldsProps) {
  const { t } = useLanguage();
  const words = t.indicator.field;
  const figure = (name: "baseline" | "target", error?: string) => (
    <NumberInput
      label={words[name]}
      decimalScale={2}
      decimalSeparator={t.meeting.field.decimalSign}
      hideControls
      required={name === "target"}
      value={goal[name] ?? ""}
      error={error}
      onChange={(value) => onChange({ ...goal, [name]: typeof value === "number" ? value : null })}
    />
  );
  const day = (name: "setOn" | "dueOn", error?: string) => (
    <DayField
      label={words[name]}
      required
      value={goal[name]}
      error={error}
      onChange={(on) => onChange({ ...goal, [name]: on })}
    />
  );
  const missing = (value: unknown, said: string) => (tried && value === null ? said : undefined);
  const endsFirst = goal.setOn !== null && goal.dueOn !== null && goal.dueOn <= goal.setOn;
  return (
    <div className={styles.fields}>
      {figure("baseline")}
      {day("setOn", missing(goal.setOn, words.dayNeeded))}
      {figure("target", missing(goal.target, words.targetNeeded))}
      {day("dueOn", endsFirst ? words.endsFirst : missing(goal.dueOn, words.dayNeeded))}
    </div>
  );
}

function noGoal(): TypedGoal {
  return { baseline: null, setOn: today(), target: null, dueOn: null };
}

/** The goal once nothing of it is missing. */
function wholeGoal({ baseline, setOn, target, dueOn }: TypedGoal): NonNullable<Indicator["goal"]> | undefined {
  if (setOn === null || target === null || dueOn === null || dueOn <= setOn) return undefined;
  return { baseline, setOn, target, dueOn };
}

function typedOf(indicator: Indicator | undefined): Typed {
  if (!indicator)
    return { name: "", unit: "", frequency: "QUARTER", better: "MORE", basis: "", directiveId: null, goal: null };
  const { name, unit, frequency, better, basis, directiveId, goal } = indicator;
  return { name, unit, frequency, better, basis, directiveId, goal };
}
