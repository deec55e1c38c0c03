import { useEffect } from "react";
import { queryClient } from "../api.ts";
import { evaluationQuery, type Meeting, type MeetingIdentity, workspaceQuery } from "./workspace-query.ts";

/** In these states the meeting may have to be recorded where there is no network. */
const ahead: readonly Meeting["state"][] = ["CONVENED", "OPEN", "ADJOURNED"];

/** Reads the month's meeting when its secretary looks at the month, so that it is on the device that is taken along. */
export function useMeetingAhead(meeting: (MeetingIdentity & Pick<Meeting, "state">) | null): void {
  const { organizationId, meetingId, state } = meeting ?? {};
  useEffect(() => {
    if (!organizationId || !meetingId || !state || !ahead.includes(state)) return;
    const identity = { organizationId, meetingId };
    void queryClient
      .prefetchQuery(workspaceQuery(identity))
      .then(() => queryClient.prefetchQuery(evaluationQuery(identity)));
  }, [organizationId, meetingId, state]);
}
