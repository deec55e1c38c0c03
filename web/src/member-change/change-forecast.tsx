import { Text } from "@mantine/core";
import type { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";

type Preview = Awaited<ReturnType<typeof api.memberChange.preview.call>>;

/** What stands in the way, who decides by which rule, and what changes from that day on. */
export function ChangeForecast({ preview, effectiveOn }: { preview: Preview; effectiveOn: string }) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  const { hindrance, positions, rule, base, openTasks } = preview;
  return (
    <div role="note">
      {hindrance !== null && <Text c="var(--mantine-color-error)">{words.hindrance[hindrance]}</Text>}
      {positions.length > 0 && <Text c="var(--mantine-color-error)">{words.holdsOffice}</Text>}
      <Text>{words.ruleOf(rule.decidedBy, rule.document, rule.article)}</Text>
      <Text>{words.base(f.date(effectiveOn), base.before, base.after)}</Text>
      <Text>{openTasks.length === 0 ? t.transfer.noTasks : words.tasks(openTasks.length)}</Text>
      <ul>
        {openTasks.map(({ what, dueOn }) => (
          <li key={`${what} ${dueOn}`}>{`${what} (${f.date(dueOn)})`}</li>
        ))}
      </ul>
    </div>
  );
}
