import type { ReactNode } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SaveIndicator } from "../ui/save-indicator.tsx";
import { Interruptions } from "./interruptions.tsx";
import styles from "./meeting.module.css";
import { MeetingStateBadge } from "./meeting-badges.tsx";
import type { Tab } from "./tabs.ts";
import { useNow } from "./use-now.ts";
import { useMeeting } from "./workspace-context.tsx";
import { WorkspaceTabs } from "./workspace-tabs.tsx";

/** Head of the workspace: whose meeting, which day, in which state, whether all is saved; below it the tabs. */
export function WorkspaceFrame({ tab, children }: { tab: Tab; children: ReactNode }) {
  const { t, f } = useLanguage();
  const { meeting } = useMeeting().workspace;
  const title = f.weekdayDate(dayOf(meeting.openedAt ?? meeting.scheduledAt));
  const overline = `${meeting.organizationName} · ${t.meeting.kind[meeting.kind]} · ${f.month(meeting.month)}`;
  return (
    <PageFrame
      title={title}
      overline={overline}
      actions={
        <>
          <SaveIndicator />
          <MeetingStateBadge state={meeting.state} suffix={useElapsed()} />
          <ProjectorButton />
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
    <a className={styles.buttonLink} href={href} target="_blank" rel="noopener">
      {t.meeting.screen.open}
    </a>
  );
}

/** What is out of the ordinary with this meeting. */
function StateNotice() {
  const { t, f } = useLanguage();
  const { meeting, sessions, figures } = useMeeting().workspace;
  const words = t.meeting.notice;
  const continuesAt = sessions.at(-1)?.continuesAt;
  if (meeting.state === "POSTPONED") return <Notice tone="amber" title={words.postponed} advice={meeting.reason} />;
  if (meeting.state === "NOT_HELD") return <Notice tone="amber" title={words.notHeld} advice={meeting.reason} />;
  if (meeting.state === "ADJOURNED") {
    const advice = continuesAt ? words.continuesAt(f.weekdayDateTime(continuesAt)) : sessions.at(-1)?.reason;
    return <Notice tone="amber" title={words.adjourned} advice={advice} />;
  }
  if (meeting.withoutVotes && meeting.state === "OPEN") {
    return <Notice tone="amber" title={words.withoutVotes} advice={meeting.reason} />;
  }
  const isCounted = figures.total > 0 && figures.unmarked === 0;
  if (meeting.state === "OPEN" && isCounted && !figures.canDecide) {
    return <Notice title={words.tooFew(figures.presentWithVote, figures.base)} advice={words.tooFewAdvice} />;
  }
  if (meeting.recordedFrom === "PAPER") return <Notice tone="amber" title={words.fromPaper} />;
  return null;
}
