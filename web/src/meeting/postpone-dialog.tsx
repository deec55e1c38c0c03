import { Group, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "./day-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { momentOf, timeOf, today } from "./moments.ts";
import { TimeField } from "./time-field.tsx";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";

/** Puts the meeting off to a new day; the meeting that takes its place opens. */
export function PostponeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { scheduledAt } = workspace.meeting;
  const navigate = useNavigate();
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>(timeOf(scheduledAt));
  const [reason, setReason] = useState("");
  const words = t.meeting.interruption.postpone;
  const act = useAct((at: string) => client.meeting.postpone({ ...identity, reason: reason.trim(), scheduledAt: at }), {
    onDone: (successor) => {
      onClose();
      void navigate({
        to: "/organizations/$organizationId/meetings/$meetingId",
        params: { ...successor },
        search: { tab: "prepare" },
      });
    },
  });
  const isReady = day !== null && time !== null && reason.trim() !== "";
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.action}
      submitLabel={words.action}
      busy={act.isPending}
      disabled={!isReady}
      error={act.error}
      onSubmit={() => day && time && act.mutate(momentOf(day, time))}
    >
      <div>{words.explanation}</div>
      <Group grow align="flex-start">
        <DayField label={t.meeting.field.newDay} value={day} onChange={setDay} required min={today()} />
        <TimeField label={t.meeting.field.time} value={time} onChange={setTime} required />
      </Group>
      <Textarea
        label={t.common.reason.label}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
