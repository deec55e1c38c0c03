import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type UnitHeadRow = {
  unitHeadId: string;
  organizationId: string;
  organizationName: string;
  unit: string;
  title: string;
  personId: string | null;
  fullName: string;
  validFrom: string;
  validTo: string | null;
  isInCommittee: boolean;
};

const inCommittee = (
  on: string,
) => sql`(h.person_id IS NOT NULL AND EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = h.organization_id AND a.person_id = h.person_id
  AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND a.state = 'CONFIRMED' AND a.valid_from <= ${on}::date AND (a.valid_to IS NULL OR a.valid_to > ${on}::date)))`;

/** A page of the heads in office on a day, of an organization and of those right below. */
export async function listUnitHeadRows(
  tx: Transaction,
  of: { organizationId: string; on: string; outside: boolean; after: string[] | undefined; limit: number },
): Promise<UnitHeadRow[]> {
  const page = of.after ? sql`AND (h.unit, h.id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const outside = of.outside ? sql`AND NOT ${inCommittee(of.on)}` : sql``;
  const { rows } = await sql<UnitHeadRow>`
    SELECT h.id AS "unitHeadId", h.organization_id AS "organizationId", o.name AS "organizationName", h.unit, h.title, h.person_id AS "personId",
      coalesce(p.full_name, h.full_name) AS "fullName", h.valid_from AS "validFrom", h.valid_to AS "validTo", ${inCommittee(of.on)} AS "isInCommittee"
    FROM unit_head h JOIN organization o ON o.id = h.organization_id LEFT JOIN person p ON p.id = h.person_id
    WHERE (o.id = ${of.organizationId} OR o.parent_id = ${of.organizationId})
      AND h.valid_from <= ${of.on}::date AND (h.valid_to IS NULL OR h.valid_to > ${of.on}::date) ${outside} ${page}
    ORDER BY h.unit, h.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type Headship = {
  organizationName: string;
  unit: string;
  title: string;
  validFrom: string;
  validTo: string | null;
};

/** The units that a person heads or headed, the latest first. */
export async function listHeadshipsOf(tx: Transaction, personId: string): Promise<Headship[]> {
  const { rows } = await sql<Headship>`
    SELECT coalesce(o.name, own_organization_name(h.organization_id), '') AS "organizationName", h.unit, h.title, h.valid_from AS "validFrom", h.valid_to AS "validTo"
    FROM unit_head h LEFT JOIN organization o ON o.id = h.organization_id WHERE h.person_id = ${personId} ORDER BY h.valid_from DESC, h.id`.execute(
    tx,
  );
  return rows;
}

/** The name of a person whom the actor knows; undefined of anybody else. */
export async function findName(tx: Transaction, personId: string): Promise<string | undefined> {
  const row = await tx.selectFrom("person").select("full_name").where("id", "=", personId).executeTakeFirst();
  return row?.full_name;
}

export async function insertUnitHead(
  tx: Transaction,
  head: Omit<UnitHeadRow, "organizationName" | "isInCommittee" | "validTo">,
): Promise<void> {
  await tx
    .insertInto("unit_head")
    .values({
      organization_id: head.organizationId,
      id: head.unitHeadId,
      unit: head.unit,
      title: head.title,
      person_id: head.personId,
      full_name: head.fullName,
      valid_from: head.validFrom,
    })
    .execute();
}

/** The first day of somebody who still heads a unit, locked. */
export async function lockUnitHead(
  tx: Transaction,
  key: { organizationId: string; unitHeadId: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ validFrom: string }>`SELECT valid_from AS "validFrom" FROM unit_head
    WHERE organization_id = ${key.organizationId} AND id = ${key.unitHeadId} FOR UPDATE`.execute(tx);
  return rows[0]?.validFrom;
}

export async function storeHeadEnd(
  tx: Transaction,
  key: { organizationId: string; unitHeadId: string; endedOn: string },
): Promise<void> {
  await tx
    .updateTable("unit_head")
    .set({ valid_to: key.endedOn })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.unitHeadId)
    .execute();
}
