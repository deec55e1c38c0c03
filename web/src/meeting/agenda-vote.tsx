import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./meeting.module.css";
import { VoteDialog } from "./vote-dialog.tsx";
import { VoteLine } from "./vote-line.tsx";
import { useMeeting } from "./workspace-context.tsx";
import { TabLink } from "./workspace-tabs.tsx";

/** The agenda adopted by vote; then on to the course. */
export function AgendaVote() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const [voting, setVoting] = useState(false);
  const { meeting, votes } = workspace;
  const words = t.meeting.adoption;
  const taken = votes.filter((vote) => vote.matter === "AGENDA");
  const isOpen = can("vote.record") && !meeting.withoutVotes;
  return (
    <div id="adopt-agenda" className={styles.stack}>
      {(taken.length > 0 || meeting.agendaAdoptedAt) && (
        <SectionCard title={words.title}>
          {taken.map((vote) => (
            <VoteLine key={vote.voteId} vote={vote} />
          ))}
          {meeting.agendaAdoptedAt && (
            <div className={styles.done}>
              <Icon name="check" size="1.25rem" />
              {words.adopted(f.time(meeting.agendaAdoptedAt))}
            </div>
          )}
        </SectionCard>
      )}
      {!meeting.agendaAdoptedAt && isOpen && (
        <div className={styles.sticky}>
          <Button fullWidth onClick={() => setVoting(true)}>
            {words.adopt} →
          </Button>
        </div>
      )}
      {(meeting.agendaAdoptedAt || meeting.withoutVotes) && meeting.state === "OPEN" && (
        <TabLink tab="course" className={styles.goOn}>
          {words.goOn} →
        </TabLink>
      )}
      <VoteDialog
        opened={voting}
        onClose={() => setVoting(false)}
        matter="AGENDA"
        title={words.voteTitle(f.month(meeting.month))}
      />
    </div>
  );
}
