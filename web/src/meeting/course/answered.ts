import { useLocation, useNavigate } from "@tanstack/react-router";
import { recordAddress } from "../meeting-address.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Grade, MeetingIdentity } from "../workspace-query.ts";

/** The record that was answered last: decided with a grade, or returned. */
export interface Answered extends MeetingIdentity {
  organizationName: string;
  month: string;
  grade: Grade | null;
}

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** What was done on the page before, so that the next one can say it. */
    answered?: Answered;
  }
}

/** What was answered on the page that led here. */
export function useAnswered(): Answered | undefined {
  return useLocation({ select: ({ state }) => state.answered });
}

/** After an answer: on to the record that waits next, or back to the list after the last one. */
export function useGoOn(next: MeetingIdentity | null | undefined): (grade: Grade | null) => void {
  const navigate = useNavigate();
  const { workspace, identity } = useMeeting();
  const { organizationName, month } = workspace.meeting;
  return (grade) => {
    const state = { answered: { ...identity, organizationName, month, grade } };
    if (!next) return void navigate({ to: "/decisions", state });
    void navigate({ ...recordAddress(next), state });
  };
}
