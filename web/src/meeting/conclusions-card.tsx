import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./meeting.module.css";
import { MeetingText, textOf } from "./meeting-text.tsx";
import { useMeeting } from "./workspace-context.tsx";
import type { AgendaItem, Workspace } from "./workspace-query.ts";

/** A conclusion per item, with the draft beside it. */
export function ConclusionsCard() {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const words = t.meeting.conclusion;
  const course = workspace.agenda.filter((item) => item.part === "COURSE");
  const due = course.filter((item) => item.kind === "DISCUSSION" || hasConclusion(workspace, item));
  const others = course.filter((item) => !due.includes(item));
  const concluded = due.filter((item) => hasConclusion(workspace, item)).length;
  return (
    <SectionCard
      title={words.title}
      aside={
        due.length > 0 && (
          <StateBadge tone={concluded === due.length ? "green" : "amber"}>
            {words.count(concluded, due.length)}
          </StateBadge>
        )
      }
    >
      <div className={styles.stack} id="conclusions">
        {due.length === 0 && <div className={styles.dim}>{words.none}</div>}
        {due.map((item) => (
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
    </SectionCard>
  );
}

function Conclusion({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const draft = textOf(workspace, "DRAFT_CONCLUSION", item.agendaItemId)?.body.trim();
  return (
    <MeetingText
      field="CONCLUSION"
      subjectId={item.agendaItemId}
      label={item.title}
      {...(draft ? { suggestion: { label: t.meeting.conclusion.useDraft, body: draft } } : {})}
    />
  );
}

function hasConclusion(workspace: Workspace, item: AgendaItem): boolean {
  return (textOf(workspace, "CONCLUSION", item.agendaItemId)?.body ?? "").trim() !== "";
}
