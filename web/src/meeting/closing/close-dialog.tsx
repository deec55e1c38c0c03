import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { meetingAddress } from "../meeting-address.ts";
import { TimeField } from "../time-field.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { endedAt, seemsEnded } from "./ended-at.ts";

interface CloseDialogProps {
  opened: boolean;
  onClose: () => void;
  /** What the chair should know before the record is locked. */
  warning: string;
  /** Shown above it where something can still be put in order. */
  notice?: ReactNode;
}

/** Locks the record; where that happens after people went home, it says when they did. */
export function CloseDialog(props: CloseDialogProps) {
  return props.opened ? <CloseForm {...props} /> : null;
}

function CloseForm({ onClose, warning, notice }: CloseDialogProps) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { meeting, sessions } = workspace;
  const [time, setTime] = useState<string | null>(() => seemsEnded(meeting.minutesAdoptedAt, new Date()));
  const navigate = useNavigate();
  const words = t.meeting.closing;
  const openedAt = sessions.at(-1)?.openedAt;
  const close = useAct(
    () =>
      client.meeting.close({
        ...identity,
        endedAt: time && openedAt ? endedAt(time, openedAt, new Date()) : null,
      }),
    {
      onDone: () => {
        onClose();
        void navigate(meetingAddress(identity, "record"));
      },
    },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.close}
      submitLabel={words.close}
      busy={close.isPending}
      error={close.error}
      onSubmit={() => close.mutate()}
    >
      {notice}
      <Text>{warning}</Text>
      <TimeField label={words.endedAt} description={words.endedAtHint} value={time} onChange={setTime} />
    </FormDialog>
  );
}
