import { Button, NativeSelect, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import { useChange } from "../use-change.ts";

const thisYear = new Date().getFullYear();
const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];

/** Days off and days worked in place of others: what deadlines in working days go by. */
export function WorkingDaysCard() {
  const { t, f } = useLanguage();
  const words = t.system.workingDays;
  const [year, setYear] = useState(thisYear);
  const [isSetting, setSetting] = useState(false);
  const { data, error } = useQuery(api.workingDay.list.queryOptions({ input: { year } }));
  const reset = useChange([api.workingDay.key()], (of: { day: string; name: string }) =>
    client.workingDay.set({ ...of, works: null }),
  );
  return (
    <SectionCard
      title={words.title}
      aside={
        <NativeSelect
          aria-label={words.year}
          value={String(year)}
          data={years.map(String)}
          onChange={({ currentTarget: { value } }) => setYear(Number(value))}
        />
      }
    >
      <Text>{words.explanation}</Text>
      <Trouble error={error ?? reset.error} />
      <ul className={rowStyles.list} aria-label={words.title}>
        {data?.rows.map(({ day, works, name, holiday, isSet }) => (
          <li key={day} className={rowStyles.row}>
            <div className={rowStyles.head}>
              <span>
                {f.date(day)}{" "}
                <StateBadge {...(works ? { tone: "green" as const } : {})}>
                  {works ? words.works : words.off}
                </StateBadge>{" "}
                {holiday ? words.holiday[holiday] : name}
              </span>
              {isSet && (
                <Button
                  variant="default"
                  aria-label={words.resetOf(f.date(day))}
                  loading={reset.isPending}
                  onClick={() => reset.mutate({ day, name })}
                >
                  {words.reset}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {data && (
        <Text size="sm" c="dimmed" mt="sm">
          {words.source(data.source.document, data.source.article)}
        </Text>
      )}
      <Button variant="default" mt="sm" onClick={() => setSetting(true)}>
        {words.set}
      </Button>
      {isSetting && <SetDialog onClose={() => setSetting(false)} onYear={setYear} />}
    </SectionCard>
  );
}

function SetDialog({ onClose, onYear }: { onClose: () => void; onYear: (year: number) => void }) {
  const { t } = useLanguage();
  const words = t.system.workingDays;
  const [day, setDay] = useState<string | null>(null);
  const [works, setWorks] = useState(false);
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const set = useChange(
    [api.workingDay.key()],
    () => client.workingDay.set({ day: day ?? "", works, name }),
    () => {
      onYear(Number(day?.slice(0, 4)));
      onClose();
    },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.set}
      submitLabel={t.common.action.save}
      busy={set.isPending}
      error={set.error}
      onSubmit={() => {
        setTried(true);
        if (day !== null && name.trim() !== "") set.mutate();
      }}
    >
      <DayField
        label={words.day}
        required
        value={day}
        error={tried && day === null ? words.dayMissing : undefined}
        onChange={setDay}
      />
      <NativeSelect
        label={words.kind}
        value={works ? "WORKS" : "OFF"}
        data={[
          { value: "OFF", label: words.off },
          { value: "WORKS", label: words.works },
        ]}
        onChange={({ currentTarget: { value } }) => setWorks(value === "WORKS")}
      />
      <TextInput
        label={words.name}
        description={words.nameAdvice}
        required
        maxLength={100}
        value={name}
        error={tried && name.trim() === "" ? words.nameMissing : undefined}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
    </FormDialog>
  );
}
