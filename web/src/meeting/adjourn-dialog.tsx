import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "./day-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import styles from "./meeting.module.css";
import { momentOf } from "./moments.ts";
import { ReasonField } from "./reason-field.tsx";
import { TimeField } from "./time-field.tsx";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";

interface AdjournDialogProps {
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Interrupts the meeting; when it goes on may be said at once or later. */
export function AdjournDialog({ opened, onClose, onDone }: AdjournDialogProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const words = t.meeting.interruption.adjourn;
  const act = useAct(
    () =>
      client.meeting.adjourn({
        ...identity,
        reason: reason.trim(),
        continuesAt: day && time ? momentOf(day, time) : null,
      }),
    { onDone },
  );

  function submit() {
    setTried(true);
    if (reason.trim() !== "" && (day === null) === (time === null)) act.mutate();
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
      <ReasonField value={reason} onChange={setReason} tried={tried} autoFocus />
      <div className={styles.fieldRow}>
        <DayField
          label={words.day}
          value={day}
          onChange={setDay}
          clearable
          error={tried && day === null && time !== null ? words.dayNeeded : undefined}
        />
        <TimeField
          label={words.time}
          value={time}
          onChange={setTime}
          {...(tried && day !== null && time === null ? { error: words.timeNeeded } : {})}
        />
      </div>
    </FormDialog>
  );
}
