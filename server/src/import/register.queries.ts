import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { foldName } from "../search/fold-name.ts";
import { type KnownKeys, organizationKey } from "./duplicates.rules.ts";
import type { MemberRow, OrganizationRow } from "./import-row.rules.ts";
import type { KnownOrganization } from "./place-rows.rules.ts";

const under = (path: string) => sql`o.path >= ${path} AND o.path < ${`${path}~`}`;

/** Organizations at a path or under it that one of these texts names, by code or by folded name. */
export async function findNamed(
  tx: Transaction,
  path: string,
  written: readonly string[],
  onlyCells: boolean,
): Promise<KnownOrganization[]> {
  const { rows } = await sql<KnownOrganization>`
    SELECT o.id, o.code, o.name_folded AS "nameFolded", o.kind FROM organization o
    WHERE (o.name_folded = ANY (${written.map(foldName)}::text[]) OR o.code = ANY (${[...written]}::text[]))
      AND ${under(path)} AND o.dissolved_on IS NULL ${onlyCells ? sql`AND o.kind IN ('CELL', 'BASE_CELL')` : sql``}`.execute(
    tx,
  );
  return rows;
}

export async function findOrganizationItself(
  tx: Transaction,
  organizationId: string,
): Promise<KnownOrganization | undefined> {
  const { rows } =
    await sql<KnownOrganization>`SELECT o.id, o.code, o.name_folded AS "nameFolded", o.kind FROM organization o WHERE o.id = ${organizationId}`.execute(
      tx,
    );
  return rows[0];
}

/** Card numbers that anybody has, and people of the same name and birth date at a path or under it. */
export async function findKnownMembers(
  tx: Transaction,
  path: string,
  members: readonly Partial<MemberRow>[],
): Promise<KnownKeys> {
  const cards = members.flatMap(({ cardNumber }) => (cardNumber === undefined ? [] : [cardNumber]));
  const born = members.filter(({ fullName, birthDate }) => fullName !== undefined && birthDate !== undefined);
  const { rows } = await sql<{ card: string | null; person: string | null }>`
    SELECT card, NULL AS person FROM taken_card_numbers(${cards}::text[]) AS card
    UNION ALL
    SELECT NULL, p.name_folded || '|' || p.birth_date FROM person p
      JOIN unnest(${born.map(({ fullName = "" }) => foldName(fullName))}::text[], ${born.map(({ birthDate }) => birthDate)}::date[]) AS n (name, birth)
        ON p.name_folded = n.name AND p.birth_date = n.birth
      WHERE EXISTS (SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization_id
        WHERE m.person_id = p.id AND ${under(path)} AND (m.valid_to IS NULL OR m.valid_to > nennep_today()))`.execute(
    tx,
  );
  return {
    cardNumbers: new Set(rows.flatMap(({ card }) => (card === null ? [] : [card]))),
    people: new Set(rows.flatMap(({ person }) => (person === null ? [] : [person]))),
  };
}

/** Codes that any organization has, and organizations of the same name under the superior that a row names. */
export async function findKnownOrganizations(
  tx: Transaction,
  root: { id: string; path: string },
  rows: readonly Partial<OrganizationRow>[],
): Promise<KnownKeys> {
  const codes = rows.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const taken = await sql<{
    code: string;
  }>`SELECT code FROM taken_organization_codes(${codes}::text[]) AS code`.execute(tx);
  const names = rows.flatMap(({ name }) => (name === undefined ? [] : [foldName(name)]));
  const found = await sql<{ name: string; parentId: string; parentName: string; parentCode: string | null }>`
    SELECT o.name_folded AS name, u.id AS "parentId", u.name_folded AS "parentName", u.code AS "parentCode" FROM organization o JOIN organization u ON u.id = o.parent_id
    WHERE o.name_folded = ANY (${names}::text[]) AND ${under(root.path)} AND o.dissolved_on IS NULL`.execute(tx);
  const organizations = found.rows.flatMap(({ name, parentId, parentName, parentCode }) => [
    organizationKey({ name, superior: parentName }),
    ...(parentCode === null ? [] : [organizationKey({ name, superior: parentCode })]),
    ...(parentId === root.id ? [organizationKey({ name })] : []),
  ]);
  return { codes: new Set(taken.rows.map(({ code }) => foldName(code))), organizations: new Set(organizations) };
}

/** What decides whether an imported position is in force at once: cells right under an office of the importer, and cells that have a secretary. */
export async function readPositionGround(
  tx: Transaction,
  accountId: string,
  cellIds: readonly string[],
): Promise<{ decided: Set<string>; led: Set<string> }> {
  const { rows } = await sql<{ id: string; decided: boolean; led: boolean }>`
    SELECT c.id, EXISTS (SELECT 1 FROM appointment a JOIN account k ON k.person_id = a.person_id
        WHERE k.id = ${accountId} AND NOT k.administrator AND a.organization_id = c.parent_id AND a.state = 'CONFIRMED'
          AND a.position IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'OFFICE_STAFF')
          AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())) AS decided,
      EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = c.id AND a.position = 'SECRETARY' AND a.state = 'CONFIRMED'
          AND (a.valid_to IS NULL OR a.valid_to > nennep_today())) AS led
    FROM organization c WHERE c.id = ANY (${[...cellIds]}::uuid[])`.execute(tx);
  return {
    decided: new Set(rows.filter((row) => row.decided).map((row) => row.id)),
    led: new Set(rows.filter((row) => row.led).map((row) => row.id)),
  };
}
