import { aboutOf } from "../../../../server/src/statement/statement.rules.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { PersonSelect } from "../person-select.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { Statement } from "../workspace-query.ts";

interface AboutFieldProps {
  kind: Statement["kind"];
  value: string | null;
  onChange: (personId: string | null) => void;
}

/** Whom praise or a reminder is about; of other kinds nobody is asked for. */
export function AboutField({ kind, value, onChange }: AboutFieldProps) {
  const { t } = useLanguage();
  const { attendance } = useMeeting().workspace;
  const isAsked = aboutOf(kind, "somebody") !== null;
  if (!isAsked) return null;
  const words = t.meeting.statement;
  return (
    <PersonSelect
      label={words.about}
      description={words.aboutHint}
      people={attendance}
      value={value}
      onChange={onChange}
    />
  );
}
