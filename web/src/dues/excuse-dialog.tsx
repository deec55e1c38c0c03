import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";

interface ExcuseDialogProps {
  fullName: string;
  busy: boolean;
  error: Error | null;
  onClose: () => void;
  onSubmit: (reason: string) => void;
}

/** Why somebody does not have to pay the dues of a month. */
export function ExcuseDialog({ fullName, busy, error, onClose, onSubmit }: ExcuseDialogProps) {
  const { t } = useLanguage();
  const words = t.dues;
  const [reason, setReason] = useState("");
  const isWhole = reason.trim() !== "";
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.excuseTitle(fullName)}
      submitLabel={words.excuse}
      busy={busy}
      error={error}
      disabled={!isWhole}
      onSubmit={() => isWhole && onSubmit(reason)}
    >
      <TextInput
        label={words.reason}
        description={words.reasonAdvice}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
