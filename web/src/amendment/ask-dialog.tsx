import { NativeSelect, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import type { Member } from "../people/member-query.ts";
import { isCardNumber } from "../people/particulars-fields.tsx";
import { type AmendmentField, amendmentFields, useAmendmentChange } from "./amendment-query.ts";
import { useValueWords } from "./amendment-row.tsx";

interface AskDialogProps {
  opened: boolean;
  onClose: () => void;
  member: Member;
  organizationId: string;
}

/** Asks for a change of one thing that is held about the reader. */
export function AskDialog(props: AskDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ opened, onClose, member, organizationId }: AskDialogProps) {
  const { t } = useLanguage();
  const words = t.amendment;
  const show = useValueWords();
  const [field, setField] = useState<AmendmentField>("FULL_NAME");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const ask = useAmendmentChange(client.amendment.ask, onClose);
  const { fullName, birthDate, sex, cardNumber } = member;
  const held = { FULL_NAME: fullName, BIRTH_DATE: birthDate, SEX: sex, CARD_NUMBER: cardNumber }[field];
  const isWrongCard = field === "CARD_NUMBER" && value !== "" && !isCardNumber(value);
  const isWhole = value.trim() !== "" && reason.trim() !== "" && !isWrongCard;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.ask}
      submitLabel={words.send}
      busy={ask.isPending}
      error={ask.error}
      disabled={!isWhole}
      onSubmit={() => isWhole && ask.mutate({ organizationId, change: changeOf(field, value), reason })}
    >
      <NativeSelect
        label={words.field}
        value={field}
        data={amendmentFields.map((one) => ({ value: one, label: words.fields[one] }))}
        onChange={({ currentTarget: { value: chosen } }) => {
          setField(amendmentFields.find((one) => one === chosen) ?? field);
          setValue("");
        }}
      />
      <Text>{words.held(show(field, held))}</Text>
      {field === "BIRTH_DATE" && (
        <DayField label={words.should} value={value || null} onChange={(day) => setValue(day ?? "")} />
      )}
      {field === "SEX" && (
        <NativeSelect
          label={words.should}
          value={value}
          data={[
            { value: "", label: words.choose },
            { value: "MALE", label: t.people.sex.MALE },
            { value: "FEMALE", label: t.people.sex.FEMALE },
          ]}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      {(field === "FULL_NAME" || field === "CARD_NUMBER") && (
        <TextInput
          label={words.should}
          autoComplete="off"
          value={value}
          error={isWrongCard ? t.people.form.cardWrong : undefined}
          {...(field === "CARD_NUMBER" ? { inputMode: "numeric", description: t.people.form.cardAdvice } : {})}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={words.reason}
        description={words.reasonAdvice}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

type Change = Parameters<typeof client.amendment.ask>[0]["change"];

function changeOf(field: AmendmentField, value: string): Change {
  return field === "SEX" ? { field, value: value === "FEMALE" ? "FEMALE" : "MALE" } : { field, value };
}
