import type { Contract } from "@nen-nep/contract";
import { queryOptions } from "@tanstack/react-query";
import { api, type client, queryClient } from "../api.ts";

export interface MeetingIdentity {
  organizationId: string;
  meetingId: string;
}

type AnswerOf<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;

export type Workspace = AnswerOf<typeof client.workspace.get>;
export type Meeting = Workspace["meeting"];
export type MeetingRow = AnswerOf<typeof client.meeting.list>["rows"][number];
export type AgendaItem = Workspace["agenda"][number];
export type AttendanceRow = Workspace["attendance"][number];
export type Figures = Workspace["figures"];
export type Statement = Workspace["statements"][number];
export type VoteRecord = Workspace["votes"][number];
export type VoteMatter = VoteRecord["matter"];
export type TaskReview = Workspace["taskReviews"][number];
export type NewTask = Workspace["newTasks"][number];
export type TaskState = TaskReview["state"];
export type Requirement = Workspace["missing"]["close"][number];
export type TextField = Workspace["texts"][number]["field"];
export type Evaluation = AnswerOf<typeof client.evaluation.get>;
export type CriterionScore = Evaluation["sections"][number]["criteria"][number];
export type Grade = NonNullable<Evaluation["selfGrade"]>;

/** `meeting.close`: the names in which abilities are told. */
export type OperationName = {
  [Word in keyof Contract]: `${Word}.${Extract<keyof Contract[Word], string>}`;
}[keyof Contract];

/** How often the page looks for what another writer did, by the state of the meeting. */
const lookAgainAfter: Partial<Record<Meeting["state"], number>> = { OPEN: 4_000, ADJOURNED: 15_000, CONVENED: 15_000 };

/** Everything of one meeting; read again while others may write in it, but never over a change under way. */
export function workspaceQuery(identity: MeetingIdentity) {
  return queryOptions({
    ...api.workspace.get.queryOptions({ input: identity }),
    refetchInterval: ({ state }) => {
      if (!state.data || queryClient.isMutating({ mutationKey: deedsOf(identity) }) > 0) return false;
      return lookAgainAfter[state.data.meeting.state] ?? false;
    },
  });
}

/** The score sheet, which follows from what the workspace shows. */
export function evaluationQuery(identity: MeetingIdentity) {
  return api.evaluation.get.queryOptions({ input: identity, staleTime: 4_000 });
}

export function documentsQuery(identity: MeetingIdentity) {
  return api.document.list.queryOptions({ input: identity });
}

/** Under which key all changes of a meeting run. */
export function deedsOf({ meetingId }: MeetingIdentity): string[] {
  return ["meeting-deeds", meetingId];
}

/** Reads again what a change may have touched. */
export async function readAgain(identity: MeetingIdentity): Promise<void> {
  // Other pages follow from it too: they read again when they are next opened.
  await queryClient.invalidateQueries({ refetchType: "none" });
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: workspaceQuery(identity).queryKey }),
    queryClient.invalidateQueries({ queryKey: api.attendance.listPart.key({ input: identity }) }),
    queryClient.invalidateQueries({ queryKey: evaluationQuery(identity).queryKey }),
    queryClient.invalidateQueries({ queryKey: documentsQuery(identity).queryKey }),
    queryClient.invalidateQueries({ queryKey: api.orientation.forMeeting.key({ input: identity }) }),
    queryClient.invalidateQueries({ queryKey: api.document.postingPackage.key({ input: identity }) }),
    queryClient.invalidateQueries({ queryKey: api.evaluation.waiting.key() }),
  ]);
}
