import { sql } from "kysely";
import { cameToIt } from "../agenda/item-place.queries.ts";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { BlockKey } from "./block.queries.ts";

/** A block that a meeting has to do with, and the item that is made of it now; without one the block is free again. */
export type PlacedRow = {
  orientationId: string;
  blockId: string;
  blockTitle: string;
  blockQuestions: string[];
  meetingId: string | null;
  agendaItemId: string | null;
  title: string | null;
  questions: string[] | null;
  heldAt: Date | null;
};

/**
 * Blocks on a meeting's agenda, or that were on it, each with the item that is made of it in a meeting that takes place:
 * what a closed meeting came to before what is ahead, before what a closed meeting did not come to.
 */
export async function findPlaced(tx: Transaction, { organizationId, meetingId }: MeetingKey): Promise<PlacedRow[]> {
  const { rows } = await sql<PlacedRow>`
    WITH concerned AS (
      SELECT orientation_block_id AS block_id FROM agenda_item WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND orientation_block_id IS NOT NULL
      UNION SELECT block_id FROM orientation_use WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId}),
    place AS (
      SELECT DISTINCT ON (i.orientation_block_id) i.orientation_block_id, i.meeting_id, i.id, i.title, i.questions, CASE WHEN came.to_it THEN m.closed_at END AS held_at
      FROM agenda_item i JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id
      CROSS JOIN LATERAL (SELECT m.state IN ('CLOSED','FILED') AND ${cameToIt} AS to_it) AS came
      WHERE i.organization_id = ${organizationId} AND i.orientation_block_id IN (SELECT block_id FROM concerned) AND m.state NOT IN ('POSTPONED','NOT_HELD')
      ORDER BY i.orientation_block_id, came.to_it DESC, m.state IN ('CLOSED','FILED'), m.scheduled_at, i.ordinal)
    SELECT b.orientation_id AS "orientationId", b.id AS "blockId", b.title AS "blockTitle", b.questions AS "blockQuestions",
      place.meeting_id AS "meetingId", place.id AS "agendaItemId", place.title, place.questions, place.held_at AS "heldAt"
    FROM concerned JOIN orientation_block b ON b.id = concerned.block_id LEFT JOIN place ON place.orientation_block_id = b.id`.execute(
    tx,
  );
  return rows;
}

export type PlacedUse = {
  orientationId: string;
  blockId: string;
  decision: "TAKEN" | "ADAPTED";
  changed: readonly string[];
  meetingId: string;
  agendaItemId: string;
  title: string;
  questions: readonly string[];
  heldAt: Date | null;
};

type Deciding = { organizationId: string; by: string | null; at: Date };

/** Stores how blocks stand on agendas; what stands as it stood is left alone, and the first decision keeps its moment. */
export async function storePlaced(tx: Transaction, uses: readonly PlacedUse[], deciding: Deciding): Promise<void> {
  if (uses.length === 0) return;
  const { organizationId, by, at } = deciding;
  await sql`INSERT INTO orientation_use AS u (organization_id, orientation_id, block_id, path, decision, changed, meeting_id, agenda_item_id, title, questions,
      held_at, decided_by, decided_at)
    SELECT ${organizationId}, n.orientation_id, n.block_id, nennep_path(${organizationId}), n.decision, n.changed, n.meeting_id, n.agenda_item_id, n.title, n.questions,
      n.held_at, ${by}::uuid, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(uses.map(columnsOf))}::jsonb) AS n (orientation_id uuid, block_id uuid, decision text, changed text[],
      meeting_id uuid, agenda_item_id uuid, title text, questions text[], held_at timestamptz)
    ON CONFLICT (organization_id, orientation_id, block_id) DO UPDATE SET decision = excluded.decision, changed = excluded.changed, reason = '',
      meeting_id = excluded.meeting_id, agenda_item_id = excluded.agenda_item_id, title = excluded.title, questions = excluded.questions, held_at = excluded.held_at,
      decided_by = CASE WHEN u.decision = 'LEFT' THEN excluded.decided_by ELSE u.decided_by END,
      decided_at = CASE WHEN u.decision = 'LEFT' THEN excluded.decided_at ELSE u.decided_at END
    WHERE (u.decision, u.meeting_id, u.agenda_item_id, u.title, u.questions, u.held_at)
      IS DISTINCT FROM (excluded.decision, excluded.meeting_id, excluded.agenda_item_id, excluded.title, excluded.questions, excluded.held_at)`.execute(
    tx,
  );
}

function columnsOf(use: PlacedUse) {
  return {
    orientation_id: use.orientationId,
    block_id: use.blockId,
    decision: use.decision,
    changed: use.changed,
    meeting_id: use.meetingId,
    agenda_item_id: use.agendaItemId,
    title: use.title,
    questions: use.questions,
    held_at: use.heldAt?.toISOString() ?? null,
  };
}

/** Frees blocks that stand on no agenda any more; what the cell has left stays left. */
export async function freeBlocks(tx: Transaction, organizationId: string, blockIds: readonly string[]): Promise<void> {
  if (blockIds.length === 0) return;
  await sql`DELETE FROM orientation_use WHERE organization_id = ${organizationId} AND block_id = ANY (${blockIds}::uuid[]) AND decision <> 'LEFT'`.execute(
    tx,
  );
}

/** Frees the blocks on the agenda of a draft that is thrown away. */
export async function leaveBlocks(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`DELETE FROM orientation_use WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(
    tx,
  );
}

/** Records that a block was left; what stands on an agenda is never overwritten. */
export async function storeLeft(tx: Transaction, key: BlockKey, left: { reason: string; by: string; at: Date }) {
  await sql`INSERT INTO orientation_use AS u (organization_id, orientation_id, block_id, path, decision, reason, decided_by, decided_at)
    VALUES (${key.organizationId}, ${key.orientationId}, ${key.blockId}, nennep_path(${key.organizationId}), 'LEFT', ${left.reason}, ${left.by}, ${left.at})
    ON CONFLICT (organization_id, orientation_id, block_id) DO UPDATE SET reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
    WHERE u.decision = 'LEFT'`.execute(tx);
}

/** Takes back that a block was left. Returns whether it was. */
export async function deleteLeft(tx: Transaction, key: BlockKey): Promise<boolean> {
  const result = await tx
    .deleteFrom("orientation_use")
    .where("organization_id", "=", key.organizationId)
    .where("orientation_id", "=", key.orientationId)
    .where("block_id", "=", key.blockId)
    .where("decision", "=", "LEFT")
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
