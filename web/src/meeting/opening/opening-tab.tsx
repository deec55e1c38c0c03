import { useLanguage } from "../../language/use-language.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { AgendaVote } from "../agenda-vote.tsx";
import { GuestsCard } from "../guests/guests-card.tsx";
import styles from "../meeting.module.css";
import { MeetingShortcomings } from "../meeting-shortcomings.tsx";
import { OpenMeeting } from "../prepare/prepare-next.tsx";
import { useMeeting } from "../workspace-context.tsx";
import { TabLink } from "../workspace-tabs.tsx";
import { DuesCard } from "./dues-card.tsx";
import { AttendanceShare, VotingBase } from "./figures-cards.tsx";
import { RollCall } from "./roll-call.tsx";

/** Mở đầu: who is there, what that means for votes, dues, the agenda adopted. */
export function OpeningTab() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  if (workspace.figures.total === 0) {
    return (
      <EmptyState
        icon="people"
        title={t.meeting.roll.notConvened}
        advice={t.meeting.roll.notConvenedAdvice}
        action={<TabLink tab="prepare">{t.meeting.tab.prepare}</TabLink>}
      />
    );
  }
  return (
    <div className={styles.columns}>
      <RollCall />
      <div className={styles.stack}>
        {can("meeting.open") && <OpenMeeting />}
        <VotingBase />
        <AttendanceShare />
        <AgendaVote />
        <DuesCard />
        <GuestsCard />
        <MeetingShortcomings />
      </div>
    </div>
  );
}
