import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { course } from "../../language/vi/meeting-course.ts";
import styles from "../meeting.module.css";
import { VoteDialog } from "../vote-dialog.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";

/** The sections of the outline with who presents each, and the agreement of the meeting on it. */
export function OutlineVote({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [voting, setVoting] = useState(false);
  const words = t.meeting.course.outline;
  const sections = workspace.agenda.filter(({ kind }) => kind === "SECTION");
  if (sections.length === 0) return null;
  const isAgreed = workspace.votes.some(({ matter, outcome }) => matter === "OUTLINE" && outcome === "PASSED");
  return (
    <div className={styles.stack}>
      <div>
        <strong>{words.title}</strong>
        <ol className={styles.outline}>
          {sections.map(({ agendaItemId, title, presenter }) => (
            <li key={agendaItemId}>
              {title}
              {presenter && <span className={styles.agendaNotes}>{presenter.fullName}</span>}
            </li>
          ))}
        </ol>
      </div>
      {!isAgreed && can("vote.record") && !workspace.meeting.withoutVotes && (
        <div>
          <Button variant="default" onClick={() => setVoting(true)}>
            {words.agree}
          </Button>
        </div>
      )}
      <VoteDialog
        opened={voting}
        onClose={() => setVoting(false)}
        matter="OUTLINE"
        title={words.voteTitle}
        recordedTitle={course.course.outline.voteTitle}
        agendaItemId={item.agendaItemId}
      />
    </div>
  );
}
