import "@mantine/dates/styles.css";
import "dayjs/locale/vi";
import { DateInput } from "@mantine/dates";
import { useLanguage } from "../language/use-language.tsx";
import { dayMeant, parseDay, today } from "./moments.ts";

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  clearable?: boolean;
  required?: boolean;
  disabled?: boolean;
  error?: string | undefined;
  description?: string | undefined;
  max?: string;
  min?: string;
}

/** A calendar day, typed as `dd/MM/yyyy` or picked. */
export function DayField({ label, value, onChange, clearable = false, max, min, ...rest }: DayFieldProps) {
  const { code, t } = useLanguage();
  /** While it is typed only a whole date counts; what was written in haste is understood on leaving. */
  function understand(written: string) {
    const meant = parseDay(written) === undefined ? dayMeant(written, today()) : undefined;
    if (meant && meant !== value && meant >= (min ?? meant) && meant <= (max ?? meant)) onChange(meant);
  }
  return (
    <DateInput
      {...rest}
      label={label}
      value={value}
      onChange={(day) => onChange(day === null ? null : day.slice(0, 10))}
      inputWrapperOrder={["label", "input", "description", "error"]}
      valueFormat="DD/MM/YYYY"
      placeholder={t.common.dayPlaceholder}
      locale={code}
      firstDayOfWeek={1}
      ariaLabels={t.common.calendar}
      clearable={clearable}
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
      onBlur={(event) => understand(event.currentTarget.value)}
      dateParser={(written) => parseDay(written) ?? null}
      {...(max === undefined ? {} : { maxDate: max })}
      {...(min === undefined ? {} : { minDate: min })}
    />
  );
}
