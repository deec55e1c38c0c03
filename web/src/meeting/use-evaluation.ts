import { useQuery } from "@tanstack/react-query";
import { useMeeting } from "./workspace-context.tsx";
import { evaluationQuery } from "./workspace-query.ts";

/** The score sheet of this meeting; a committee's own meeting has none. */
export function useEvaluation() {
  const { workspace, identity } = useMeeting();
  const isOpen = workspace.meeting.state === "OPEN";
  return useQuery({ ...evaluationQuery(identity), enabled: workspace.scored, refetchInterval: isOpen ? 8_000 : false });
}

/** Reads the score sheet ahead for whoever records the meeting, so that it is on the device when the network goes. */
export function useEvaluationAhead(): void {
  const { workspace, identity, can } = useMeeting();
  const isAhead = workspace.scored && can("attendance.record");
  useQuery({
    ...evaluationQuery(identity),
    enabled: isAhead,
    staleTime: Number.POSITIVE_INFINITY,
    notifyOnChangeProps: [],
  });
}
