import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { VoteLine } from "../vote-line.tsx";
import { useMeeting } from "../workspace-context.tsx";

/** Every vote of the meeting with its counts, as they were frozen. */
export function VotesCard() {
  const { t } = useLanguage();
  const { votes } = useMeeting().workspace;
  if (votes.length === 0) return null;
  return (
    <SectionCard title={t.meeting.record.votes}>
      <div className={styles.stack}>
        {votes.map((vote) => (
          <VoteLine key={vote.voteId} vote={vote} withTitle />
        ))}
      </div>
    </SectionCard>
  );
}
