import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { type Transfer, useTransferChange } from "./transfer-query.ts";

export type Answer = "receive" | "recordReceipt" | "decline" | "withdraw" | "signOff" | "prolong" | "undoReceipt";

interface AnswerDialogProps {
  opened: boolean;
  onClose: () => void;
  transfer: Transfer;
  /** The organization from which the letter is looked at: the one that signs off. */
  seenFrom: string;
  answer: Answer;
}

/** One answer to a letter: a day, or words, or both. */
export function AnswerDialog({ opened, onClose, transfer, seenFrom, answer }: AnswerDialogProps) {
  const { t } = useLanguage();
  const words = t.transfer.answer[answer];
  const prolongs = answer === "prolong";
  const [day, setDay] = useState(prolongs ? (transfer.lastDay ?? today()) : today());
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const { transferId, organizationId, toOrganizationId, revision } = transfer;
  const home = { organizationId, transferId, revision };
  const there = { ...home, organizationId: toOrganizationId ?? "" };
  const send = useTransferChange(() => {
    if (answer === "receive") return client.transfer.receive({ ...there, receivedOn: day });
    if (answer === "recordReceipt") return client.transfer.recordReceipt({ ...home, receivedOn: day, proof: text });
    if (answer === "decline") return client.transfer.decline({ ...there, reason: text });
    if (answer === "withdraw") return client.transfer.withdraw({ ...home, reason: text });
    const here = { organizationId: seenFrom, transferId, revision };
    if (answer === "prolong") return client.transfer.prolong({ ...here, lastDay: day, reason: text });
    if (answer === "undoReceipt") return client.transfer.undoReceipt({ ...here, reason: text });
    return client.transfer.signOff({ organizationId: seenFrom, transferId, signedOn: day });
  }, onClose);
  const asksDay = answer !== "decline" && answer !== "withdraw" && answer !== "undoReceipt";
  const asksText = answer !== "receive" && answer !== "signOff";
  const isMissing = asksText && text.trim() === "";
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.title}
      submitLabel={words.button}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) send.mutate();
      }}
    >
      <Text>{words.explanation}</Text>
      {asksDay && (
        <DayField
          label={words.day}
          value={day}
          min={prolongs ? (transfer.lastDay ?? transfer.sentOn) : transfer.sentOn}
          {...(prolongs ? {} : { max: today() })}
          onChange={(chosen) => setDay(chosen ?? today())}
        />
      )}
      {asksText && (
        <Textarea
          label={words.text}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={text}
          error={tried && isMissing ? t.transfer.textMissing : undefined}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      )}
    </FormDialog>
  );
}
