import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./meeting.module.css";
import { tileOf } from "./opening/attendance-tile.tsx";
import { useStandingTitle } from "./standing-vote.ts";
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
  const [pointed, setPointed] = useState(false);
  const { meeting, votes } = workspace;
  const words = t.meeting.adoption;
  const standingTitle = useStandingTitle();
  const taken = votes.filter((vote) => vote.matter === "AGENDA");
  const isOpen = can("vote.record") && !meeting.withoutVotes;
  const [firstUnmarked] = workspace.attendance.filter(({ status }) => status === "UNMARKED");
  /** No vote is counted before the roll is complete: then the way leads to the first name that is missing. */
  function adopt() {
    if (workspace.figures.unmarked === 0) return setVoting(true);
    setPointed(true);
    // Of a large conference it stands in a cell that is not open.
    if (!firstUnmarked) return;
    const tile = document.getElementById(tileOf(firstUnmarked.personId));
    tile?.scrollIntoView({ block: "center" });
    tile?.querySelector("button")?.focus({ preventScroll: true });
  }
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
          <StillUnmarked all={pointed} />
          <Button fullWidth onClick={adopt}>
            {words.adopt} →
          </Button>
        </div>
      )}
      {(meeting.agendaAdoptedAt || meeting.withoutVotes) && meeting.state === "OPEN" && <GoOn />}
      <VoteDialog
        opened={voting}
        onClose={() => setVoting(false)}
        matter="AGENDA"
        {...standingTitle({ matter: "AGENDA" })}
      />
    </div>
  );
}

const FEW = 3;

/** Who is missing from the roll, by name: as soon as only few are left, and once somebody wanted to go on without them. */
function StillUnmarked({ all }: { all: boolean }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const { figures, rollByPart } = workspace;
  const names = workspace.attendance.filter(({ status }) => status === "UNMARKED").map(({ fullName }) => fullName);
  const isShown = names.length > 0 && (all || names.length <= FEW);
  return (
    <div role="status" className={styles.dim}>
      {rollByPart && all && figures.unmarked > 0 && t.meeting.figures.unmarked(figures.unmarked)}
      {!rollByPart &&
        isShown &&
        t.meeting.adoption.unmarked(names.slice(0, FEW).join(", "), Math.max(0, names.length - FEW))}
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
