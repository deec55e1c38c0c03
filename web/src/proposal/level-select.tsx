import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/use-language.tsx";
import { levelsQuery } from "./proposal-query.ts";

interface LevelSelectProps {
  organizationId: string;
  /** Null for the organization itself. */
  value: string | null;
  onChange: (organizationId: string | null) => void;
}

/** To whom a proposal goes: the own organization or a level above; nothing to choose where nobody answers above. */
export function LevelSelect({ organizationId, value, onChange }: LevelSelectProps) {
  const { t } = useLanguage();
  const words = t.proposal;
  const { data: levels = [] } = useQuery(levelsQuery(organizationId));
  if (levels.length < 2) return null;
  return (
    <NativeSelect
      label={words.to}
      value={value ?? organizationId}
      data={levels.map((level) => ({
        value: level.organizationId,
        label: level.organizationId === organizationId ? words.toOwn(level.name) : level.name,
      }))}
      onChange={({ currentTarget: { value: chosen } }) => onChange(chosen === organizationId ? null : chosen)}
    />
  );
}
