import { useLanguage } from "../../language/use-language.tsx";
import { Table } from "../../ui/paged-table.tsx";
import { useMeeting } from "../workspace-context.tsx";

export interface Effect {
  figure: string;
  /** Which vote or criterion; empty for figures of the whole meeting. */
  subject: string;
  before: string | number | null;
  after: string | number | null;
}

/** What a correction changes: each figure before and after. */
export function EffectsTable({ effects }: { effects: readonly Effect[] }) {
  const { t, f, code } = useLanguage();
  const { rules } = useMeeting();
  const criteria = rules.scoreSheet.sections.flatMap((section) => section.criteria);
  const words = t.meeting.correction;
  const subjectOf = ({ subject }: Effect) =>
    criteria.find((criterion) => criterion.key === subject)?.title[code] ?? subject;
  if (effects.length === 0) return null;
  const value = (one: string | number | null) => {
    if (one === null || one === "") return "–";
    if (typeof one === "number") return f.number(one);
    const known: Record<string, string> = words.value;
    return known[one] ?? one;
  };
  return (
    <Table
      caption={words.effects}
      rows={effects}
      keyOf={(effect) => `${effect.figure} ${effect.subject}`}
      columns={[
        {
          name: "figure",
          label: words.figureLabel,
          show: (effect) => [figureName(effect.figure, words.figure), subjectOf(effect)].filter(Boolean).join(": "),
        },
        { name: "before", label: words.before, show: (effect) => value(effect.before), align: "end" },
        { name: "after", label: words.after, show: (effect) => <strong>{value(effect.after)}</strong>, align: "end" },
      ]}
    />
  );
}

function figureName(figure: string, words: Record<string, string>): string {
  return words[figure] ?? figure;
}
