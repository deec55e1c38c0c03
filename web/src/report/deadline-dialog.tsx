import { NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type Below, type PeriodKey, useReportChange } from "./report-query.ts";

interface DeadlineDialogProps {
  opened: boolean;
  onClose: () => void;
  below: Below;
  period: PeriodKey;
}

/** By when those right below send their reports of a kind; left empty, the product's rule is taken. */
export function DeadlineDialog({ opened, onClose, below, period }: DeadlineDialogProps) {
  const { t } = useLanguage();
  const words = t.report.below;
  const [days, setDays] = useState<number | "">(below.isSet ? below.daysAfterEnd : "");
  const [document, setDocument] = useState(below.document);
  const { organizationId, kind } = period;
  const save = useReportChange(
    () => client.report.setDeadline({ organizationId, kind, daysAfterEnd: days === "" ? null : days, document }),
    onClose,
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={`${words.deadlineTitle}: ${t.report.period.kinds[kind]}`}
      submitLabel={words.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      <NumberInput
        label={words.days}
        description={words.daysAdvice}
        data-autofocus
        value={days}
        min={-15}
        max={60}
        allowDecimal={false}
        onChange={(value) => setDays(value === "" ? "" : Math.round(Number(value)))}
      />
      <TextInput
        label={words.document}
        description={words.documentAdvice}
        value={document}
        maxLength={200}
        onChange={({ currentTarget }) => setDocument(currentTarget.value)}
      />
    </FormDialog>
  );
}
