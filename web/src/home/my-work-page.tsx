import { useQuery } from "@tanstack/react-query";
import { useActing } from "../account/acting.tsx";
import { useSession } from "../account/session.ts";
import { api } from "../api.ts";
import { QuickNotices } from "../directive/quick-notices.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { TaskCards } from "../meeting/task/task-cards.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { MyProposals } from "./my-proposals.tsx";
import { NextMeetingCard } from "./next-meeting-card.tsx";

/** "Việc của tôi": the next meeting with its papers, my tasks, my proposals. Made for a phone first. */
export function MyWorkPage() {
  const { t } = useLanguage();
  const { displayName } = useSession();
  const { office } = useActing();
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
      {mine && office && <QuickNotices organizationId={office.organizationId} />}
      {mine && (
        <SectionCard title={words.tasks}>
          {mine.tasks.length === 0 ? (
            <EmptyState icon="task" title={words.noTasks} advice={words.noTasksAdvice} />
          ) : (
            <TaskCards tasks={mine.tasks} />
          )}
        </SectionCard>
      )}
      {mine && <MyProposals proposals={mine.proposals} />}
    </PageFrame>
  );
}
