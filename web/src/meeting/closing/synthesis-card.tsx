import { useLanguage } from "../../language/use-language.tsx";
import styles from "../meeting.module.css";
import { MeetingText } from "../meeting-text.tsx";
import { ClosingSection } from "./closing-section.tsx";

/** What the chair sums up, and what the resolution says besides conclusions and tasks. */
export function SynthesisCard() {
  const { t } = useLanguage();
  const words = t.meeting.synthesis;
  return (
    <ClosingSection place="synthesis" title={words.title}>
      <div className={styles.stack}>
        <MeetingText field="SYNTHESIS" label={words.synthesis} />
        <MeetingText field="SHORTCOMINGS" label={words.shortcomings} description={words.shortcomingsHint} />
        <MeetingText field="CARRYING_OUT" label={words.carryingOut} />
      </div>
    </ClosingSection>
  );
}
