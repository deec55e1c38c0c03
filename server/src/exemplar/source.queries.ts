import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { AgendaItemTable, OrganizationTable } from "../database/schema.gen.ts";

export type Source = { path: string; name: string; cellType: OrganizationTable["cell_type"] };

/** A cell that may be an example; undefined for what is none or is not seen. */
export async function findSource(tx: Transaction, sourceId: string): Promise<Source | undefined> {
  const { rows } = await sql<Source>`SELECT path, name, cell_type AS "cellType" FROM organization
    WHERE id = ${sourceId} AND kind IN ('CELL','BASE_CELL')`.execute(tx);
  return rows[0];
}

/** The month of a meeting of members that was held to its end. */
export async function findHeldMonth(
  tx: Transaction,
  sourceId: string,
  meetingId: string,
): Promise<{ month: string; isHeld: boolean } | undefined> {
  const { rows } = await sql<{ month: string; isHeld: boolean }>`
    SELECT month, kind <> 'COMMITTEE' AND state IN ('CLOSED','FILED') AS "isHeld" FROM meeting WHERE organization_id = ${sourceId} AND id = ${meetingId}`.execute(
    tx,
  );
  return rows[0];
}

/** A topic of a cell: whether it was accepted and not given up, and the meeting it was held in. */
export async function findTopicToMark(
  tx: Transaction,
  sourceId: string,
  topicId: string,
): Promise<{ isAccepted: boolean; meetingId: string | null; month: string | null } | undefined> {
  const { rows } = await sql<{ isAccepted: boolean; meetingId: string | null; month: string | null }>`
    SELECT t.dropped_at IS NULL AND (t.state = 'ACCEPTED' OR t.held_at IS NOT NULL) AS "isAccepted", CASE WHEN t.held_at IS NOT NULL THEN t.meeting_id END AS "meetingId",
      CASE WHEN t.held_at IS NOT NULL THEN m.month END AS month
    FROM topic t LEFT JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id
    WHERE t.organization_id = ${sourceId} AND t.id = ${topicId}`.execute(tx);
  return rows[0];
}

export type SourceItem = {
  part: AgendaItemTable["part"];
  kind: AgendaItemTable["kind"];
  stepKey: string | null;
  title: string;
  plannedMinutes: number;
  questions: string[];
  outline: string;
};

const mostItems = 200;

/** The agenda of a meeting in its order, each item with its outline; of a topic what belongs to it: its item and the sections. */
export async function listSourceItems(
  tx: Transaction,
  of: { sourceId: string; meetingId: string; topicId: string | null },
): Promise<SourceItem[]> {
  const ofTopic = of.topicId === null ? sql`` : sql`AND (i.topic_id = ${of.topicId} OR i.kind = 'SECTION')`;
  const { rows } = await sql<SourceItem>`
    SELECT i.part, i.kind, i.step_key AS "stepKey", i.title, i.planned_minutes AS "plannedMinutes", i.questions, coalesce(t.body, '') AS outline
    FROM agenda_item i LEFT JOIN meeting_text t ON t.organization_id = i.organization_id AND t.meeting_id = i.meeting_id AND t.subject_id = i.id AND t.field = 'OUTLINE'
    WHERE i.organization_id = ${of.sourceId} AND i.meeting_id = ${of.meetingId} ${ofTopic} ORDER BY i.ordinal, i.id LIMIT ${mostItems}`.execute(
    tx,
  );
  return rows;
}

/** Names that are not told to others: of the cell's members, past and present, and of whoever was convened or presented. */
export async function listNamesOf(tx: Transaction, of: { sourceId: string; meetingId: string }): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT p.full_name AS name FROM person p WHERE p.id IN (SELECT m.person_id FROM membership m WHERE m.organization_id = ${of.sourceId}
      UNION SELECT a.person_id FROM attendance a WHERE a.organization_id = ${of.sourceId} AND a.meeting_id = ${of.meetingId}
      UNION SELECT i.presenter_id FROM agenda_item i WHERE i.organization_id = ${of.sourceId} AND i.meeting_id = ${of.meetingId})
    UNION SELECT g.full_name FROM guest g WHERE g.organization_id = ${of.sourceId} AND g.meeting_id = ${of.meetingId}`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}
