import { Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Choices } from "../meeting/choices.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { monthAfter, today } from "../meeting/moments.ts";
import { type Orientation, type OrientationKind, useOrientationChange } from "./orientation-query.ts";
import { useMonths } from "./use-months.ts";

type Span = "MONTH" | "QUARTER";

interface DraftDialogProps {
  organizationId: string;
  kind: OrientationKind;
  /** The draft that is changed; absent for a new one. */
  orientation?: Orientation;
  onClose: () => void;
  onSaved?: (orientationId: string) => void;
}

/** For which month, under which title, with which introduction and form. */
export function DraftDialog({ organizationId, kind, orientation, onClose, onSaved }: DraftDialogProps) {
  const { t } = useLanguage();
  const monthsOf = useMonths();
  const words = t.orientation;
  const [span, setSpan] = useState<Span>(
    orientation && orientation.firstMonth !== orientation.lastMonth ? "QUARTER" : "MONTH",
  );
  const [firstMonth, setFirstMonth] = useState(orientation?.firstMonth ?? monthAfter(today(), 1));
  const [title, setTitle] = useState(orientation?.title ?? "");
  const [introduction, setIntroduction] = useState(orientation?.introduction ?? "");
  const [suggestedForm, setSuggestedForm] = useState(orientation?.suggestedForm ?? "");
  const save = useOrientationChange(
    async () => {
      const fields = {
        organizationId,
        firstMonth,
        span,
        title: title.trim(),
        introduction,
        suggestedForm: suggestedForm.trim(),
      };
      if (!orientation) return (await client.orientation.draft({ ...fields, kind })).orientationId;
      const { orientationId, revision } = orientation;
      await client.orientation.save({ ...fields, orientationId, revision });
      return orientationId;
    },
    (orientationId) => {
      onClose();
      onSaved?.(orientationId);
    },
  );
  const choices = monthsToChoose(span, firstMonth);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={orientation ? words.edit[kind] : words.draft[kind]}
      submitLabel={orientation ? t.common.action.save : words.submit}
      busy={save.isPending}
      disabled={title.trim() === ""}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      {kind === "ORIENTATION" && (
        <Choices
          label={words.span}
          options={(["MONTH", "QUARTER"] as const).map((value) => ({ value, label: words.spans[value] }))}
          value={span}
          onChange={(value) => {
            setSpan(value);
            setFirstMonth(value === "QUARTER" ? quarterOf(firstMonth) : firstMonth);
          }}
        />
      )}
      <Select
        label={span === "QUARTER" ? words.forQuarter : words.forMonth}
        description={words.forMonthHint}
        allowDeselect={false}
        data={choices.map((value) => ({
          value,
          label: monthsOf({ firstMonth: value, lastMonth: span === "QUARTER" ? monthAfter(value, 2) : value }),
        }))}
        value={firstMonth}
        onChange={(value) => value && setFirstMonth(value)}
      />
      <TextInput
        label={words.name}
        placeholder={words.nameHint[kind]}
        required
        data-autofocus
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.introduction}
        description={words.introductionHint}
        autosize
        minRows={2}
        maxLength={4000}
        value={introduction}
        onChange={(event) => setIntroduction(event.currentTarget.value)}
      />
      {kind === "ORIENTATION" && (
        <TextInput
          label={words.form}
          placeholder={words.formHint}
          maxLength={300}
          value={suggestedForm}
          onChange={(event) => setSuggestedForm(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

function quarterOf(month: string): string {
  return monthAfter(month, -((Number(month.slice(5, 7)) - 1) % 3));
}

/** Months or quarters around today, and the one that is chosen. */
function monthsToChoose(span: Span, chosen: string): string[] {
  const first = span === "QUARTER" ? quarterOf(monthAfter(today(), 0)) : monthAfter(today(), 0);
  const steps = span === "QUARTER" ? [-3, 0, 3, 6, 9, 12] : [-1, 0, 1, 2, 3, 4, 5];
  return [...new Set([...steps.map((step) => monthAfter(first, step)), chosen])].toSorted();
}
