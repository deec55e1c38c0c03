import { isScored } from "../evaluation/judge-record.rules.ts";
import { lastResolutionVote } from "../vote/resolution-content.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { PaperKind } from "./compose-paper.ts";

/**
 * Whether a meeting has such a paper: a resolution when it was passed, a conclusion when something was concluded, a score
 * sheet where meetings are scored.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, close.
 */
export function hasPaper(kind: PaperKind, { meeting, votes, texts }: MeetingRecordRows): boolean {
  if (kind === "RESOLUTION") return lastResolutionVote(votes)?.outcome === "PASSED";
  if (kind === "CONCLUSION")
    return texts.some(({ field, body }) => (field === "CONCLUSION" || field === "SYNTHESIS") && body.trim() !== "");
  return kind !== "SCORE_SHEET" || isScored(meeting);
}
