import { useQuery } from "@tanstack/react-query";
import { isScoredKind } from "../../../rulesets/meeting-thresholds.ts";
import { useMeeting } from "./workspace-context.tsx";
import { evaluationQuery } from "./workspace-query.ts";

/** The score sheet of this meeting; a committee's own meeting and one on a topic alone have none. */
export function useEvaluation() {
  const { workspace, identity } = useMeeting();
  const isScored = isScoredKind(workspace.meeting.kind);
  const isOpen = workspace.meeting.state === "OPEN";
  return useQuery({ ...evaluationQuery(identity), enabled: isScored, refetchInterval: isOpen ? 8_000 : false });
}

/** Reads the score sheet ahead for whoever records the meeting, so that it is on the device when the network goes. */
export function useEvaluationAhead(): void {
  const { workspace, identity, can } = useMeeting();
  const isAhead = isScoredKind(workspace.meeting.kind) && can("attendance.record");
  useQuery({
    ...evaluationQuery(identity),
    enabled: isAhead,
    staleTime: Number.POSITIVE_INFINITY,
    notifyOnChangeProps: [],
  });
}
