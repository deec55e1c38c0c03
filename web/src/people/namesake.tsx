import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { refusalIn } from "../refusal.ts";

interface NamesakeProps {
  error: unknown;
  cellId: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Two people of one name and birth date happen; a second entry of one person happens more often. */
export function Namesake({ error, cellId, checked, onChange }: NamesakeProps) {
  const { t } = useLanguage();
  const refusal = refusalIn(error);
  if (refusal?.code !== "NAMESAKE_HERE" || cellId === undefined) return null;
  // The contract declares this data for this code.
  const { personId } = refusal.data as { personId: string };
  return (
    <>
      <Link
        to="/organizations/$organizationId/members/$personId"
        params={{ organizationId: cellId, personId }}
        target="_blank"
      >
        {t.people.form.namesakeSee}
      </Link>
      <Checkbox
        label={t.people.form.namesake}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </>
  );
}
