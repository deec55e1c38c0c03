import type { Answer, Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { searchOf } from "./directive-words.rules.ts";
import { listRegister, type RegisterRow } from "./register.queries.ts";

/** A page of an organization's register: texts entered there and received, what came last first. */
export const listDirectives: Operation<"directive.list"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, box, limit } = input;
  const rows = await listRegister(tx, {
    organizationId,
    personId: actor.personId,
    box,
    search: searchOf(input.query),
    today: dayOf(clock.now()),
    after: readCursor(input.cursor, 2),
    limit,
  });
  return cutPage(rows, limit, (row) => [row.enteredAt, row.directiveId], present);
};

function present(row: RegisterRow): Answer<"directive.list">["rows"][number] {
  const { directiveId, reference, type, issuedOn, issuerName, subject, isForEverybody } = row;
  return {
    directiveId,
    reference,
    type,
    issuedOn,
    issuerName,
    subject,
    isForEverybody,
    receipt: row.isReceived ? receiptOf(row) : null,
    sentTo: row.sentTo,
    settled: row.settled,
    fileCount: row.fileCount,
    isRead: row.isRead,
    isBookmarked: row.isBookmarked,
  };
}

function receiptOf({
  senderName,
  expects,
  dueOn,
  step,
  isSettled,
  isLate,
  meetingId,
}: RegisterRow & { isReceived: true }) {
  return { senderName: senderName ?? "", expects, dueOn, step, isSettled, isLate, meetingId };
}
