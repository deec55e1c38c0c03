import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SaveIndicator } from "../ui/save-indicator.tsx";
import { useSaveScopeState } from "../ui/save-scope.tsx";
import { daysOf } from "./held-day.ts";
import { Interruptions } from "./interruptions.tsx";
import styles from "./meeting.module.css";
import { MeetingStateBadge } from "./meeting-badges.tsx";
import { StateNotice } from "./state-notice.tsx";
import type { Tab } from "./tabs.ts";
import { useEvaluationAhead } from "./use-evaluation.ts";
import { useKindWord } from "./use-kind-word.ts";
import { useNow } from "./use-now.ts";
import { usePlace } from "./use-place.ts";
import { useMeeting } from "./workspace-context.tsx";
import { WorkspaceTabs } from "./workspace-tabs.tsx";

/** Head of the workspace: whose meeting, which day, in which state, whether all is saved; below it the tabs. */
export function WorkspaceFrame({ tab, children }: { tab: Tab; children: ReactNode }) {
  const { f } = useLanguage();
  const { workspace, can } = useMeeting();
  const { meeting } = workspace;
  const kindWord = useKindWord(meeting.organizationId, meeting.kind === "COMMITTEE");
  usePlace();
  useEvaluationAhead();
  // Who only reads has nothing to save; a superior who gives points has.
  const isSaving = useSaveScopeState().kind !== "idle";
  const isWriting = can("meeting.saveText") || isSaving;
  const title = f.weekdayDate(daysOf(meeting).on);
  const kind = meeting.topic === "" ? kindWord(meeting.kind) : `${kindWord(meeting.kind)}: ${meeting.topic}`;
  const overline = `${meeting.organizationName} · ${kind} · ${f.month(meeting.month)}`;
  return (
    <PageFrame
      title={title}
      overline={overline}
      actions={
        <>
          {isWriting && <SaveIndicator />}
          <MeetingStateBadge state={meeting.state} suffix={useElapsed()} />
          {can("meeting.saveText") && <ProjectorButton />}
        </>
      }
    >
      <WorkspaceTabs tab={tab} />
      <StateNotice />
      {children}
      <div className={styles.foot}>
        <Interruptions tab={tab} />
      </div>
    </PageFrame>
  );
}

/** Hours and minutes since the opening, breaks left out. */
function useElapsed(): string {
  const { f } = useLanguage();
  const { meeting, sessions } = useMeeting().workspace;
  const isOpen = meeting.state === "OPEN";
  const now = useNow(isOpen, 10_000);
  if (!isOpen) return "";
  const minutes = sessions.reduce(
    (sum, { openedAt, closedAt }) => sum + ((closedAt ? Date.parse(closedAt) : now) - Date.parse(openedAt)) / 60_000,
    0,
  );
  return ` · ${f.duration(Math.max(0, minutes))}`;
}

function ProjectorButton() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const href = `/organizations/${identity.organizationId}/meetings/${identity.meetingId}/screen`;
  return (
    <a className={`${styles.buttonLink} ${styles.projector}`} href={href} target="_blank" rel="noopener">
      {t.meeting.screen.open}
    </a>
  );
}
