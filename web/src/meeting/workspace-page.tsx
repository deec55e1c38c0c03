import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { ClosingTab } from "./closing/closing-tab.tsx";
import { CourseTab } from "./course/course-tab.tsx";
import { OpeningTab } from "./opening/opening-tab.tsx";
import { PeopleSearch } from "./people-search.tsx";
import { PrepareTab } from "./prepare/prepare-tab.tsx";
import { RecordTab } from "./record/record-tab.tsx";
import { type Tab, tabFor, tabSearch } from "./tabs.ts";
import { WorkspaceProvider } from "./workspace-context.tsx";
import { WorkspaceFrame } from "./workspace-frame.tsx";
import { type MeetingIdentity, workspaceQuery } from "./workspace-query.ts";

const panes: Record<Tab, () => React.ReactNode> = {
  prepare: PrepareTab,
  open: OpeningTab,
  course: CourseTab,
  close: ClosingTab,
  record: RecordTab,
};

/** One meeting on one page: its five tabs follow the procedure. */
export function WorkspacePage() {
  // The route's path has both; the router types params of lazily loaded pages loosely.
  const identity = useParams({ strict: false }) as MeetingIdentity;
  // The router also hands over what the address says beside what its route knows.
  const { tab: named } = tabSearch(useSearch({ strict: false }));
  const { data: workspace, error } = useQuery(workspaceQuery(identity));
  if (!workspace) return error ? <PageTrouble error={error} /> : <SkeletonList rows={8} height="4rem" />;
  const tab = named ?? tabFor(workspace.meeting.state);
  const Pane = panes[tab];
  return (
    <WorkspaceProvider workspace={workspace}>
      <WorkspaceFrame tab={tab}>
        <PeopleSearch>
          <Pane />
        </PeopleSearch>
      </WorkspaceFrame>
    </WorkspaceProvider>
  );
}
