import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveKey } from "./directive.queries.ts";

export type Expectation = "READ" | "DISSEMINATE" | "PLAN" | "REPORT";
export type ReceiptStep = "SENT" | "RECEIVED" | "PLANNED" | "DISSEMINATED" | "REPORTED" | "NOT_FOR_US";

export type ReceiptRow = {
  senderId: string;
  senderName: string | null;
  sentAt: Date;
  expects: Expectation[];
  dueOn: string | null;
  note: string | null;
  step: ReceiptStep;
  isSettled: boolean;
  isLate: boolean;
  receivedAt: Date | null;
  plan: string;
  plannedAt: Date | null;
  /** Who holds the meeting: another organization where it is a joint one. */
  heldBy: string | null;
  meetingId: string | null;
  agendaItemId: string | null;
  scheduledAt: Date | null;
  disseminatedAt: Date | null;
  report: string;
  reportedAt: Date | null;
  declineReason: string;
  declinedAt: Date | null;
};

/** Whether the deadline has passed with something expected left to do; of the receipt `r`. */
export const isLate = (today: string) =>
  sql<boolean>`(NOT r.is_settled AND coalesce(r.due_on < ${today}::date, false))`;

/** What was expected, in the order in which it is done; of the receipt or dispatch under this name. */
export const expectsOf = (row: string) =>
  sql.raw(`array_remove(ARRAY[CASE WHEN ${row}.expects_reading THEN 'READ' END, CASE WHEN ${row}.expects_plan THEN 'PLAN' END,
    CASE WHEN ${row}.expects_dissemination THEN 'DISSEMINATE' END, CASE WHEN ${row}.expects_report THEN 'REPORT' END], NULL) AS expects`);

/** Everything of a receipt `r`, with its sender `s`, its dispatch `x` and its meeting `m`. */
export const receiptColumns = (today: string): RawBuilder<unknown> => sql`
  r.sender_id AS "senderId", s.name AS "senderName", r.sent_at AS "sentAt", ${expectsOf("r")}, r.due_on AS "dueOn", x.note, r.step,
  r.is_settled AS "isSettled", ${isLate(today)} AS "isLate", r.received_at AS "receivedAt", r.plan, r.planned_at AS "plannedAt", r.held_by AS "heldBy", r.meeting_id AS "meetingId",
  r.agenda_item_id AS "agendaItemId", m.scheduled_at AS "scheduledAt", r.disseminated_at AS "disseminatedAt", r.report, r.reported_at AS "reportedAt",
  r.decline_reason AS "declineReason", r.declined_at AS "declinedAt"`;

/** How many plans a receipt `r` had before. */
export const pastPlans = sql.raw(
  `(SELECT count(*)::int FROM plan_paper_past q WHERE q.organization_id = r.organization_id AND q.directive_id = r.directive_id) AS "pastPlans"`,
);

export type FoundReceipt = ReceiptRow & { pastPlans: number };

/** What an organization made of a text that it received. */
export async function findReceipt(
  tx: Transaction,
  key: DirectiveKey,
  today: string,
): Promise<FoundReceipt | undefined> {
  const { rows } = await sql<FoundReceipt>`
    SELECT ${receiptColumns(today)}, ${pastPlans} FROM directive_receipt r LEFT JOIN organization s ON s.id = r.sender_id
    LEFT JOIN directive_dispatch x ON x.organization_id = r.sender_id AND x.id = r.dispatch_id
    LEFT JOIN meeting m ON m.organization_id = r.held_by AND m.id = r.meeting_id
    WHERE r.organization_id = ${key.organizationId} AND r.directive_id = ${key.directiveId}`.execute(tx);
  return rows[0];
}

/** What the receiver says of it; whoever answers has received it. */
export type ReceiptAnswer =
  | { kind: "RECEIVE" }
  | { kind: "PLAN"; plan: string }
  | { kind: "REPORT"; report: string }
  | { kind: "DECLINE"; reason: string };

/** Stores an answer; the first receiving keeps its moment, and any answer but a refusal takes a refusal back. Returns whether there is a receipt. */
export async function storeAnswer(
  tx: Transaction,
  key: DirectiveKey,
  answer: ReceiptAnswer,
  at: Date,
): Promise<boolean> {
  const change = {
    RECEIVE: sql`received_at = coalesce(received_at, ${at}::timestamptz)`,
    PLAN: sql`plan = ${"plan" in answer ? answer.plan : ""}, planned_at = ${at}, declined_at = NULL, decline_reason = ''`,
    REPORT: sql`report = ${"report" in answer ? answer.report : ""}, reported_at = ${at}, declined_at = NULL, decline_reason = ''`,
    DECLINE: sql`decline_reason = ${"reason" in answer ? answer.reason : ""}, declined_at = ${at}`,
  }[answer.kind];
  const received = answer.kind === "RECEIVE" ? sql`` : sql`, received_at = coalesce(received_at, ${at}::timestamptz)`;
  const { rows } = await sql<{ id: string }>`UPDATE directive_receipt SET ${change}${received}
    WHERE organization_id = ${key.organizationId} AND directive_id = ${key.directiveId} RETURNING directive_id AS id`.execute(
    tx,
  );
  return rows.length === 1;
}
