import { Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "./day-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { momentOf } from "./moments.ts";
import { TimeField } from "./time-field.tsx";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";

/** Interrupts the meeting; when it goes on may be said at once or later. */
export function AdjournDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const words = t.meeting.interruption.adjourn;
  const act = useAct(
    () =>
      client.meeting.adjourn({
        ...identity,
        reason: reason.trim(),
        continuesAt: day && time ? momentOf(day, time) : null,
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.action}
      submitLabel={words.action}
      busy={act.isPending}
      disabled={reason.trim() === ""}
      error={act.error}
      onSubmit={() => act.mutate()}
    >
      <div>{words.explanation}</div>
      <Textarea
        label={t.common.reason.label}
        required
        data-autofocus
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <DayField label={words.day} value={day} onChange={setDay} clearable />
        <TimeField label={words.time} value={time} onChange={setTime} />
      </Group>
    </FormDialog>
  );
}
