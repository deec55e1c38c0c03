import { Radio, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { results, type Shortcoming, useShortcomingChange } from "./shortcoming-query.ts";

interface ConfirmResultDialogProps {
  opened: boolean;
  onClose: () => void;
  shortcoming: Shortcoming;
}

/** What became of it: remedied it is closed, otherwise it may go on with another deadline. */
export function ConfirmResultDialog(props: ConfirmResultDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, shortcoming }: ConfirmResultDialogProps) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const [result, setResult] = useState<(typeof results)[number]>("REMEDIED");
  const [word, setWord] = useState("");
  const [nextDueOn, setNextDueOn] = useState<string | null>(null);
  const { organizationId, shortcomingId } = shortcoming;
  const confirm = useShortcomingChange(
    () =>
      client.shortcoming.confirm({
        organizationId,
        shortcomingId,
        result,
        word,
        nextDueOn: result === "REMEDIED" ? null : nextDueOn,
      }),
    onClose,
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.confirmAsk}
      submitLabel={words.confirm}
      busy={confirm.isPending}
      error={confirm.error}
      onSubmit={() => confirm.mutate()}
    >
      <strong>{shortcoming.body}</strong>
      <Radio.Group
        label={words.confirmResult}
        value={result}
        onChange={(value) => setResult(results.find((one) => one === value) ?? result)}
      >
        <Stack gap={0}>
          {results.map((one) => (
            <Radio key={one} value={one} label={words.result[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={words.confirmWord}
        autosize
        minRows={2}
        maxLength={1000}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {result !== "REMEDIED" && (
        <DayField
          label={words.nextDue}
          description={words.nextDueHint}
          clearable
          value={nextDueOn}
          onChange={setNextDueOn}
        />
      )}
    </FormDialog>
  );
}
