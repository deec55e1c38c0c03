import { isScored } from "../evaluation/judge-record.rules.ts";
import { lockMeeting } from "../meeting/meeting.queries.ts";
import { requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { PaperKind } from "./compose-paper.ts";
import { issuePaper } from "./issue-paper.queries.ts";
import { presentIssued } from "./present-issued.ts";
import { readPaperSource } from "./read-paper-source.ts";
import { findIssuedDocuments } from "./record.queries.ts";

/** Issues a document of a closed meeting; from then on it no longer changes, and corrections get numbers of their own. */
export const issueDocument: Operation<"document.issue"> = async (
  { tx, clock },
  { organizationId, meetingId, kind },
) => {
  const key = { organizationId, meetingId };
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, kind === "NOTICE" ? ["CONVENED", "OPEN", "ADJOURNED", "CLOSED", "FILED"] : ["CLOSED", "FILED"]);
  const issued = await findIssuedDocuments(tx, key);
  if (issued.some((document) => document.kind === kind)) refuse("ALREADY_ISSUED");
  const source = await readPaperSource(tx, key, clock.now());
  if (!hasPaper(kind, source.judged.record)) refuse("NOTHING_TO_ISSUE");
  return presentIssued(await issuePaper(tx, source, { kind, now: clock.now() }));
};

/** A resolution is issued when it was passed, a conclusion when something was concluded, a score sheet where meetings are scored. */
function hasPaper(kind: PaperKind, { meeting, votes, texts }: MeetingRecordRows): boolean {
  if (kind === "RESOLUTION")
    return votes.some(({ matter, outcome }) => matter === "RESOLUTION" && outcome === "PASSED");
  if (kind === "CONCLUSION")
    return texts.some(({ field, body }) => (field === "CONCLUSION" || field === "SYNTHESIS") && body.trim() !== "");
  return kind !== "SCORE_SHEET" || isScored(meeting);
}
