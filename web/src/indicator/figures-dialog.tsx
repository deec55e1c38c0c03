import { NumberInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { spanOf } from "../../../server/src/indicator/indicator.rules.ts";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import styles from "./indicator.module.css";
import { type Indicator, type IndicatorPeriod, useIndicatorChange } from "./indicator-query.ts";

interface FiguresDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  indicator: Indicator;
  period: IndicatorPeriod;
}

/** The target of a period, and its result once it has begun. */
export function FiguresDialog({ onClose, organizationId, indicator, period: before }: FiguresDialogProps) {
  const { t } = useLanguage();
  const words = t.indicator;
  const [typed, setTyped] = useState({ target: before.target, value: before.value, note: before.note });
  const { period } = before;
  const key = { organizationId, indicatorId: indicator.indicatorId, period };
  const begins = spanOf(period, indicator.frequency)?.from ?? today();
  const isAhead = begins > today();
  const save = useIndicatorChange(async () => {
    const { target, value, note } = typed;
    if (target !== before.target) await client.indicator.aim({ ...key, target });
    if (value !== before.value || note !== before.note)
      await client.indicator.record({ ...key, value, note: note.trim() });
  }, onClose);
  const figure = (name: "target" | "value", disabled = false) => (
    <NumberInput
      label={words.figure[name]}
      suffix={indicator.unit === "%" ? "%" : ` ${indicator.unit}`}
      decimalScale={2}
      decimalSeparator={t.meeting.field.decimalSign}
      thousandSeparator={t.meeting.field.decimalSign === "," ? "." : ","}
      value={typed[name] ?? ""}
      disabled={disabled}
      hideControls
      data-autofocus={(name === "value") !== isAhead || undefined}
      onChange={(entered) => setTyped((now) => ({ ...now, [name]: typeof entered === "number" ? entered : null }))}
    />
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${indicator.name}: ${words.periodOfYear(period)}`}
      submitLabel={t.common.action.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      {isAhead && <div className={styles.dim}>{words.figure.ahead}</div>}
      <div className={styles.fields}>
        {figure("target")}
        {figure("value", isAhead)}
      </div>
      <Textarea
        label={words.figure.note}
        autosize
        minRows={2}
        maxLength={500}
        disabled={typed.value === null}
        value={typed.note}
        onChange={({ currentTarget: { value: note } }) => setTyped((now) => ({ ...now, note }))}
      />
    </FormDialog>
  );
}
