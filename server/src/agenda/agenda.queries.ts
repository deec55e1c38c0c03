import { sql } from "kysely";
import { THEMATIC_STEP } from "../../../rulesets/agenda-templates.ts";
import type { Transaction } from "../database/connect.ts";
import type { AgendaItemTable } from "../database/schema.gen.ts";

type Key = { organizationId: string; meetingId: string };

export type NewAgendaItem = Key & {
  id: string;
  part: AgendaItemTable["part"];
  kind: AgendaItemTable["kind"];
  title: string;
  presenterId: string | null;
  plannedMinutes: number;
  central: boolean;
  directiveId: string | null;
  /** The block from above that it is made of; it stands beside items of its kind. */
  orientation?: { blockId: string; questions: readonly string[] };
  /** Questions that the meeting is to talk about, where it is made of no block. */
  questions?: readonly string[];
};

/**
 * Adds an item at the end of its part, one made of a block behind the last of its kind, a section of the outline behind the
 * last one or the step on the topic; what comes after it moves down by one.
 */
export async function insertAgendaItem(tx: Transaction, item: NewAgendaItem): Promise<void> {
  const { rows } = await sql<{ ordinal: number }>`
    SELECT coalesce(max(ordinal) FILTER (WHERE ${item.orientation !== undefined} AND part = ${item.part} AND kind = ${item.kind}),
      max(ordinal) FILTER (WHERE ${item.kind === "SECTION"} AND (kind = 'SECTION' OR step_key = ${THEMATIC_STEP})), max(ordinal), 0) + 1 AS ordinal FROM agenda_item
    WHERE organization_id = ${item.organizationId} AND meeting_id = ${item.meetingId}
      AND array_position(ARRAY['OPENING','COURSE','CLOSING'], part) <= array_position(ARRAY['OPENING','COURSE','CLOSING'], ${item.part})`.execute(
    tx,
  );
  const ordinal = rows[0]?.ordinal ?? 1;
  await sql`UPDATE agenda_item SET ordinal = ordinal + 1
    WHERE organization_id = ${item.organizationId} AND meeting_id = ${item.meetingId} AND ordinal >= ${ordinal}`.execute(
    tx,
  );
  await tx
    .insertInto("agenda_item")
    .values({
      organization_id: item.organizationId,
      meeting_id: item.meetingId,
      id: item.id,
      ordinal,
      part: item.part,
      kind: item.kind,
      title: item.title,
      presenter_id: item.presenterId,
      planned_minutes: item.plannedMinutes,
      central: item.central,
      directive_id: item.directiveId,
      ...(item.questions && { questions: [...item.questions] }),
      ...(item.orientation && {
        orientation_block_id: item.orientation.blockId,
        questions: [...item.orientation.questions],
      }),
    })
    .execute();
}

/** Changes an item when its revision is still the one it was read with. Returns whether it was; only one item is central. */
export async function updateAgendaItemRow(
  tx: Transaction,
  key: Key & { agendaItemId: string; revision: number },
  changed: {
    title: string;
    presenterId: string | null;
    plannedMinutes: number;
    central: boolean;
    questions?: string[] | undefined;
  },
): Promise<boolean> {
  if (changed.central) await clearCentral(tx, key);
  const result = await tx
    .updateTable("agenda_item")
    .set({
      title: changed.title,
      presenter_id: changed.presenterId,
      planned_minutes: changed.plannedMinutes,
      central: changed.central,
      ...(changed.questions === undefined ? {} : { questions: changed.questions }),
      revision: key.revision + 1,
    })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.agendaItemId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Makes an item the only one that may be the meeting's central matter. */
export async function clearCentral(tx: Transaction, key: Key & { agendaItemId: string }): Promise<void> {
  await sql`UPDATE agenda_item SET central = false
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND central AND id <> ${key.agendaItemId}`.execute(
    tx,
  );
}

/** Whether anything was recorded under an item: a statement, a conclusion, a vote, a task, a paper of its own, an opinion. */
export async function isAgendaItemUsed(tx: Transaction, key: Key & { agendaItemId: string }): Promise<boolean> {
  const of = sql`organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`;
  const { rows } = await sql<{ used: boolean }>`SELECT
    EXISTS (SELECT 1 FROM statement WHERE ${of} AND agenda_item_id = ${key.agendaItemId})
    OR EXISTS (SELECT 1 FROM vote WHERE ${of} AND agenda_item_id = ${key.agendaItemId})
    OR EXISTS (SELECT 1 FROM material WHERE ${of} AND agenda_item_id = ${key.agendaItemId} AND taken_from_id IS NULL)
    OR EXISTS (SELECT 1 FROM opinion WHERE ${of} AND agenda_item_id = ${key.agendaItemId})
    OR EXISTS (SELECT 1 FROM task WHERE ${of} AND agenda_item_id = ${key.agendaItemId})
    OR EXISTS (SELECT 1 FROM meeting_text WHERE ${of} AND subject_id = ${key.agendaItemId} AND body <> '') AS used`.execute(
    tx,
  );
  return rows[0]?.used === true;
}

export async function deleteAgendaItem(tx: Transaction, key: Key & { agendaItemId: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom("agenda_item")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.agendaItemId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function findAgendaOrder(tx: Transaction, key: Key): Promise<string[]> {
  const rows = await tx
    .selectFrom("agenda_item")
    .select("id")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => row.id);
}

export async function storeAgendaOrder(tx: Transaction, key: Key, agendaItemIds: readonly string[]): Promise<void> {
  await sql`UPDATE agenda_item SET ordinal = place.ordinal FROM unnest(${agendaItemIds}::uuid[]) WITH ORDINALITY AS place (id, ordinal)
    WHERE agenda_item.organization_id = ${key.organizationId} AND agenda_item.meeting_id = ${key.meetingId} AND agenda_item.id = place.id`.execute(
    tx,
  );
}
