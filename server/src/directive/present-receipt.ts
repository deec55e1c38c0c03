import type { Answer } from "../operation.ts";
import type { PlanPaperRow } from "./plan-paper.queries.ts";
import type { FoundReceipt } from "./receipt.queries.ts";

type Receipt = NonNullable<Answer<"directive.get">["receipt"]>;

/** A receipt with the text that is its plan, as it crosses the wire. */
export function presentReceipt(row: FoundReceipt, planPaper: PlanPaperRow | undefined): Receipt {
  return {
    ...row,
    planPaper: presentPlanPaper(planPaper),
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

/** What the plan is called, and since when it is one. */
export function presentPlanPaper(row: PlanPaperRow | undefined): Receipt["planPaper"] {
  if (!row) return null;
  const { directiveId, reference, type, issuedOn, issuerName, subject, linkedAt } = row;
  return { directiveId, reference, type, issuedOn, issuerName, subject, linkedAt: linkedAt.toISOString() };
}

/** A moment that may not have come. */
export function momentOf(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}
