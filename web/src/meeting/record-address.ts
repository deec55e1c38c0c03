import type { MeetingIdentity } from "./workspace-query.ts";

/** Where a link leads that opens a meeting at its record. */
export function recordAddress({ organizationId, meetingId }: MeetingIdentity) {
  return {
    to: "/organizations/$organizationId/meetings/$meetingId",
    params: { organizationId, meetingId },
    search: { tab: "record" },
  } as const;
}
