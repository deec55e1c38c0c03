import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveDispatchTable, OrganizationTable } from "../database/schema.gen.ts";
import type { ToTell } from "../notification/tell-in-pages.queries.ts";
import type { DirectiveKey } from "./directive.queries.ts";
import { type Expectation, expectsOf, type FoundReceipt, isLate, pastPlans } from "./receipt.queries.ts";

export type Reach =
  | { kind: "DIRECTLY_BELOW" | "CELLS_BELOW" | "ALL_BELOW" }
  | { kind: "CHOSEN"; organizationIds: readonly string[] };

export type Dispatch = DirectiveKey & {
  id: string;
  /** Where the sender stands. */
  senderPath: string;
  to: Reach;
  expects: readonly Expectation[];
  dueOn: string | null;
  note: string;
  sentBy: string;
  sentAt: Date;
};

function receivers({ to, senderPath, organizationId }: Dispatch): RawBuilder<unknown> {
  const below = sql`o.path > ${senderPath} AND o.path < ${`${senderPath}~`}`;
  if (to.kind === "CHOSEN")
    return sql`${below} AND EXISTS (SELECT 1 FROM organization c WHERE c.id = ANY (${to.organizationIds}::uuid[])
      AND o.path >= c.path AND o.path < c.path || '~')`;
  if (to.kind === "DIRECTLY_BELOW") return sql`${below} AND o.parent_id = ${organizationId}`;
  return to.kind === "CELLS_BELOW" ? sql`${below} AND o.kind IN ('CELL','BASE_CELL')` : below;
}

/** Sends a text to everybody within reach who has not received it yet. Returns to how many. */
export async function insertDispatch(tx: Transaction, dispatch: Dispatch): Promise<number> {
  const { organizationId, directiveId, id, sentAt } = dispatch;
  const expects = {
    expects_reading: dispatch.expects.includes("READ"),
    expects_dissemination: dispatch.expects.includes("DISSEMINATE"),
    expects_plan: dispatch.expects.includes("PLAN"),
    expects_report: dispatch.expects.includes("REPORT"),
  };
  await tx
    .insertInto("directive_dispatch")
    .values({
      organization_id: organizationId,
      id,
      directive_id: directiveId,
      reach: dispatch.to.kind,
      ...expects,
      due_on: dispatch.dueOn,
      note: dispatch.note,
      sent_by: dispatch.sentBy,
      sent_at: sentAt,
    })
    .execute();
  const { rows } = await sql<{ count: number }>`
    WITH sent AS (INSERT INTO directive_receipt (organization_id, directive_id, path, kind, sender_id, dispatch_id,
        expects_reading, expects_dissemination, expects_plan, expects_report, due_on, sent_at)
      SELECT o.id, ${directiveId}, o.path, o.kind, ${organizationId}, ${id}, ${expects.expects_reading}, ${expects.expects_dissemination},
        ${expects.expects_plan}, ${expects.expects_report}, ${dispatch.dueOn}, ${sentAt}
      FROM organization o WHERE o.dissolved_on IS NULL AND o.kind <> 'GROUP' AND ${receivers(dispatch)}
        AND o.id <> (SELECT organization_id FROM directive WHERE id = ${directiveId})
      ON CONFLICT (organization_id, directive_id) DO NOTHING RETURNING 1)
    SELECT count(*)::int AS count FROM sent`.execute(tx);
  const count = rows[0]?.count ?? 0;
  await sql`UPDATE directive_dispatch SET sent_to = ${count} WHERE organization_id = ${organizationId} AND id = ${id}`.execute(
    tx,
  );
  await sql`UPDATE directive SET first_sent_at = ${sentAt} WHERE organization_id = ${organizationId} AND id = ${directiveId} AND first_sent_at IS NULL`.execute(
    tx,
  );
  return count;
}

export type DispatchRow = {
  sentAt: Date;
  reach: DirectiveDispatchTable["reach"];
  sentTo: number;
  expects: Expectation[];
  dueOn: string | null;
  note: string;
};

/** What an organization has sent of a text, the latest first. */
export async function findDispatches(tx: Transaction, key: DirectiveKey): Promise<DispatchRow[]> {
  const { rows } = await sql<DispatchRow>`
    SELECT x.sent_at AS "sentAt", x.reach, x.sent_to AS "sentTo", ${expectsOf("x")}, x.due_on AS "dueOn", x.note
    FROM directive_dispatch x WHERE x.organization_id = ${key.organizationId} AND x.directive_id = ${key.directiveId}
    ORDER BY x.sent_at DESC, x.id DESC LIMIT 20`.execute(tx);
  return rows;
}

export type CoverageCounts = {
  kind: OrganizationTable["kind"];
  sent: number;
  received: number;
  planned: number;
  planPapers: number;
  disseminated: number;
  reported: number;
  declined: number;
  settled: number;
  late: number;
};

type Below = { directiveId: string; senderPath: string; today: string };

/** Receivers below a path, under whichever sender; by the index on text and path. */
const receivedBelow = ({ directiveId, senderPath }: Below) =>
  sql`r.directive_id = ${directiveId} AND r.path > ${senderPath} AND r.path < ${`${senderPath}~`}`;

/** How far those below have come, by kind of organization. */
export async function countCoverage(tx: Transaction, below: Below): Promise<CoverageCounts[]> {
  const { rows } = await sql<CoverageCounts>`
    SELECT r.kind, count(*)::int AS sent, count(r.received_at)::int AS received,
      count(*) FILTER (WHERE r.planned_at IS NOT NULL OR r.meeting_id IS NOT NULL)::int AS planned, count(r.plan_paper_id)::int AS "planPapers",
      count(r.disseminated_at)::int AS disseminated, count(r.reported_at)::int AS reported, count(r.declined_at)::int AS declined,
      count(*) FILTER (WHERE r.is_settled)::int AS settled, count(*) FILTER (WHERE ${isLate(below.today)})::int AS late
    FROM directive_receipt r WHERE ${receivedBelow(below)} GROUP BY r.kind ORDER BY min(length(r.path)), r.kind`.execute(
    tx,
  );
  return rows;
}

export type CoverageFilter = "ALL" | "LATE" | "OPEN" | "SETTLED" | "DECLINED";

export type CoveredRow = Omit<
  FoundReceipt,
  "senderId" | "senderName" | "sentAt" | "expects" | "note" | "plannedAt" | "declinedAt"
> & {
  organizationId: string;
  name: string;
  kind: OrganizationTable["kind"];
  parentName: string | null;
  rank: string;
  path: string;
};

const passes: Record<CoverageFilter, (today: string) => RawBuilder<unknown>> = {
  ALL: () => sql`true`,
  LATE: isLate,
  OPEN: () => sql`NOT r.is_settled`,
  SETTLED: () => sql`r.is_settled`,
  DECLINED: () => sql`r.declined_at IS NOT NULL`,
};

/** A page of those below: late ones first, then who has something left to do, then the others; each in the order of the tree. */
export async function listCovered(
  tx: Transaction,
  below: Below & { filter: CoverageFilter; after: string[] | undefined; limit: number },
): Promise<CoveredRow[]> {
  const rank = sql`(CASE WHEN ${isLate(below.today)} THEN 0 WHEN NOT r.is_settled THEN 1 ELSE 2 END)`;
  const page = below.after ? sql`AND (${rank}, r.path) > (${below.after[0]}::int, ${below.after[1]})` : sql``;
  const { rows } = await sql<CoveredRow>`
    WITH page AS MATERIALIZED (SELECT r.*, ${rank} AS rank FROM directive_receipt r
      WHERE ${receivedBelow(below)} AND ${passes[below.filter](below.today)} ${page} ORDER BY rank, r.path LIMIT ${below.limit + 1})
    SELECT r.organization_id AS "organizationId", o.name, o.kind, u.name AS "parentName", r.step, r.is_settled AS "isSettled", r.rank = 0 AS "isLate",
      r.due_on AS "dueOn", r.held_by AS "heldBy", r.meeting_id AS "meetingId", r.agenda_item_id AS "agendaItemId", m.scheduled_at AS "scheduledAt", r.received_at AS "receivedAt",
      r.plan, r.disseminated_at AS "disseminatedAt", r.report, r.reported_at AS "reportedAt", r.decline_reason AS "declineReason",
      ${pastPlans}, r.rank::text AS rank, r.path
    FROM page r JOIN organization o ON o.id = r.organization_id LEFT JOIN organization u ON u.id = o.parent_id
    LEFT JOIN meeting m ON m.organization_id = r.held_by AND m.id = r.meeting_id ORDER BY r.rank, r.path`.execute(tx);
  return rows;
}

/** What a word to the receivers names of a sending. */
export async function findDirectiveName(
  tx: Transaction,
  of: { directiveId: string; organizationId: string; dispatchId: string },
): Promise<{ directiveId: string; reference: string; subject: string; dueOn: string | null } | undefined> {
  const { rows } = await sql<{ directiveId: string; reference: string; subject: string; dueOn: string | null }>`
    SELECT d.id AS "directiveId", d.reference, d.subject, x.due_on AS "dueOn" FROM directive_dispatch x JOIN directive d ON d.id = x.directive_id
    WHERE x.organization_id = ${of.organizationId} AND x.id = ${of.dispatchId} AND d.id = ${of.directiveId}`.execute(
    tx,
  );
  return rows[0];
}

/** Receivers of one sending, and who is told for each: those who lead it. A page after an organization. */
export async function findToTell(
  tx: Transaction,
  dispatch: { senderId: string; dispatchId: string },
  after: string | null,
  limit: number,
): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    SELECT r.organization_id AS "organizationId", coalesce(array_agg(DISTINCT a.person_id) FILTER (WHERE a.person_id IS NOT NULL), '{}') AS "personIds"
    FROM (SELECT organization_id FROM directive_receipt WHERE sender_id = ${dispatch.senderId} AND dispatch_id = ${dispatch.dispatchId}
        AND (${after}::uuid IS NULL OR organization_id > ${after}::uuid) ORDER BY organization_id LIMIT ${limit}) AS r
    LEFT JOIN appointment a ON a.organization_id = r.organization_id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF')
      AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
    GROUP BY r.organization_id ORDER BY r.organization_id`.execute(tx);
  return rows;
}
