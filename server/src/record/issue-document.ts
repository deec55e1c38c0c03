import { lockMeeting } from "../meeting/meeting.queries.ts";
import { requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { issueOnce } from "./issue-paper.queries.ts";
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
  const now = clock.now();
  const source = await readPaperSource(tx, key, now);
  return presentIssued(await issueOnce(tx, source, issued, { kind, now }));
};
