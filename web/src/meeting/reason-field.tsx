import { Textarea } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";

interface ReasonFieldProps {
  value: string;
  onChange: (reason: string) => void;
  /** Whether sending was tried: from then on an empty field says what it lacks. */
  tried: boolean;
  autoFocus?: boolean;
}

/** Why something was done otherwise than planned; nothing is sent without it. */
export function ReasonField({ value, onChange, tried, autoFocus = false }: ReasonFieldProps) {
  const { t } = useLanguage();
  return (
    <Textarea
      label={t.common.reason.label}
      required
      autosize
      minRows={2}
      {...(autoFocus ? { "data-autofocus": true } : {})}
      value={value}
      error={tried && value.trim() === "" ? t.common.reason.required : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
