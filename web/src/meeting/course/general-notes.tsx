import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { MeetingText, textOf } from "../meeting-text.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";

/** Texts of the whole meeting, except those that the current item shows already. */
export function GeneralNotes({ besides }: { besides: AgendaItem["kind"] | undefined }) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.course;
  const hasText = (["MOOD", "PRAISE"] as const).some((field) => textOf(workspace, field, identity.meetingId)?.body);
  if (!can("meeting.saveText") && !hasText) return null;
  return (
    <SectionCard title={words.general}>
      <div className={styles.stack}>
        {besides !== "IDEOLOGY" && <MeetingText field="MOOD" label={words.mood} description={words.moodHint} />}
        {besides !== "CRITICISM" && <MeetingText field="PRAISE" label={words.praise} description={words.praiseHint} />}
      </div>
    </SectionCard>
  );
}
