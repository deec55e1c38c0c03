import { NativeSelect, TextInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import type { Member } from "./member-query.ts";

export type Particulars = Pick<Member, "fullName" | "birthDate" | "sex" | "cardNumber">;

interface ParticularsFieldsProps {
  value: Particulars;
  onChange: (changed: Partial<Particulars>) => void;
  /** Errors are shown after the first try to send. */
  tried: boolean;
}

/** A card number is twelve digits with leading zeros, or not known. */
export function isCardNumber(text: string | null): boolean {
  return text === null || /^\d{12}$/.test(text);
}

export function ParticularsFields({ value, onChange, tried }: ParticularsFieldsProps) {
  const { t } = useLanguage();
  const words = t.people.form;
  return (
    <>
      <TextInput
        label={words.fullName}
        data-autofocus
        autoComplete="off"
        value={value.fullName}
        error={tried && value.fullName.trim() === "" ? words.nameNeeded : undefined}
        onChange={(event) => onChange({ fullName: event.currentTarget.value })}
      />
      <DayField
        label={words.birthDate}
        value={value.birthDate}
        onChange={(birthDate) => onChange({ birthDate })}
        clearable
      />
      <NativeSelect
        label={words.sex}
        value={value.sex ?? ""}
        data={[
          { value: "", label: words.sexUnknown },
          { value: "MALE", label: t.people.sex.MALE },
          { value: "FEMALE", label: t.people.sex.FEMALE },
        ]}
        onChange={({ currentTarget: { value: sex } }) =>
          onChange({ sex: sex === "MALE" || sex === "FEMALE" ? sex : null })
        }
      />
      <TextInput
        label={words.cardNumber}
        description={words.cardAdvice}
        inputMode="numeric"
        autoComplete="off"
        value={value.cardNumber ?? ""}
        error={tried && !isCardNumber(value.cardNumber) ? words.cardWrong : undefined}
        onChange={(event) => onChange({ cardNumber: event.currentTarget.value.replace(/\s/g, "") || null })}
      />
    </>
  );
}
