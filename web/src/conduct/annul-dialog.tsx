import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type ConductRecord, useConductChange } from "./conduct-query.ts";

/** A record is taken back by a decision, or was noted by mistake: it stays with the reason. */
export function AnnulDialog({ record, onClose }: { record: ConductRecord; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.conduct;
  const [how, setHow] = useState<"REVOKED" | "MISTAKE">("REVOKED");
  const [on, setOn] = useState<string | null>(dayOf(new Date()));
  const [number, setNumber] = useState("");
  const [reason, setReason] = useState("");
  const annul = useConductChange(client.conduct.annul, onClose);
  const isWhole = on !== null && reason.trim() !== "" && (how === "MISTAKE" || number.trim() !== "");
  const { organizationId, recordId, kind } = record;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.annulNamed(words.kind[kind])}
      submitLabel={words.annul}
      busy={annul.isPending}
      error={annul.error}
      disabled={!isWhole}
      onSubmit={() =>
        on !== null &&
        annul.mutate({ organizationId, recordId, how, on, number: how === "REVOKED" ? number : "", reason })
      }
    >
      <Text>{words.annulExplanation}</Text>
      <NativeSelect
        label={words.how}
        value={how}
        data={(["REVOKED", "MISTAKE"] as const).map((value) => ({ value, label: words.hows[value] }))}
        onChange={({ currentTarget: { value } }) => setHow(value === "MISTAKE" ? "MISTAKE" : "REVOKED")}
      />
      {how === "REVOKED" && (
        <TextInput
          label={words.revokedBy}
          maxLength={50}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
      )}
      <DayField label={words.on} value={on} onChange={setOn} max={dayOf(new Date())} min={record.decidedOn} />
      <TextInput
        label={words.annulReason}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
