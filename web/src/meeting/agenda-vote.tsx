import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./meeting.module.css";
import { useAct } from "./use-act.ts";
import { VoteDialog } from "./vote-dialog.tsx";
import { VoteLine } from "./vote-line.tsx";
import { useMeeting } from "./workspace-context.tsx";
import { TabButton } from "./workspace-tabs.tsx";

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
      {(meeting.agendaAdoptedAt || meeting.withoutVotes) && meeting.state === "OPEN" && <GoOn />}
      <VoteDialog
        opened={voting}
        onClose={() => setVoting(false)}
        matter="AGENDA"
        title={(meeting.kind === "COMMITTEE" ? words.committeeVoteTitle : words.voteTitle)(f.month(meeting.month))}
      />
    </div>
  );
}

/** On to the course: the clock of its first item starts with it. */
function GoOn() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const { agenda, figures } = workspace;
  const start = useAct((agendaItemId: string) => client.agenda.startItem({ ...identity, agendaItemId }));
  const course = agenda.filter((item) => item.part === "COURSE");
  const hasBegun = agenda.some((item) => item.runningSince !== null) || course.some((item) => item.discussed);
  const [first] = course;
  const begin = () => {
    if (first && !hasBegun && can("agenda.startItem")) start.mutate(first.agendaItemId);
  };
  const isCounted = figures.unmarked === 0;
  return (
    <div className={isCounted ? styles.sticky : undefined}>
      <TabButton tab="course" fullWidth variant={isCounted ? "filled" : "default"} onGo={begin}>
        {t.meeting.adoption.goOn} →
      </TabButton>
    </div>
  );
}
