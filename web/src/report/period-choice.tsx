import { Button, NativeSelect } from "@mantine/core";
import { type Period, periodInWords, shifted } from "../../../server/src/report/period.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./report.module.css";
import { periodKinds, periodReported, periodsIn } from "./report-search.ts";

/** Which kind of period, and which of them: the last two years to choose from, and steps to both sides. */
export function PeriodChoice({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const { t, code } = useLanguage();
  const words = t.report.period;
  const choices = periodsAround(period);
  return (
    <div className={styles.bar}>
      <NativeSelect
        label={words.kind}
        value={period.kind}
        data={periodKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={({ currentTarget: { value } }) =>
          onChoose(periodReported(periodKinds.find((kind) => kind === value) ?? period.kind))
        }
      />
      <NativeSelect
        label={words.choose}
        value={nameOf(period)}
        data={choices.map((each) => ({ value: nameOf(each), label: capital(periodInWords(each, code)) }))}
        onChange={({ currentTarget: { value } }) => onChoose(choices.find((each) => nameOf(each) === value) ?? period)}
      />
      <Button variant="default" onClick={() => onChoose(shifted(period, -1))}>
        {words.previous}
      </Button>
      <Button variant="default" onClick={() => onChoose(shifted(period, 1))}>
        {words.next}
      </Button>
    </div>
  );
}

/** Two years back from today, and what is looked at. */
function periodsAround(period: Period): Period[] {
  const last = shifted(periodReported(period.kind), 1);
  const back = Array.from({ length: 2 * periodsIn[period.kind] + 2 }, (_, index) => shifted(last, -index));
  return back.some((each) => nameOf(each) === nameOf(period)) ? back : [period, ...back];
}

function nameOf({ kind, year, number }: Period): string {
  return `${kind}/${year}/${number}`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
