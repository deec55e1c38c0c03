import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import type { Member } from "../people/member-query.ts";
import { Notice } from "../ui/notice.tsx";
import {
  awardKinds,
  type ConductKind,
  type ConductRecord,
  disciplineKinds,
  isDiscipline,
  useConductChange,
} from "./conduct-query.ts";

interface RecordDialogProps {
  organizationId: string;
  member: Pick<Member, "personId" | "fullName">;
  /** Nobody records a discipline of one's own. */
  isOwn: boolean;
  /** What was noted wrongly, and is noted again. */
  replaced: ConductRecord | undefined;
  onClose: () => void;
}

/** An award or a discipline with its decision. */
export function RecordDialog({ organizationId, member, isOwn, replaced, onClose }: RecordDialogProps) {
  const { t } = useLanguage();
  const words = t.conduct;
  const [kind, setKind] = useState<ConductKind>(replaced?.kind ?? "CERTIFICATE");
  const [decidedOn, setDecidedOn] = useState<string | null>(replaced?.decidedOn ?? null);
  const [announcedOn, setAnnouncedOn] = useState<string | null>(replaced?.announcedOn ?? null);
  const [number, setNumber] = useState(replaced?.number ?? "");
  const [issuer, setIssuer] = useState(replaced?.issuer ?? "");
  const [reason, setReason] = useState(replaced?.reason ?? "");
  const [mistake, setMistake] = useState("");
  const record = useConductChange(client.conduct.record, onClose);
  const isWhole =
    [number, issuer, reason].every((words) => words.trim() !== "") && (!replaced || mistake.trim() !== "");
  const today = dayOf(new Date());
  const group = (label: string, kinds: readonly ConductKind[]) => ({
    group: label,
    items: kinds.map((value) => ({ value, label: words.kind[value] })),
  });
  function submit() {
    if (decidedOn === null || !isWhole) return;
    record.mutate({
      organizationId,
      personId: member.personId,
      kind,
      decidedOn,
      announcedOn: isDiscipline(kind) ? announcedOn : null,
      number,
      issuer,
      reason,
      replaces: replaced ? { recordId: replaced.recordId, reason: mistake } : null,
    });
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.recordFor(member.fullName)}
      submitLabel={words.save}
      busy={record.isPending}
      error={record.error}
      disabled={decidedOn === null || !isWhole}
      onSubmit={submit}
    >
      <NativeSelect
        label={words.kindLabel}
        value={kind}
        data={[
          group(words.sides.AWARD, awardKinds),
          ...(isOwn ? [] : [group(words.sides.DISCIPLINE, disciplineKinds)]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setKind([...awardKinds, ...disciplineKinds].find((one) => one === value) ?? kind)
        }
      />
      {kind === "EXPULSION" && !replaced && (
        <Notice tone="amber" title={words.expulsion} advice={words.expulsionAdvice} />
      )}
      <TextInput
        label={words.number}
        description={words.numberExample}
        maxLength={50}
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <DayField label={words.decidedOn} value={decidedOn} onChange={setDecidedOn} max={today} />
      <TextInput
        label={words.issuer}
        maxLength={200}
        value={issuer}
        onChange={({ currentTarget }) => setIssuer(currentTarget.value)}
      />
      {isDiscipline(kind) && (
        <DayField
          label={words.announcedOn}
          description={words.announcedAdvice}
          value={announcedOn}
          onChange={setAnnouncedOn}
          max={today}
          clearable
        />
      )}
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
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
