import { Radio, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type AbsenceReasonCode, absenceReasonsOn } from "../../../rulesets/absence-reasons.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "./form-dialog.tsx";

interface AbsenceDialogProps {
  opened: boolean;
  onClose: () => void;
  explanation: string;
  submitLabel: string;
  send: (asked: { reasonCode: AbsenceReasonCode; reason: string }) => Promise<unknown>;
  onSent: () => void;
}

/** Asks to be excused: one of the usual reasons, and what there is to add. */
export function AbsenceDialog({ opened, onClose, explanation, submitLabel, send, onSent }: AbsenceDialogProps) {
  const { t, code: language } = useLanguage();
  const words = t.meeting.absence;
  const reasons = absenceReasonsOn(dayOf(new Date()));
  const [chosen, setChosen] = useState<AbsenceReasonCode>();
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const reason = reasons.find(({ code }) => code === chosen);
  const lacksNote = reason?.needsNote === true && note.trim() === "";
  const ask = useMutation({
    mutationFn: send,
    onSuccess: () => {
      setChosen(undefined);
      setNote("");
      setTried(false);
      onSent();
      onClose();
    },
  });
  function submit() {
    setTried(true);
    if (reason && !lacksNote) ask.mutate({ reasonCode: reason.code, reason: note.trim() });
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.title}
      submitLabel={submitLabel}
      busy={ask.isPending}
      error={ask.error}
      onSubmit={submit}
    >
      <Text>{explanation}</Text>
      <Radio.Group
        label={words.reason}
        value={chosen ?? ""}
        error={isTried && !reason ? words.chooseReason : undefined}
        onChange={(value) => setChosen(reasons.find(({ code }) => code === value)?.code)}
      >
        <Stack gap={0}>
          {reasons.map(({ code, name }) => (
            <Radio key={code} value={code} label={name[language]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={words.note}
        description={reason?.needsNote ? undefined : t.common.optional}
        autosize
        minRows={2}
        maxLength={300}
        value={note}
        error={isTried && lacksNote ? words.noteMissing : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
