import { GuestLinkCard } from "../guests/guest-link-card.tsx";
import { GuestsCard } from "../guests/guests-card.tsx";
import styles from "../meeting.module.css";
import { MeetingShortcomings } from "../meeting-shortcomings.tsx";
import { MemberActions } from "./member-actions.tsx";
import { PrepareAgenda } from "./prepare-agenda.tsx";
import { PrepareAssignments } from "./prepare-assignments.tsx";
import { PrepareDirectives } from "./prepare-directives.tsx";
import { PrepareDraftResolution } from "./prepare-draft-resolution.tsx";
import { PrepareExemplars } from "./prepare-exemplars.tsx";
import { PrepareLastTasks } from "./prepare-last-tasks.tsx";
import { PrepareNext } from "./prepare-next.tsx";
import { PrepareOffices } from "./prepare-offices.tsx";
import { PrepareOrientations } from "./prepare-orientations.tsx";
import { PreparePack } from "./prepare-pack.tsx";
import { PreparePapers } from "./prepare-papers.tsx";
import { PrepareParticipants } from "./prepare-participants.tsx";
import { PreparePreMeeting } from "./prepare-pre-meeting.tsx";
import { PrepareProposals } from "./prepare-proposals.tsx";
import { AbsenceRequests, Opinions } from "./prepare-requests.tsx";
import { PrepareSchedule } from "./prepare-schedule.tsx";
import { PrepareTopics } from "./prepare-topics.tsx";

/** Chuẩn bị: agenda, papers, who prepares what, the notice. */
export function PrepareTab() {
  return (
    <div className={styles.keyedColumns}>
      <div className={styles.keyed}>
        <PrepareNext />
        <MemberActions />
        <PrepareSchedule />
        <PrepareParticipants />
      </div>
      <div className={styles.stack}>
        <PrepareAgenda />
        <PrepareTopics />
        <PrepareExemplars />
        <PrepareOrientations />
        <PrepareDirectives />
        <PreparePapers />
        <PreparePack />
        <PrepareDraftResolution />
        <PrepareLastTasks />
        <PrepareProposals />
        <MeetingShortcomings />
      </div>
      <div className={styles.stack}>
        <PrepareOffices />
        <AbsenceRequests />
        <Opinions />
        <PreparePreMeeting />
        <PrepareAssignments />
        <GuestsCard />
        <GuestLinkCard />
      </div>
    </div>
  );
}
