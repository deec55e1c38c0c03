import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
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

/**
 * A clock time of 24 hours; `1430` and `14h30` are understood too. What is no time counts as none, and a form cannot be sent
 * while it stands there.
 */
export function TimeField({ label, value, onChange, error, ...rest }: TimeFieldProps) {
  const { t } = useLanguage();
  const [written, setWritten] = useState(value ?? "");
  const input = useRef<HTMLInputElement>(null);
  /** What the form was told last: its echo does not replace what is being written. */
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setWritten(value ?? "");
    told.current = value;
  }, [value]);
  const time = parseTime(written);
  const isWrong = written.trim() !== "" && time === undefined;
  const trouble = isWrong ? t.meeting.field.timeWrong : error;
  useEffect(() => input.current?.setCustomValidity(trouble ?? ""), [trouble]);

  function tell(next: string | null) {
    if (next === value) return;
    told.current = next;
    onChange(next);
  }

  function leave() {
    if (isWrong) return;
    setWritten(time ?? "");
    tell(time ?? null);
  }

  return (
    <TextInput
      {...rest}
      ref={input}
      label={label}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={t.meeting.field.timePlaceholder}
      inputMode="numeric"
      autoComplete="off"
      value={written}
      error={trouble}
      onChange={(event) => {
        setWritten(event.currentTarget.value);
        const typed = parseTime(event.currentTarget.value);
        if (typed === undefined) tell(null);
        else if (/\d{1,2}\D?\d{2}$/.test(event.currentTarget.value)) tell(typed);
      }}
      onBlur={leave}
    />
  );
}
