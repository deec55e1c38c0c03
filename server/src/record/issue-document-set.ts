import { lockMeeting } from "../meeting/meeting.queries.ts";
import { requireState } from "../meeting/require-state.ts";
import type { Answer, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import type { PaperKind } from "./compose-paper.ts";
import { issueOnce } from "./issue-paper.queries.ts";
import { presentIssued } from "./present-issued.ts";
import { readPaperSource } from "./read-paper-source.ts";
import { findIssuedDocuments } from "./record.queries.ts";

/** Always the same, so that two who issue in one organization draw their numbers one after the other. */
const inOrder: readonly PaperKind[] = ["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET"];

/** Issues several documents of a closed meeting under the numbers that were shown; one that fails leaves none issued. */
export const issueDocumentSet: Operation<"document.issueSet"> = async (
  { tx, clock },
  { organizationId, meetingId, papers },
) => {
  const key = { organizationId, meetingId };
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["CLOSED", "FILED"]);
  const issued = await findIssuedDocuments(tx, key);
  const now = clock.now();
  const source = await readPaperSource(tx, key, now);
  const documents: Answer<"document.issueSet">["documents"] = [];
  for (const { kind, symbol } of papers.toSorted(
    (one, other) => inOrder.indexOf(one.kind) - inOrder.indexOf(other.kind),
  )) {
    const paper = await issueOnce(tx, source, issued, { kind, now });
    if (paper.symbol !== symbol) refuse("NUMBER_MOVED_ON", { kind, symbol: paper.symbol });
    documents.push(presentIssued(paper));
  }
  return { documents };
};
