import { Radio, Stack } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import type { Guest } from "./guests-card.tsx";

interface KindChoiceProps {
  label: string;
  value: Guest["kind"];
  onChange: (kind: Guest["kind"]) => void;
}

/** Whether somebody works in the unit or comes from outside. */
export function KindChoice({ label, value, onChange }: KindChoiceProps) {
  const { t } = useLanguage();
  const { kind } = t.meeting.guests;
  return (
    <Radio.Group
      label={label}
      value={value}
      // The options below are all there are.
      onChange={(chosen) => onChange(chosen === "STAFF" ? "STAFF" : "OUTSIDE")}
    >
      <Stack gap={0}>
        <Radio value="OUTSIDE" label={kind.OUTSIDE} />
        <Radio value="STAFF" label={kind.STAFF} />
      </Stack>
    </Radio.Group>
  );
}
