import { TextInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";

export type TypedDecision = { issuer: string; document: string; decidedOn: string };

export const blankDecision = (): TypedDecision => ({ issuer: "", document: "", decidedOn: today() });

/** Whether the decision names its document and who issued it. */
export function isDecisionComplete({ issuer, document }: TypedDecision): boolean {
  return issuer.trim() !== "" && document.trim() !== "";
}

interface DecisionFieldsProps {
  value: TypedDecision;
  tried: boolean;
  onChange: (changed: Partial<TypedDecision>) => void;
}

/** The document of whoever decided. */
export function DecisionFields({ value, tried, onChange }: DecisionFieldsProps) {
  const { t } = useLanguage();
  const words = t.memberChange;
  const missing = (text: string) => (tried && text.trim() === "" ? t.transfer.textMissing : undefined);
  return (
    <>
      <TextInput
        label={words.issuer}
        required
        maxLength={300}
        value={value.issuer}
        error={missing(value.issuer)}
        onChange={({ currentTarget }) => onChange({ issuer: currentTarget.value })}
      />
      <TextInput
        label={words.document}
        required
        maxLength={200}
        value={value.document}
        error={missing(value.document)}
        onChange={({ currentTarget }) => onChange({ document: currentTarget.value })}
      />
      <DayField
        label={words.decidedOn}
        value={value.decidedOn}
        max={today()}
        onChange={(day) => onChange({ decidedOn: day ?? today() })}
      />
    </>
  );
}
