import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { parseTime } from "./moments.ts";

interface TimeFieldProps {
  label: string;
  /** `HH:mm`, or null for none. */
  value: string | null;
  onChange: (time: string | null) => void;
  required?: boolean;
  disabled?: boolean;
  description?: string;
  error?: string;
}

/** A clock time of 24 hours; `1430` and `14h30` are understood too. */
export function TimeField({ label, value, onChange, error, ...rest }: TimeFieldProps) {
  const { t } = useLanguage();
  const [written, setWritten] = useState(value ?? "");
  useEffect(() => setWritten(value ?? ""), [value]);
  const time = parseTime(written);
  const isWrong = written.trim() !== "" && time === undefined;

  function leave() {
    if (isWrong) return;
    setWritten(time ?? "");
    if ((time ?? null) !== value) onChange(time ?? null);
  }

  return (
    <TextInput
      {...rest}
      label={label}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={t.meeting.field.timePlaceholder}
      inputMode="numeric"
      autoComplete="off"
      value={written}
      error={isWrong ? t.meeting.field.timeWrong : error}
      onChange={(event) => {
        setWritten(event.currentTarget.value);
        const typed = parseTime(event.currentTarget.value);
        if (typed !== undefined && /\d{1,2}\D?\d{2}$/.test(event.currentTarget.value)) onChange(typed);
      }}
      onBlur={leave}
    />
  );
}
