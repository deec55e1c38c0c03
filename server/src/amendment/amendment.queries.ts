import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { AmendmentTable } from "../database/schema.gen.ts";

export type AmendmentKey = { organizationId: string; amendmentId: string };

export type AmendmentRow = {
  amendmentId: string;
  organizationId: string;
  organizationName: string | null;
  personId: string;
  fullName: string;
  field: AmendmentTable["field"];
  before: string | null;
  after: string;
  reason: string;
  state: "OPEN" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";
  askedAt: Date;
  answer: string;
  deciderName: string | null;
  closedAt: Date | null;
};

/** Requests with what is held now, as long as they are open; a page of them, newest first. */
async function listRows(
  tx: Transaction,
  which: RawBuilder<unknown>,
  after: string[] | undefined,
  limit: number,
): Promise<AmendmentRow[]> {
  const page = after ? sql`AND (a.asked_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<AmendmentRow>`
    SELECT a.id AS "amendmentId", a.organization_id AS "organizationId", coalesce(o.name, own_organization_name(a.organization_id)) AS "organizationName",
      a.person_id AS "personId", p.full_name AS "fullName", a.field,
      CASE WHEN a.state <> 'OPEN' THEN a.before_value WHEN a.field = 'FULL_NAME' THEN p.full_name WHEN a.field = 'BIRTH_DATE' THEN p.birth_date::text
        WHEN a.field = 'SEX' THEN p.sex ELSE p.card_number END AS before,
      a.after_value AS after, a.reason, a.state, a.asked_at AS "askedAt", a.answer, a.decider_name AS "deciderName", a.closed_at AS "closedAt"
    FROM amendment a JOIN person p ON p.id = a.person_id LEFT JOIN organization o ON o.id = a.organization_id
    WHERE ${which} ${page} ORDER BY a.asked_at DESC, a.id DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

export function listAmendmentsOf(tx: Transaction, personId: string, after: string[] | undefined, limit: number) {
  return listRows(tx, sql`a.person_id = ${personId}`, after, limit);
}

/** Those of an organization and of everything under it. */
export function listAmendmentsUnder(
  tx: Transaction,
  { path, box, after, limit }: { path: string; box: "OPEN" | "CLOSED"; after: string[] | undefined; limit: number },
) {
  const state = box === "OPEN" ? sql`a.state = 'OPEN'` : sql`a.state <> 'OPEN'`;
  return listRows(tx, sql`o.path >= ${path} AND o.path < ${`${path}~`} AND ${state}`, after, limit);
}

/** Stores a request; false where one about the same field waits. */
export async function insertAmendment(
  tx: Transaction,
  key: AmendmentKey,
  asked: {
    personId: string;
    field: AmendmentTable["field"];
    before: string | null;
    after: string;
    reason: string;
    at: Date;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto("amendment")
    .values({
      organization_id: key.organizationId,
      id: key.amendmentId,
      person_id: asked.personId,
      field: asked.field,
      before_value: asked.before,
      after_value: asked.after,
      reason: asked.reason,
      asked_at: asked.at,
    })
    .onConflict((conflict) => conflict.columns(["person_id", "field"]).where(sql<boolean>`state = 'OPEN'`).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** A request, held against others who would close it. */
export async function holdAmendment(tx: Transaction, key: AmendmentKey) {
  return await tx
    .selectFrom("amendment")
    .select(["person_id as personId", "field", "after_value as after", "state"])
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.amendmentId)
    .forUpdate()
    .executeTakeFirst();
}

export async function closeAmendment(
  tx: Transaction,
  key: AmendmentKey,
  closed: {
    state: "ACCEPTED" | "REFUSED" | "WITHDRAWN";
    at: Date;
    before?: string | null;
    answer?: string;
    /** Absent where the member takes it back. */
    decidedBy?: string | null;
  },
): Promise<void> {
  const { state, at, before, answer = "", decidedBy = null } = closed;
  await tx
    .updateTable("amendment")
    .set({
      state,
      answer,
      closed_at: at,
      decided_by: decidedBy,
      decider_name: sql`(SELECT full_name FROM person WHERE id = ${decidedBy}::uuid)`,
      ...(before === undefined ? {} : { before_value: before }),
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.amendmentId)
    .execute();
}

/** Who is told that a member asks. */
export async function findRollKeepers(tx: Transaction, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    SELECT keeper AS "personId" FROM nennep_roll_keepers(${organizationId}) AS keeper`.execute(tx);
  return rows.map(({ personId }) => personId);
}
