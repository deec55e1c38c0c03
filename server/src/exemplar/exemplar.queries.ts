import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import type { Kind, State } from "./exemplar.rules.ts";

export type ExemplarKey = { organizationId: string; exemplarId: string };

export type ExemplarRow = {
  exemplarId: string;
  kind: Kind;
  state: State;
  title: string;
  worth: string;
  markedById: string;
  markedByName: string;
  sourceId: string;
  sourceName: string;
  cellType: OrganizationTable["cell_type"];
  meetingId: string | null;
  month: string | null;
  hasTemplate: boolean;
  markedAt: Date;
  markedOrder: string;
  answerBy: string;
  word: string;
};

const columns = sql`e.id AS "exemplarId", e.kind, e.state, e.title, e.worth, e.organization_id AS "markedById", coalesce(o.name, '') AS "markedByName",
  e.source_id AS "sourceId", e.source_name AS "sourceName", e.cell_type AS "cellType", e.meeting_id AS "meetingId", e.month,
  EXISTS (SELECT 1 FROM exemplar_item i WHERE i.organization_id = e.organization_id AND i.exemplar_id = e.id) AS "hasTemplate",
  e.marked_at AS "markedAt", e.marked_at::text AS "markedOrder", e.answer_by AS "answerBy", e.word`;

export type Box = "FOUND" | "ABOUT_US" | "MARKED";

/** Where a reader looks for examples; `all` is for those who mark, answer and stand above: also what is not shown to others. */
export type Place = { organizationId: string; path: string; all: boolean };

const inBox = {
  FOUND: ({ path }: Place) => sql`e.state = 'SHOWN' AND starts_with(${path}, o.path)`,
  ABOUT_US: ({ organizationId }: Place) => sql`e.source_id = ${organizationId}`,
  MARKED: ({ organizationId }: Place) => sql`e.organization_id = ${organizationId}`,
} as const;

/** A page of the examples in a box, the newest first; every word that is looked for stands in it. */
export async function listExemplarRows(
  tx: Transaction,
  of: Place & {
    box: Box;
    words: readonly string[];
    kind: Kind | undefined;
    cellType: string | undefined;
    after: string[] | undefined;
    limit: number;
  },
): Promise<ExemplarRow[]> {
  const conditions = [
    inBox[of.box](of),
    ...(of.all ? [] : [sql`e.state = 'SHOWN'`]),
    ...of.words.map((word) => sql`e.folded LIKE ${`%${word}%`}`),
    ...(of.kind === undefined ? [] : [sql`e.kind = ${of.kind}`]),
    ...(of.cellType === undefined ? [] : [sql`e.cell_type = ${of.cellType}`]),
    ...(of.after ? [sql`(e.marked_at, e.id) < (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<ExemplarRow>`
    SELECT ${columns} FROM exemplar e JOIN organization o ON o.id = e.organization_id
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY e.marked_at DESC, e.id DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** One example as it concerns an organization: shown to it from above, about it or a cell below, or marked by it. */
export async function findExemplar(
  tx: Transaction,
  place: Place & { exemplarId: string },
): Promise<ExemplarRow | undefined> {
  const { rows } = await sql<ExemplarRow>`
    SELECT ${columns} FROM exemplar e JOIN organization o ON o.id = e.organization_id
    WHERE e.id = ${place.exemplarId} AND (${inBox.FOUND(place)} OR ${place.all} AND (${inBox.MARKED(place)}
      OR starts_with(coalesce(nennep_path(e.source_id), ''), ${place.path})) OR e.state = 'SHOWN' AND ${inBox.ABOUT_US(place)})`.execute(
    tx,
  );
  return rows[0];
}

/** An example that somebody acts on, locked: of whoever marked it, or of the cell it speaks of. */
export async function lockExemplar(
  tx: Transaction,
  key: ExemplarKey,
  side: "MARKED" | "SOURCE",
): Promise<{ markedById: string; sourceId: string; title: string; state: State } | undefined> {
  const column = side === "MARKED" ? sql`organization_id` : sql`source_id`;
  const { rows } = await sql<{ markedById: string; sourceId: string; title: string; state: State }>`
    SELECT organization_id AS "markedById", source_id AS "sourceId", title, state FROM exemplar
    WHERE ${column} = ${key.organizationId} AND id = ${key.exemplarId} FOR UPDATE`.execute(tx);
  return rows[0];
}

export type NewExemplar = ExemplarKey & {
  sourceId: string;
  sourceName: string;
  cellType: OrganizationTable["cell_type"];
  kind: Kind;
  meetingId: string | null;
  topicId: string | null;
  month: string | null;
  title: string;
  worth: string;
  showsAgenda: boolean;
  showsOutline: boolean;
  folded: string;
  answerBy: string;
  markedBy: string;
  markedAt: Date;
};

export async function insertExemplar(tx: Transaction, exemplar: NewExemplar): Promise<void> {
  await tx
    .insertInto("exemplar")
    .values({
      organization_id: exemplar.organizationId,
      id: exemplar.exemplarId,
      source_id: exemplar.sourceId,
      source_name: exemplar.sourceName,
      cell_type: exemplar.cellType,
      kind: exemplar.kind,
      meeting_id: exemplar.meetingId,
      topic_id: exemplar.topicId,
      month: exemplar.month,
      title: exemplar.title,
      worth: exemplar.worth,
      shows_agenda: exemplar.showsAgenda,
      shows_outline: exemplar.showsOutline,
      folded: exemplar.folded,
      state: "ASKED",
      answer_by: exemplar.answerBy,
      marked_by: exemplar.markedBy,
      marked_at: exemplar.markedAt,
    })
    .execute();
}

/** The cell's answer: shown from now on, or kept to itself with the reason. */
export async function storeAnswer(
  tx: Transaction,
  exemplarId: string,
  answer: { state: "SHOWN" | "DECLINED"; word: string; by: string; at: Date },
): Promise<void> {
  const shownAt = answer.state === "SHOWN" ? answer.at : null;
  await sql`UPDATE exemplar SET state = ${answer.state}, word = ${answer.word}, answered_by = ${answer.by}, answered_at = ${answer.at}, shown_at = ${shownAt}
    WHERE id = ${exemplarId}`.execute(tx);
}

export async function storeWithdrawal(
  tx: Transaction,
  key: ExemplarKey,
  withdrawn: { word: string; at: Date },
): Promise<void> {
  await sql`UPDATE exemplar SET state = 'WITHDRAWN', word = ${withdrawn.word}, withdrawn_at = ${withdrawn.at}
    WHERE organization_id = ${key.organizationId} AND id = ${key.exemplarId}`.execute(tx);
}

/** Those who take in what comes to an organization: also asked by a cell, which does not see who holds offices above it. */
export async function findAnswering(tx: Transaction, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{
    personId: string;
  }>`SELECT person_id AS "personId" FROM people_who_answer_in(${organizationId})`.execute(tx);
  return rows.map(({ personId }) => personId);
}
