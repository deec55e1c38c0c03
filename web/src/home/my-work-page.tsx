import { useQuery } from "@tanstack/react-query";
import { useSession } from "../account/session.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { MyProposals } from "./my-proposals.tsx";
import { MyTasks } from "./my-tasks.tsx";
import { NextMeetingCard } from "./next-meeting-card.tsx";

/** "Việc của tôi": the next meeting with its papers, my tasks, my proposals. Made for a phone first. */
export function MyWorkPage() {
  const { t } = useLanguage();
  const { displayName } = useSession();
  const words = t.home.my;
  const { data: mine, error } = useQuery(api.home.mine.queryOptions({ input: {} }));
  return (
    <PageFrame title={words.title} overline={words.greeting(displayName)} narrow>
      <Trouble error={error} />
      {!mine && !error && <SkeletonList rows={3} height="9rem" />}
      {mine?.meetings.length === 0 && (
        <SectionCard>
          <EmptyState icon="meeting" title={words.noMeeting} advice={words.noMeetingAdvice} />
        </SectionCard>
      )}
      {mine?.meetings.map((meeting) => (
        <NextMeetingCard key={meeting.meetingId} meeting={meeting} />
      ))}
      {mine && <MyTasks tasks={mine.tasks} />}
      {mine && <MyProposals proposals={mine.proposals} />}
    </PageFrame>
  );
}
