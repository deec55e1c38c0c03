import { Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type Admission, useAdmissionChange } from "./admission-query.ts";

interface StopDialogProps {
  opened: boolean;
  onClose: () => void;
  file: Admission;
}

/** Why a file is stopped; what was done stays in it. */
export function StopDialog({ opened, onClose, file }: StopDialogProps) {
  const { t } = useLanguage();
  const words = t.admission;
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { organizationId, admissionId, revision } = file;
  const stop = useAdmissionChange(
    () => client.admission.stop({ organizationId, admissionId, reason, revision }),
    onClose,
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.stop}
      submitLabel={words.stop}
      busy={stop.isPending}
      error={stop.error}
      onSubmit={() => {
        setMissing(reason.trim() === "");
        if (reason.trim() !== "") stop.mutate();
      }}
    >
      <Textarea
        label={words.stopReason}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={isMissing && reason.trim() === "" ? words.reasonMissing : undefined}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}
