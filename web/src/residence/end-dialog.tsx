import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { type Introduction, placeOf, useResidenceChange } from "./residence-query.ts";

/** An introduction ends, or was a mistake. */
export function EndDialog({ introduction, onClose }: { introduction: Introduction; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.residence;
  const [endedOn, setEndedOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const end = useResidenceChange(client.residence.end, onClose);
  const { organizationId, liaisonId, introducedOn } = introduction;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.endOf(placeOf(introduction))}
      submitLabel={words.end}
      busy={end.isPending}
      error={end.error}
      disabled={endedOn === null || reason.trim() === ""}
      onSubmit={() => endedOn !== null && end.mutate({ organizationId, liaisonId, endedOn, reason })}
    >
      <Text>{words.endExplanation}</Text>
      <DayField label={words.endedOn} value={endedOn} min={introducedOn} max={today()} onChange={setEndedOn} />
      <TextInput
        label={words.reason}
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
