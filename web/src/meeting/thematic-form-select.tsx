import { Select } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { topicForms } from "../topic/topic-query.ts";
import type { Meeting } from "./workspace-query.ts";

interface ThematicFormSelectProps {
  value: Meeting["thematicForm"];
  onChange: (form: Meeting["thematicForm"]) => void;
}

/** How a meeting on a topic is held. */
export function ThematicFormSelect({ value, onChange }: ThematicFormSelectProps) {
  const { t } = useLanguage();
  return (
    <Select
      label={t.meeting.schedule.thematicForm}
      allowDeselect={false}
      data={topicForms.map((form) => ({ value: form, label: t.topic.form[form] }))}
      value={value}
      onChange={(form) => form && onChange(form)}
    />
  );
}
