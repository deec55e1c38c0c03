import { useQuery } from "@tanstack/react-query";
import { useMeeting } from "./workspace-context.tsx";
import { evaluationQuery } from "./workspace-query.ts";

/** The score sheet of this meeting; a committee's own meeting has none. */
export function useEvaluation() {
  const { workspace, identity } = useMeeting();
  const isScored = workspace.meeting.kind !== "COMMITTEE";
  const isOpen = workspace.meeting.state === "OPEN";
  return useQuery({ ...evaluationQuery(identity), enabled: isScored, refetchInterval: isOpen ? 8_000 : false });
}
