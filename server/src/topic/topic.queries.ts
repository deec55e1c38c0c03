import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveTable } from "../database/schema.gen.ts";
import type { ThematicForm } from "../meeting/meeting.queries.ts";
import type { Matter, Period, TopicState } from "./topic.rules.ts";

export type TopicKey = { organizationId: string; topicId: string };

export type TopicFields = Matter & {
  presenterId: string | null;
  presenterName: string;
  form: ThematicForm;
};

export type LinkedDirective = {
  directiveId: string;
  reference: string;
  type: DirectiveTable["type"];
  issuedOn: string;
  subject: string;
};

export type TopicRow = Period & {
  organizationId: string;
  topicId: string;
  title: string;
  content: string;
  presenter: { personId: string; fullName: string } | null;
  presenterName: string;
  form: ThematicForm;
  directiveId: string | null;
  directive: LinkedDirective | null;
  state: TopicState;
  registeredAt: Date | null;
  decidedAt: Date | null;
  returnReason: string;
  firstYear: number | null;
  firstQuarter: number | null;
  firstMonth: number | null;
  moveReason: string;
  droppedAt: Date | null;
  dropReason: string;
  meetingId: string | null;
  scheduledAt: Date | null;
  heldAt: Date | null;
  revision: number;
};

/** A text that something is linked to, as a page names it; null where the reader does not see it. */
export function linked(alias: string): RawBuilder<LinkedDirective | null> {
  const [id, reference, type, issued, subject] = ["id", "reference", "type", "issued_on", "subject"].map((column) =>
    sql.ref(`${alias}.${column}`),
  );
  return sql`CASE WHEN ${id} IS NULL THEN NULL ELSE jsonb_build_object('directiveId', ${id}, 'reference', ${reference}, 'type', ${type}, 'issuedOn', ${issued}, 'subject', ${subject}) END`;
}

const columns = sql`t.organization_id AS "organizationId", t.id AS "topicId", t.year, t.quarter, t.month, t.title, t.content,
  CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('personId', p.id, 'fullName', p.full_name) END AS presenter, t.presenter_name AS "presenterName", t.form,
  t.directive_id AS "directiveId", ${linked("d")} AS directive, t.state, t.registered_at AS "registeredAt", t.decided_at AS "decidedAt", t.return_reason AS "returnReason",
  t.first_year AS "firstYear", t.first_quarter AS "firstQuarter", t.first_month AS "firstMonth", t.move_reason AS "moveReason", t.dropped_at AS "droppedAt",
  t.drop_reason AS "dropReason", t.meeting_id AS "meetingId", m.scheduled_at AS "scheduledAt", t.held_at AS "heldAt", t.revision`;
const joined = sql`LEFT JOIN person p ON p.id = t.presenter_id LEFT JOIN directive d ON d.id = t.directive_id
  LEFT JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id`;

/** A page of a cell's topics that stand in a year, or stood in it before they were moved; by quarter and month. */
export async function listTopicRows(
  tx: Transaction,
  of: {
    organizationId: string;
    year: number;
    withDrafts: boolean;
    after: string[] | undefined;
    limit: number;
  },
): Promise<TopicRow[]> {
  const order = sql`t.year, t.quarter, coalesce(t.month, 13), t.id`;
  const page = of.after
    ? sql`AND (${order}) > (${of.after[0]}::int, ${of.after[1]}::int, ${of.after[2]}::int, ${of.after[3]}::uuid)`
    : sql``;
  const drafts = of.withDrafts ? sql`` : sql`AND t.state <> 'DRAFT'`;
  const { rows } = await sql<TopicRow>`
    SELECT ${columns} FROM topic t ${joined}
    WHERE t.organization_id = ${of.organizationId} AND (t.year = ${of.year} OR t.first_year = ${of.year}) ${drafts} ${page}
    ORDER BY ${order} LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** Topics of the cells right below that wait to be accepted, the longest first. */
export async function listWaitingTopics(
  tx: Transaction,
  of: { organizationId: string; after: string[] | undefined; limit: number },
): Promise<(TopicRow & { organizationName: string; waitsSince: string })[]> {
  const page = of.after
    ? sql`AND (t.registered_at, t.id) > (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<TopicRow & { organizationName: string; waitsSince: string }>`
    SELECT ${columns}, o.name AS "organizationName", t.registered_at::text AS "waitsSince" FROM organization o JOIN topic t ON t.organization_id = o.id ${joined}
    WHERE o.parent_id = ${of.organizationId} AND t.state = 'REGISTERED' AND t.dropped_at IS NULL AND t.held_at IS NULL ${page}
    ORDER BY t.registered_at, t.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export async function countDrafts(tx: Transaction, organizationId: string, year: number): Promise<number> {
  const { rows } = await sql<{ drafts: number }>`SELECT count(*)::int AS drafts FROM topic
    WHERE organization_id = ${organizationId} AND year = ${year} AND state = 'DRAFT' AND dropped_at IS NULL`.execute(
    tx,
  );
  return rows[0]?.drafts ?? 0;
}

export type LockedTopic = TopicFields & {
  topicId: string;
  state: TopicState;
  droppedAt: Date | null;
  meetingId: string | null;
  heldAt: Date | null;
  firstYear: number | null;
  revision: number;
};

/** Topics of a cell, locked: what is done to them depends on how they stand. */
export async function lockTopics(
  tx: Transaction,
  organizationId: string,
  topicIds: readonly string[],
): Promise<LockedTopic[]> {
  const { rows } = await sql<LockedTopic>`
    SELECT id AS "topicId", year, quarter, month, title, content, directive_id AS "directiveId", presenter_id AS "presenterId", presenter_name AS "presenterName", form,
      state, dropped_at AS "droppedAt", meeting_id AS "meetingId", held_at AS "heldAt", first_year AS "firstYear", revision
    FROM topic WHERE organization_id = ${organizationId} AND id = ANY (${topicIds}::uuid[]) ORDER BY id FOR UPDATE`.execute(
    tx,
  );
  return rows;
}

function columnsOf(fields: TopicFields) {
  return {
    year: fields.year,
    quarter: fields.quarter,
    month: fields.month,
    title: fields.title,
    content: fields.content,
    presenter_id: fields.presenterId,
    presenter_name: fields.presenterName,
    form: fields.form,
    directive_id: fields.directiveId,
  };
}

export async function insertTopic(
  tx: Transaction,
  key: TopicKey,
  fields: TopicFields,
  created: { by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("topic")
    .values({
      organization_id: key.organizationId,
      id: key.topicId,
      ...columnsOf(fields),
      created_at: created.at,
      created_by: created.by,
    })
    .execute();
}

/** Changes a topic when its revision is still the one it was read with; a returned one is a draft again. Returns whether it was. */
export async function updateTopicRow(
  tx: Transaction,
  key: TopicKey & { revision: number },
  fields: TopicFields,
): Promise<boolean> {
  const result = await tx
    .updateTable("topic")
    .set((expression) => ({
      ...columnsOf(fields),
      state: expression
        .case()
        .when("state", "=", "RETURNED")
        .then("DRAFT")
        .else(expression.ref("state"))
        .end() as never,
      revision: key.revision + 1,
    }))
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.topicId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteTopic(tx: Transaction, key: TopicKey): Promise<void> {
  await tx
    .deleteFrom("topic")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.topicId)
    .execute();
}

/** Registers the drafts of a year. Returns their titles. */
export async function storeRegistered(
  tx: Transaction,
  of: { organizationId: string; year: number; at: Date },
): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    UPDATE topic SET state = 'REGISTERED', registered_at = ${of.at}, decided_at = NULL, decided_by = NULL, return_reason = '', revision = revision + 1
    WHERE organization_id = ${of.organizationId} AND year = ${of.year} AND state = 'DRAFT' AND dropped_at IS NULL RETURNING title`.execute(
    tx,
  );
  return rows.map(({ title }) => title);
}

/** What the superior decided over registered topics; the reason where they go back. */
export async function storeDecision(
  tx: Transaction,
  of: { organizationId: string; topicIds: readonly string[] },
  decision: { state: "ACCEPTED" | "RETURNED"; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`UPDATE topic SET state = ${decision.state}, decided_at = ${decision.at}, decided_by = ${decision.by}, return_reason = ${decision.reason}, revision = revision + 1
    WHERE organization_id = ${of.organizationId} AND id = ANY (${of.topicIds}::uuid[])`.execute(tx);
}

/** Moves a topic; where it first stood stays on record. */
export async function storeMove(
  tx: Transaction,
  key: TopicKey,
  to: Period,
  moved: { reason: string; at: Date },
): Promise<void> {
  await sql`UPDATE topic SET first_year = coalesce(first_year, year), first_quarter = coalesce(first_quarter, quarter),
      first_month = CASE WHEN first_year IS NULL THEN month ELSE first_month END, year = ${to.year}, quarter = ${to.quarter}, month = ${to.month},
      moved_at = ${moved.at}, move_reason = ${moved.reason}, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.topicId}`.execute(tx);
}

export async function storeDrop(tx: Transaction, key: TopicKey, dropped: { reason: string; at: Date }): Promise<void> {
  await sql`UPDATE topic SET dropped_at = ${dropped.at}, drop_reason = ${dropped.reason}, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.topicId}`.execute(tx);
}
