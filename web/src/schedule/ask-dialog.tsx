import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type Scheduled, useScheduleChange } from "./schedule-query.ts";

interface AskDialogProps {
  opened: boolean;
  onClose: () => void;
  meeting: Scheduled;
}

/** Asks a cell for another day of its meeting, with the reason. */
export function AskDialog(props: AskDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, meeting }: AskDialogProps) {
  const { t, f } = useLanguage();
  const words = t.schedule;
  const { organizationId, meetingId, organizationName, scheduledAt, request } = meeting;
  const [reason, setReason] = useState(request?.reason ?? "");
  const [wantedOn, setWantedOn] = useState<string | null>(request?.wantedOn ?? null);
  const [tried, setTried] = useState(false);
  const ask = useScheduleChange(
    () => client.schedule.ask({ organizationId, meetingId, reason: reason.trim(), wantedOn }),
    onClose,
  );
  function submit() {
    setTried(true);
    if (reason.trim() !== "") ask.mutate();
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.askTitle}
      submitLabel={words.askSubmit}
      busy={ask.isPending}
      error={ask.error}
      onSubmit={submit}
    >
      <Text fw={600}>
        {organizationName} · {f.weekdayDateTime(scheduledAt)}
      </Text>
      <Text>{words.askExplained}</Text>
      <Textarea
        label={t.common.reason.label}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={reason}
        error={tried && reason.trim() === "" ? t.common.reason.required : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DayField label={words.wantedOn} value={wantedOn} onChange={setWantedOn} clearable />
    </FormDialog>
  );
}
