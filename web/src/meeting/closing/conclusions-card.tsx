import { useLanguage } from "../../language/use-language.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import { ComparedWithDraft } from "../compared-with-draft.tsx";
import styles from "../meeting.module.css";
import { MeetingText, textOf } from "../meeting-text.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";
import { conclusionsOf } from "./closing-outline.ts";
import { ClosingSection } from "./closing-section.tsx";

/** A conclusion per item, with the draft beside it. */
export function ConclusionsCard() {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const words = t.meeting.conclusion;
  const { items, others, due, concluded } = conclusionsOf(workspace);
  return (
    <ClosingSection
      place="conclusions"
      title={words.title}
      aside={
        due > 0 && <StateBadge tone={concluded === due ? "green" : "amber"}>{words.count(concluded, due)}</StateBadge>
      }
    >
      <div className={styles.stack}>
        {due === 0 && <div className={styles.dim}>{words.none}</div>}
        {items.map((item) => (
          <Conclusion key={item.agendaItemId} item={item} />
        ))}
        {others.length > 0 && (
          <details>
            <summary className={styles.summary}>{words.others(others.length)}</summary>
            <div className={styles.stack}>
              {others.map((item) => (
                <Conclusion key={item.agendaItemId} item={item} />
              ))}
            </div>
          </details>
        )}
      </div>
    </ClosingSection>
  );
}

function Conclusion({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const agendaTitle = useAgendaTitle();
  const draft = textOf(workspace, "DRAFT_CONCLUSION", item.agendaItemId)?.body.trim();
  return (
    <div>
      <MeetingText
        field="CONCLUSION"
        subjectId={item.agendaItemId}
        label={agendaTitle(item.title)}
        {...(draft ? { suggestion: { label: t.meeting.conclusion.useDraft, body: draft } } : {})}
      />
      <ComparedWithDraft subject={{ kind: "CONCLUSION", agendaItemId: item.agendaItemId }} />
    </div>
  );
}
