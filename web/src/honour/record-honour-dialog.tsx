import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type Honour, type HonourKind, honourGroups, honourKinds, useHonourChange } from "./honour-query.ts";

const yearsBack = 60;

interface RecordHonourDialogProps {
  organizationId: string;
  /** What was noted wrongly, and is noted again. */
  replaced: Honour | undefined;
  onClose: () => void;
}

/** The level or a title of a year with its decision. */
export function RecordHonourDialog({ organizationId, replaced, onClose }: RecordHonourDialogProps) {
  const { t } = useLanguage();
  const words = t.honour;
  const today = dayOf(new Date());
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(replaced?.year ?? thisYear - 1);
  const [kind, setKind] = useState<HonourKind>(replaced?.kind ?? "EXCELLENT");
  const [name, setName] = useState(replaced?.name ?? "");
  const [number, setNumber] = useState(replaced?.number ?? "");
  const [decidedOn, setDecidedOn] = useState<string | null>(replaced?.decidedOn ?? null);
  const [issuer, setIssuer] = useState(replaced?.issuer ?? "");
  const [mistake, setMistake] = useState("");
  const record = useHonourChange(client.honour.record, onClose);
  const needed = [number, issuer, ...(kind === "OTHER" ? [name] : []), ...(replaced ? [mistake] : [])];
  const isWhole = decidedOn !== null && needed.every((each) => each.trim() !== "");
  const replacedId = replaced?.honourId ?? null;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.record}
      submitLabel={words.save}
      busy={record.isPending}
      error={record.error}
      disabled={!isWhole}
      onSubmit={() =>
        decidedOn !== null &&
        record.mutate({
          ...{ organizationId, year, kind, number, decidedOn, issuer, name: kind === "OTHER" ? name : "" },
          replaces: replacedId === null ? null : { honourId: replacedId, reason: mistake },
        })
      }
    >
      <NativeSelect
        label={words.year}
        value={String(year)}
        data={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back))}
        onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
      />
      <NativeSelect
        label={words.kindLabel}
        value={kind}
        data={Object.entries(honourGroups).map(([group, kinds]) => ({
          group: words.groups[group as keyof typeof honourGroups], // entries name their keys as strings
          items: kinds.map((value) => ({ value, label: words.kind[value] })),
        }))}
        onChange={({ currentTarget: { value } }) => setKind(honourKinds.find((one) => one === value) ?? kind)}
      />
      {kind === "OTHER" && (
        <TextInput
          label={words.name}
          maxLength={200}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      )}
      <TextInput
        label={words.number}
        description={words.numberExample}
        maxLength={50}
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <DayField label={words.decidedOn} value={decidedOn} onChange={setDecidedOn} min={`${year}-01-01`} max={today} />
      <TextInput
        label={words.issuer}
        maxLength={200}
        value={issuer}
        onChange={({ currentTarget }) => setIssuer(currentTarget.value)}
      />
      {replaced && (
        <TextInput
          label={words.correctReason}
          description={words.correctAdvice}
          maxLength={500}
          value={mistake}
          onChange={({ currentTarget }) => setMistake(currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

/** A line was noted wrongly: it stays with the reason. */
export function AnnulHonourDialog({ honour, onClose }: { honour: Honour; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.honour;
  const [reason, setReason] = useState("");
  const annul = useHonourChange(client.honour.annul, onClose);
  const { organizationId, honourId, year, kind, name } = honour;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.annulNamed(words.lineOf(year, kind === "OTHER" ? name : words.kind[kind]))}
      submitLabel={words.annul}
      busy={annul.isPending}
      error={annul.error}
      disabled={reason.trim() === ""}
      onSubmit={() => honourId !== null && annul.mutate({ organizationId, honourId, reason })}
    >
      <Text>{words.annulExplanation}</Text>
      <TextInput
        label={words.reason}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
