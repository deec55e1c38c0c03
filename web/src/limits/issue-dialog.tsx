import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { yearRules } from "../../../rulesets/year-rules.ts";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { serverNow } from "../offline/clock.ts";
import { cellTypes } from "../organization/organization-query.ts";
import { Trouble } from "../trouble.tsx";
import { type LimitInForce, type LimitKey, type LimitsInForce, limitWords, useLimitsChange } from "./limits-query.ts";
import { choicesOf, isUnreadable, numbersOf, type Written } from "./written-numbers.ts";

const choices = ["BESIDE", "NOT_SHOWN"] as const;
type CellType = (typeof cellTypes)[number];

interface IssueDialogProps {
  organizationId: string;
  inForce: LimitsInForce;
  onClose: () => void;
}

/** A version of the committee's own numbers: only those that are filled in are set. */
export function IssueDialog({ organizationId, inForce, onClose }: IssueDialogProps) {
  const { t, code } = useLanguage();
  const words = t.limits;
  const today = dayOf(serverNow());
  const [title, setTitle] = useState("");
  const [document, setDocument] = useState("");
  const [documentOn, setDocumentOn] = useState<string | null>(today);
  const [validFrom, setValidFrom] = useState<string | null>(today);
  const [written, setWritten] = useState<Written>({});
  const [holds, setHolds] = useState(false);
  const [yearRule, setYearRule] = useState<string | null>(null);
  const [predecessors, setPredecessors] = useState<(typeof choices)[number] | null>(null);
  const [types, setTypes] = useState<CellType[]>([]);
  const issue = useLimitsChange(client.limits.issue, onClose);
  const write = (key: LimitKey, value: string) => setWritten((before) => ({ ...before, [key]: value }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (documentOn === null || validFrom === null || isUnreadable(written)) return;
    const numbers = numbersOf(written);
    // The keys of what was written are the contract's.
    const holdsBelow = holds ? (Object.keys(numbers) as LimitKey[]) : [];
    issue.mutate({
      organizationId,
      title,
      document,
      documentOn,
      validFrom,
      numbers,
      holdsBelow,
      yearRule,
      predecessors,
      cellTypes: types.length > 0 ? types : null,
    });
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={words.issueTitle}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={words.titleField}
            required
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={words.documentField}
            required
            maxLength={200}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <DayField label={words.documentOn} value={documentOn} onChange={setDocumentOn} required />
          <DayField label={words.validFrom} value={validFrom} onChange={setValidFrom} required />
          <Checkbox.Group
            label={words.types}
            value={types}
            // The choices are the types themselves.
            onChange={(chosen) => setTypes(chosen as CellType[])}
          >
            <Group mt="xs">
              {cellTypes.map((type) => (
                <Checkbox key={type} value={type} label={t.organization.cellType[type]} />
              ))}
            </Group>
          </Checkbox.Group>
          <Text c="var(--dim)">{words.onlySet}</Text>
          {inForce.numbers.map((number) => (
            <NumberField key={number.key} number={number} value={written[number.key] ?? ""} onWrite={write} />
          ))}
          <Checkbox label={words.hold} checked={holds} onChange={(event) => setHolds(event.currentTarget.checked)} />
          <Select
            label={words.yearRule}
            description={yearRules.find(({ id }) => id === yearRule)?.note?.[code]}
            placeholder={words.leave}
            clearable
            clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${words.yearRule}` }}
            data={yearRules.map((rule) => ({ value: rule.id, label: rule.title[code] }))}
            value={yearRule}
            onChange={setYearRule}
          />
          <Select
            label={words.predecessors}
            placeholder={words.leave}
            clearable
            clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${words.predecessors}` }}
            data={choices.map((choice) => ({ value: choice, label: words.predecessorsShown[choice] }))}
            value={predecessors}
            onChange={(chosen) => setPredecessors(choices.find((choice) => choice === chosen) ?? null)}
          />
          <Trouble error={issue.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.action.cancel}
            </Button>
            <Button type="submit" loading={issue.isPending}>
              {words.issueNow}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface NumberFieldProps {
  number: LimitInForce;
  value: string;
  onWrite: (key: LimitKey, value: string) => void;
}

function NumberField({ number, value, onWrite }: NumberFieldProps) {
  const { t, f } = useLanguage();
  const words = t.limits;
  const { key } = number;
  const label = words.key[key];
  const now = words.now(limitWords(number.value, words, f.number));
  const description = number.held ? `${now}, ${words.inForce.held}` : now;
  const choices = choicesOf(key);
  if (choices) {
    return (
      <Select
        label={label}
        description={description}
        placeholder={words.leave}
        clearable
        clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
        data={choices.map((choice) => ({ value: choice, label: limitWords(choice, words, f.number) }))}
        value={value === "" ? null : value}
        onChange={(chosen) => onWrite(key, chosen ?? "")}
      />
    );
  }
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      placeholder={words.leave}
      value={value}
      error={isUnreadable({ [key]: value }) && words.notNumber}
      onChange={(event) => onWrite(key, event.currentTarget.value)}
    />
  );
}
