import { Button, Title } from "@mantine/core";
import { useState } from "react";
import { THEMATIC_STEP } from "../../../../rulesets/agenda-templates.ts";
import { client } from "../../api.ts";
import { ItemDirective } from "../../directive/item-directive.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Questions } from "../../orientation/block-view.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import { MatterDialog } from "../matter-dialog.tsx";
import styles from "../meeting.module.css";
import { MeetingText } from "../meeting-text.tsx";
import { PaperList } from "../prepare/prepare-papers.tsx";
import { useAct } from "../use-act.ts";
import { VoteLine } from "../vote-line.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";
import { TabButton, TabLink } from "../workspace-tabs.tsx";
import courseStyles from "./course.module.css";
import { ItemClock } from "./item-clock.tsx";
import { OutlineVote } from "./outline-vote.tsx";
import { StatementForm } from "./statement-form.tsx";
import { StatementList } from "./statement-list.tsx";
import { TaskReviews } from "./task-reviews.tsx";

interface ItemPaneProps {
  item: AgendaItem;
  number: number;
  next: AgendaItem | undefined;
  onNext: () => void;
  /** Whether one came here from the item before: then its title takes the focus. */
  arrived: boolean;
}

/** The current item: its clock, what is written of it, who speaks, what is voted. */
export function ItemPane({ item, number, next, onNext, arrived }: ItemPaneProps) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [voting, setVoting] = useState(false);
  const words = t.meeting.course;
  const agendaTitle = useAgendaTitle();
  const votes = workspace.votes.filter((vote) => vote.agendaItemId === item.agendaItemId);
  const isClosing = item.part === "CLOSING";
  return (
    <SectionCard>
      <div className={styles.stack}>
        <div className={styles.sectionHead}>
          <div>
            <Title order={2} tabIndex={-1} ref={arrived ? takeFocus : null} className={courseStyles.itemTitle}>
              {number}. {agendaTitle(item.title)}
            </Title>
            <span className={styles.dim}>{item.presenter && words.presents(item.presenter.fullName)}</span>{" "}
            {item.central && <StateBadge tone="gold">{t.meeting.agenda.central}</StateBadge>}
          </div>
          <ItemClock item={item} />
        </div>
        <ItemDirective organizationId={identity.organizationId} directiveId={item.directiveId} />
        <PaperList agendaItemId={item.agendaItemId} />
        {/* What a device kept from before there were questions has none. */}
        <Questions label={t.meeting.agenda.questions} questions={item.questions ?? []} />
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
          {!isClosing && <NextItem next={next} onNext={onNext} />}
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
  if (item.kind === "SECTION")
    return <MeetingText field="OUTLINE" subjectId={item.agendaItemId} label={t.meeting.agenda.outline} />;
  if (item.stepKey === THEMATIC_STEP) return <OutlineVote item={item} />;
  if (item.part === "CLOSING") return <TabLink tab="close">{words.inClosing} →</TabLink>;
  return null;
}

/** Turns to the next item: its clock starts, the one before stands still. After the last of the course comes the closing. */
function NextItem({ next, onNext }: { next: AgendaItem | undefined; onNext: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const start = useAct((agendaItemId: string) => client.agenda.startItem({ ...identity, agendaItemId }));
  const words = t.meeting.course;
  const isOpen = workspace.meeting.state === "OPEN";
  const variant = isOpen ? "filled" : "default";
  if (!next || next.part === "CLOSING") {
    return (
      isOpen && (
        <div className={styles.sticky}>
          <TabButton tab="close" fullWidth>
            {words.toClosing} →
          </TabButton>
        </div>
      )
    );
  }
  function goOn(to: AgendaItem) {
    if (can("agenda.startItem")) start.mutate(to.agendaItemId);
    onNext();
  }
  return (
    <>
      <div className={isOpen ? styles.sticky : undefined}>
        <Button fullWidth variant={variant} onClick={() => goOn(next)}>
          {words.next} →
        </Button>
      </div>
      <Trouble error={start.error} />
    </>
  );
}

/** On a phone the head of the page is long: there the new item is brought to the top as well. */
function takeFocus(title: HTMLHeadingElement | null): void {
  title?.focus();
  if (title && matchMedia("(max-width: 62em)").matches) title.scrollIntoView();
}
