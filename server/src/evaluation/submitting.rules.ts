import type { EvaluationState } from "./evaluation.rules.ts";

/** What sending a score depends on; a structural part of everything read of a judged meeting. */
export type Submittable = {
  meeting: { state: string; withoutVotes: boolean; recordedFrom: "LIVE" | "PAPER" };
  stored?: { state: EvaluationState } | undefined;
  record: { votes: readonly { matter: string; outcome: string }[] };
  judgement: { unjudged: readonly string[] };
};

/**
 * Whether a score can go to the superior: the meeting is filed, every criterion is judged, and the cell has voted the
 * score. A returned one that was revised rests on the vote it had; one from the minute book, or of a meeting too small to
 * vote, on what was proposed.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function canSubmit(of: Submittable): boolean {
  return of.meeting.state === "FILED" && of.judgement.unjudged.length === 0 && isSettled(of);
}

/** Whether the superior returned the record and the cell has not answered it yet, however far the score was revised since. */
export function awaitsAnswer(stored: { state: EvaluationState; returnReason: string }): boolean {
  return stored.state === "RETURNED" || stored.returnReason !== "";
}

/** Whether nothing stands between the score and the superior but the filing. */
export function isSettled({ meeting, stored, record }: Submittable): boolean {
  const state = stored?.state ?? "DRAFT";
  if (state === "VOTED" || state === "RETURNED") return true;
  if (state !== "DRAFT" && state !== "PROPOSED") return false;
  const wasVoted = record.votes.some((vote) => vote.matter === "MEETING_SCORE" && vote.outcome === "PASSED");
  return wasVoted || meeting.withoutVotes || meeting.recordedFrom === "PAPER";
}
