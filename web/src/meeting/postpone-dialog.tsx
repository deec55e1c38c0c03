import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "./day-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import styles from "./meeting.module.css";
import { meetingAddress } from "./meeting-address.ts";
import { momentOf, timeOf, today } from "./moments.ts";
import { ReasonField } from "./reason-field.tsx";
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
  const [tried, setTried] = useState(false);
  const words = t.meeting.interruption.postpone;
  const act = useAct((at: string) => client.meeting.postpone({ ...identity, reason: reason.trim(), scheduledAt: at }), {
    onDone: (successor) => {
      onClose();
      void navigate(meetingAddress(successor, "prepare"));
    },
  });

  function submit() {
    setTried(true);
    if (day !== null && time !== null && reason.trim() !== "") act.mutate(momentOf(day, time));
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.action}
      submitLabel={words.action}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
    >
      <div>{words.explanation}</div>
      <div className={styles.fieldRow}>
        <DayField
          label={t.meeting.field.newDay}
          value={day}
          onChange={setDay}
          required
          min={today()}
          error={tried && day === null ? t.meeting.field.newDayNeeded : undefined}
        />
        <TimeField label={t.meeting.field.time} value={time} onChange={setTime} required />
      </div>
      <ReasonField value={reason} onChange={setReason} tried={tried} />
    </FormDialog>
  );
}
