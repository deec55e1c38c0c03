import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { MeetingText, textOf } from "../meeting-text.tsx";
import { useMeeting } from "../workspace-context.tsx";

/** What the resolution is to say beside the tasks: taken over by one tap when the meeting closes, and compared with then. */
export function PrepareDraftResolution() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.resolution;
  const written = textOf(workspace, "DRAFT_RESOLUTION", identity.meetingId)?.body.trim() ?? "";
  if (!can("meeting.saveText") && written === "") return null;
  return (
    <SectionCard title={words.draftTitle} place="draft-resolution">
      <MeetingText field="DRAFT_RESOLUTION" label={words.draft} description={words.draftHint} minRows={3} />
    </SectionCard>
  );
}
