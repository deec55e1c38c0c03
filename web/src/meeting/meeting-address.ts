import type { Tab } from "./tabs.ts";
import type { MeetingIdentity } from "./workspace-query.ts";

/** Where a link leads that opens a meeting: at one of its tabs, or at the one that its state asks for. */
export function meetingAddress({ organizationId, meetingId }: MeetingIdentity, tab?: Tab) {
  return {
    to: "/organizations/$organizationId/meetings/$meetingId" as const,
    params: { organizationId, meetingId },
    search: tab === undefined ? {} : { tab },
  };
}

export function recordAddress(identity: MeetingIdentity) {
  return meetingAddress(identity, "record");
}
