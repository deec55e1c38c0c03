import type { Answer } from "../operation.ts";
import type { ReceiptRow } from "./receipt.queries.ts";

type Receipt = NonNullable<Answer<"directive.get">["receipt"]>;

/** A receipt as it crosses the wire. */
export function presentReceipt(row: ReceiptRow): Receipt {
  return {
    ...row,
    senderName: row.senderName ?? "",
    note: row.note ?? "",
    sentAt: row.sentAt.toISOString(),
    receivedAt: momentOf(row.receivedAt),
    plannedAt: momentOf(row.plannedAt),
    scheduledAt: momentOf(row.scheduledAt),
    disseminatedAt: momentOf(row.disseminatedAt),
    reportedAt: momentOf(row.reportedAt),
    declinedAt: momentOf(row.declinedAt),
  };
}

/** A moment that may not have come. */
export function momentOf(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}
