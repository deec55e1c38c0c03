import { Button, Title } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { ItemClock } from "./item-clock.tsx";
import { MatterDialog } from "./matter-dialog.tsx";
import styles from "./meeting.module.css";
import { MeetingText } from "./meeting-text.tsx";
import { PaperList } from "./prepare-papers.tsx";
import { StatementForm } from "./statement-form.tsx";
import { StatementList } from "./statement-list.tsx";
import { TaskReviews } from "./task-reviews.tsx";
import { useAct } from "./use-act.ts";
import { VoteLine } from "./vote-line.tsx";
import { useMeeting } from "./workspace-context.tsx";
import type { AgendaItem } from "./workspace-query.ts";
import { TabLink } from "./workspace-tabs.tsx";

interface ItemPaneProps {
  item: AgendaItem;
  number: number;
  next: AgendaItem | undefined;
  onNext: () => void;
}

/** The current item: its clock, what is written of it, who speaks, what is voted. */
export function ItemPane({ item, number, next, onNext }: ItemPaneProps) {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [voting, setVoting] = useState(false);
  const words = t.meeting.course;
  const votes = workspace.votes.filter((vote) => vote.agendaItemId === item.agendaItemId);
  const isClosing = item.part === "CLOSING";
  return (
    <SectionCard>
      <div className={styles.stack}>
        <div className={styles.sectionHead}>
          <div>
            <Title order={2}>
              {number}. {item.title}
            </Title>
            <span className={styles.dim}>{item.presenter && words.presents(item.presenter.fullName)}</span>{" "}
            {item.central && <StateBadge tone="gold">{t.meeting.agenda.central}</StateBadge>}
          </div>
          <ItemClock item={item} />
        </div>
        <PaperList agendaItemId={item.agendaItemId} />
        <OfItsKind item={item} />
        {!isClosing && (
          <>
            {can("statement.add") && <StatementForm key={item.agendaItemId} item={item} />}
            <StatementList agendaItemId={item.agendaItemId} />
            <MeetingText
              field="DISCUSSION"
              subjectId={item.agendaItemId}
              label={words.discussion}
              description={words.discussionHint}
            />
          </>
        )}
        {votes.map((vote) => (
          <VoteLine key={vote.voteId} vote={vote} withTitle />
        ))}
        <div className={styles.buttons}>
          {can("vote.record") && !workspace.meeting.withoutVotes && !isClosing && (
            <Button variant="default" onClick={() => setVoting(true)}>
              {words.vote}
            </Button>
          )}
          <NextItem next={next} onNext={onNext} />
        </div>
      </div>
      {voting && <MatterDialog item={item} onClose={() => setVoting(false)} />}
    </SectionCard>
  );
}

/** What only items of one kind have. */
function OfItsKind({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const words = t.meeting.course;
  if (item.kind === "TASK_REVIEW") return <TaskReviews />;
  if (item.kind === "IDEOLOGY") return <MeetingText field="MOOD" label={words.mood} description={words.moodHint} />;
  if (item.kind === "CRITICISM")
    return <MeetingText field="PRAISE" label={words.praise} description={words.praiseHint} />;
  if (item.kind === "OPENING") return <MeetingText field="OPENING_REASON" label={words.openingReason} />;
  if (item.kind === "REPORT") {
    return (
      <>
        <MeetingText field="SECRETARY_REPORT" label={words.report} description={words.reportHint} />
        <MeetingText field="POLITICAL_TASK" label={words.politicalTask} description={words.politicalTaskHint} />
      </>
    );
  }
  if (item.part === "CLOSING") return <TabLink tab="close">{words.inClosing} →</TabLink>;
  return null;
}

/** Turns to the next item: its clock starts, the one before stands still. */
function NextItem({ next, onNext }: { next: AgendaItem | undefined; onNext: () => void }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const start = useAct((agendaItemId: string) => client.agenda.startItem({ ...identity, agendaItemId }));
  if (!next) return null;
  function goOn() {
    if (next && can("agenda.startItem") && next.part !== "CLOSING") start.mutate(next.agendaItemId);
    onNext();
  }
  return (
    <>
      <Button variant="default" onClick={goOn}>
        {t.meeting.course.next} →
      </Button>
      <Trouble error={start.error} />
    </>
  );
}
