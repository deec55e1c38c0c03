import { NativeSelect } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import styles from "./topic.module.css";
import { topicYears } from "./topic-search.ts";

export interface Period {
  year: number;
  quarter: number;
  month: number | null;
}

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
  disabled?: boolean;
}

/** When a topic is held: a quarter of a year, and a month of it where that is known. */
export function PeriodFields({ period, onChange, disabled = false }: PeriodFieldsProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const { year, quarter, month } = period;
  const months = [1, 2, 3].map((nth) => (quarter - 1) * 3 + nth);
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={words.field.quarter}
        disabled={disabled}
        value={String(quarter)}
        data={[1, 2, 3, 4].map((each) => ({ value: String(each), label: words.quarter(romanQuarter(each)) }))}
        onChange={(event) => onChange({ year, quarter: Number(event.currentTarget.value), month: null })}
      />
      <NativeSelect
        label={words.field.month}
        disabled={disabled}
        value={String(month ?? "")}
        data={[
          { value: "", label: words.wholeQuarter },
          ...months.map((each) => ({ value: String(each), label: words.month(each) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ year, quarter, month: value === "" ? null : Number(value) })
        }
      />
      <NativeSelect
        label={words.year}
        disabled={disabled}
        value={String(year)}
        data={topicYears(year).map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(event) => onChange({ ...period, year: Number(event.currentTarget.value) })}
      />
    </div>
  );
}
