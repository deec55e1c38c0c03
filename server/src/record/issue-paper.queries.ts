import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { refuse } from "../refusal.ts";
import { buildMeetingRecord, type PaperSource } from "./build-meeting-record.ts";
import { composePaper, numberedAs, type PaperKind, symbolOf } from "./compose-paper.ts";
import { dayOfIssue } from "./day-of-issue.rules.ts";
import { hasPaper } from "./has-paper.rules.ts";
import { type IssuedRow, insertIssuedDocument, takeNumber } from "./record.queries.ts";

/** Issues a paper that the meeting has and that is not issued yet. */
export function issueOnce(
  tx: Transaction,
  source: PaperSource,
  issued: readonly IssuedRow[],
  of: { kind: PaperKind; now: Date },
): Promise<IssuedRow> {
  const { kind } = of;
  if (issued.some((document) => document.kind === kind)) refuse("ALREADY_ISSUED", { kind });
  if (!hasPaper(kind, source.judged.record)) refuse("NOTHING_TO_ISSUE", { kind });
  return issuePaper(tx, source, of);
}

/** Issues a paper: it takes the next number of its type in the term, and is kept as it was composed; a notice may replace another. */
export async function issuePaper(
  tx: Transaction,
  source: PaperSource,
  of: { kind: PaperKind; now: Date; replacesId?: string | null },
): Promise<IssuedRow> {
  const { organization, judged } = source;
  const { meeting } = judged;
  const issuedOn = dayOfIssue(meeting, of.now);
  const type = numberedAs(of.kind);
  const { termStartedOn } = organization;
  const number = type && (await takeNumber(tx, { organizationId: organization.id, termStartedOn, type }));
  const record = buildMeetingRecord({ ...source, numbers: type && number ? { [type]: { number, issuedOn } } : {} });
  const content = composePaper(of.kind, record);
  if (!content) return refuse("NOTHING_TO_ISSUE", { kind: of.kind });
  const issued: IssuedRow = {
    documentId: newId(),
    kind: of.kind,
    type,
    number,
    symbol: type && number ? symbolOf(record, type, number, issuedOn) : "",
    issuedOn,
    issuedAt: of.now,
    correctsId: of.replacesId ?? null,
    replacedById: null,
  };
  await insertIssuedDocument(tx, {
    ...issued,
    organizationId: organization.id,
    id: issued.documentId,
    meetingId: meeting.id,
    termStartedOn: type ? termStartedOn : null,
    content: { ...content, issuedOn },
  });
  return issued;
}
