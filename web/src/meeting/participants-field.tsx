import { MultiSelect, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";

/** Everybody below a committee, or the cells named. */
export type Participants = "WHOLE_BODY" | string[];

interface ParticipantsFieldProps {
  organizationId: string;
  isCell: boolean;
  value: Participants;
  onChange: (value: Participants) => void;
}

/** With whom a meeting on one topic is held: cells beside the own one, or the cells below the committee, all or some. */
export function ParticipantsField({ organizationId, isCell, value, onChange }: ParticipantsFieldProps) {
  const { t } = useLanguage();
  const words = t.meeting.participants;
  const { data } = useQuery(
    api.meeting.listCompanions.queryOptions({ input: { organizationId, limit: 200 }, staleTime: 60_000 }),
  );
  const options = (data?.rows ?? []).map(({ organizationId: id, name }) => ({ value: id, label: name }));
  const some = (
    <MultiSelect
      label={isCell ? words.cellsBeside : words.cells}
      description={isCell ? words.cellsBesideHint : undefined}
      placeholder={words.choose}
      searchable
      clearable
      data={options}
      value={value === "WHOLE_BODY" ? [] : value}
      onChange={onChange}
      nothingFoundMessage={words.nobodyBeside}
    />
  );
  if (isCell) return some;
  return (
    <Stack gap="xs">
      <Radio.Group
        label={words.who}
        value={value === "WHOLE_BODY" ? "ALL" : "SOME"}
        onChange={(chosen) => onChange(chosen === "ALL" ? "WHOLE_BODY" : [])}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="ALL" label={words.wholeBody(options.length)} />
          <Radio value="SOME" label={words.someCells} />
        </Stack>
      </Radio.Group>
      {value !== "WHOLE_BODY" && some}
    </Stack>
  );
}
