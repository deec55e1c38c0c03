import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { PersonOption } from "./person-select.tsx";
import { useMeeting } from "./workspace-context.tsx";

const EVERYBODY = 200;

/** Members of an organization, those of its own roll only or those below as well. */
export function useMembers(organizationId: string, { enabled = true, below = false } = {}) {
  const query = useQuery(
    api.member.list.queryOptions({ input: { organizationId, limit: EVERYBODY }, staleTime: 300_000, enabled }),
  );
  return (query.data?.rows ?? []).filter((member) => below || member.organizationId === organizationId);
}

/** Who can be named in this meeting: the convened, and before the notice the members of the organization. */
export function usePeople(): readonly PersonOption[] {
  const { workspace, identity } = useMeeting();
  const isConvened = workspace.figures.total > 0;
  const members = useMembers(identity.organizationId, { enabled: !isConvened, below: workspace.meeting.joint });
  return isConvened ? workspace.attendance : members;
}
