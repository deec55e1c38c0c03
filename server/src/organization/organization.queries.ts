import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";

type Kind = OrganizationTable["kind"];
type CellType = OrganizationTable["cell_type"];

export type OrganizationRow = {
  id: string;
  parentId: string | null;
  path: string;
  kind: Kind;
  cellType: CellType;
  code: string | null;
  name: string;
  nameFolded: string;
  placeName: string;
  termStartedOn: string | null;
  foundedOn: string | null;
  dissolvedOn: string | null;
  signsAsCommittee: boolean;
  revision: number;
  childCount: number;
};

const columns = sql`o.id, o.parent_id AS "parentId", o.path, o.kind, o.cell_type AS "cellType", o.code, o.name, o.name_folded AS "nameFolded",
  o.place_name AS "placeName", o.term_started_on AS "termStartedOn", o.founded_on AS "foundedOn", o.dissolved_on AS "dissolvedOn",
  o.signs_as_committee AS "signsAsCommittee", o.revision, (SELECT count(*)::int FROM organization c WHERE c.parent_id = o.id AND (c.dissolved_on IS NULL OR c.dissolved_on > nennep_today())) AS "childCount"`;

export async function findOrganization(tx: Transaction, organizationId: string): Promise<OrganizationRow | undefined> {
  const { rows } =
    await sql<OrganizationRow>`SELECT ${columns} FROM organization o WHERE o.id = ${organizationId}`.execute(tx);
  return rows[0];
}

/** Organizations above one, from the root down. */
export async function findAncestors(
  tx: Transaction,
  path: string,
): Promise<{ organizationId: string; name: string; kind: Kind }[]> {
  const { rows } = await sql<{ organizationId: string; name: string; kind: Kind }>`
    SELECT id AS "organizationId", name, kind FROM organization
    WHERE starts_with(${path}, path) AND path <> ${path} AND path = ANY (${prefixesOf(path)}::text[]) ORDER BY length(path)`.execute(
    tx,
  );
  return rows;
}

/** Paths of an organization and of those above it, from the root down. */
export function prefixesOf(path: string): string[] {
  const serials = path.split("/").filter(Boolean);
  return serials.map((_serial, index) => `${serials.slice(0, index + 1).join("/")}/`);
}

/**
 * A page of the organizations right under one, or of those the reader belongs to (the topmost: what stands under them is
 * opened there); found by every folded word of the search.
 */
export async function listOrganizationRows(
  tx: Transaction,
  wanted: {
    parentId: string | undefined;
    personId: string | null;
    administrator: boolean;
    words: string[];
    after: string[] | undefined;
    limit: number;
  },
): Promise<OrganizationRow[]> {
  const place =
    wanted.parentId !== undefined
      ? sql`o.parent_id = ${wanted.parentId} AND (o.dissolved_on IS NULL OR o.dissolved_on > nennep_today())`
      : wanted.administrator && wanted.words.length === 0
        ? sql`o.parent_id IS NULL`
        : wanted.words.length > 0
          ? sql`true`
          : sql`o.id IN (WITH mine AS (SELECT id, path FROM organization WHERE id IN (
                SELECT organization_id FROM membership WHERE person_id = ${wanted.personId} AND valid_to IS NULL
                UNION SELECT organization_id FROM appointment WHERE person_id = ${wanted.personId} AND state = 'CONFIRMED'
                  AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())))
              SELECT own.id FROM mine own
              WHERE NOT EXISTS (SELECT 1 FROM mine above WHERE own.path > above.path AND own.path < above.path || '~'))`;
  const found = wanted.words.map((word) => sql`AND position(${word} in o.name_folded) > 0`);
  const after = wanted.after ? sql`AND (o.name_folded, o.id) > (${wanted.after[0]}, ${wanted.after[1]}::uuid)` : sql``;
  const { rows } = await sql<OrganizationRow>`SELECT ${columns} FROM organization o
    WHERE ${place} ${sql.join(found, sql` `)} ${after} ORDER BY o.name_folded, o.id LIMIT ${wanted.limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** A page of what stood right under an organization on a day, or of the topmost that the reader sees, by the names they had then. */
export async function listPlacedRows(
  tx: Transaction,
  {
    parentId,
    on,
    after,
    limit,
  }: { parentId: string | undefined; on: string; after: string[] | undefined; limit: number },
): Promise<Pick<OrganizationRow, "id" | "parentId" | "name" | "nameFolded" | "kind" | "cellType" | "childCount">[]> {
  const holds = (place: string) =>
    sql`${sql.raw(place)}.valid_from <= ${on} AND (${sql.raw(place)}.valid_to IS NULL OR ${sql.raw(place)}.valid_to > ${on})`;
  const place =
    parentId === undefined
      ? sql`(p.parent_id IS NULL OR NOT EXISTS (SELECT 1 FROM organization above WHERE above.id = p.parent_id))`
      : sql`p.parent_id = ${parentId}`;
  const page = after ? sql`AND (o.name_folded, o.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<
    Pick<OrganizationRow, "id" | "parentId" | "name" | "nameFolded" | "kind" | "cellType" | "childCount">
  >`
    SELECT o.id, p.parent_id AS "parentId", coalesce(f.name, o.name) AS name, o.name_folded AS "nameFolded", coalesce(f.kind, o.kind) AS kind,
      CASE WHEN f.name IS NULL THEN o.cell_type ELSE f.cell_type END AS "cellType",
      (SELECT count(*)::int FROM organization_placement c WHERE c.parent_id = o.id AND ${holds("c")}) AS "childCount"
    FROM organization_placement p JOIN organization o ON o.id = p.organization_id
      LEFT JOIN LATERAL (SELECT former.name, former.kind, former.cell_type FROM organization_former former
        WHERE former.organization_id = o.id AND former.until_on > ${on} ORDER BY former.until_on LIMIT 1) AS f ON true
    WHERE ${place} AND ${holds("p")} ${page} ORDER BY o.name_folded, o.id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

export type CountsRow = {
  official: number;
  probationary: number;
  exempt: number;
  temporarilyElsewhere: number;
  temporarilyHere: number;
  staff: number | null;
  staffCountedOn: string | null;
};

/** Members of an organization and everything under it today, with the last head-count of staff. */
export async function countMembers(tx: Transaction, organizationId: string, path: string): Promise<CountsRow> {
  const { rows } = await sql<CountsRow>`
    WITH roll AS (
      SELECT m.person_id, m.status, m.stay, m.organization_id FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())),
    standing AS (
      SELECT s.person_id, s.kind FROM member_standing s JOIN roll r ON r.person_id = s.person_id AND r.organization_id = s.organization_id AND r.stay = 'HOME'
      WHERE s.valid_from <= nennep_today() AND (s.valid_to IS NULL OR s.valid_to >= nennep_today()))
    SELECT
      (SELECT count(*)::int FROM roll WHERE stay = 'HOME' AND status = 'OFFICIAL') AS official,
      (SELECT count(*)::int FROM roll WHERE stay = 'HOME' AND status = 'PROBATIONARY') AS probationary,
      (SELECT count(*)::int FROM standing WHERE kind = 'EXEMPT') AS exempt,
      (SELECT count(*)::int FROM standing WHERE kind = 'TEMPORARILY_ELSEWHERE') AS "temporarilyElsewhere",
      (SELECT count(*)::int FROM roll WHERE stay = 'TEMPORARY') AS "temporarilyHere",
      last.staff, last.counted_on AS "staffCountedOn"
    FROM (SELECT 1) AS once LEFT JOIN LATERAL (
      SELECT staff, counted_on FROM organization_staff_count WHERE organization_id = ${organizationId} ORDER BY counted_on DESC LIMIT 1) AS last ON true`.execute(
    tx,
  );
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

export type OrganizationParticulars = {
  name: string;
  nameFolded: string;
  cellType: CellType;
  code: string | null;
  placeName: string;
  termStartedOn: string | null;
  foundedOn: string | null;
  signsAsCommittee: boolean;
};

/** Stores a new organization at its place in the tree, and the place with its first day. Returns its path. */
export async function insertOrganization(
  tx: Transaction,
  organization: OrganizationParticulars & {
    id: string;
    kind: Kind;
    parentId: string | null;
    parentPath: string;
    placedFrom: string;
  },
): Promise<string> {
  await sql`
    INSERT INTO organization (id, parent_id, path, kind, cell_type, code, name, name_folded, place_name, term_started_on, founded_on, signs_as_committee)
    VALUES (${organization.id}, ${organization.parentId}, ${organization.parentPath} || 'new-' || ${organization.id} || '/', ${organization.kind}, ${organization.cellType}, ${organization.code},
      ${organization.name}, ${organization.nameFolded}, ${organization.placeName}, ${organization.termStartedOn}, ${organization.foundedOn}, ${organization.signsAsCommittee})`.execute(
    tx,
  );
  const { rows } = await sql<{ path: string }>`
    UPDATE organization SET path = ${organization.parentPath} || lpad(to_hex(serial), 6, '0') || '/' WHERE id = ${organization.id} RETURNING path`.execute(
    tx,
  );
  await sql`INSERT INTO organization_placement (organization_id, valid_from, parent_id, path)
    SELECT id, ${organization.placedFrom}, parent_id, path FROM organization WHERE id = ${organization.id}`.execute(tx);
  // It was inserted right before.
  return rows[0]!.path;
}

/** Changes particulars when the revision is still the one they were read with. Returns whether it was. */
export async function updateOrganizationRow(
  tx: Transaction,
  organizationId: string,
  revision: number,
  changed: OrganizationParticulars,
): Promise<boolean> {
  const result = await tx
    .updateTable("organization")
    .set({
      name: changed.name,
      name_folded: changed.nameFolded,
      cell_type: changed.cellType,
      code: changed.code,
      place_name: changed.placeName,
      term_started_on: changed.termStartedOn,
      founded_on: changed.foundedOn,
      signs_as_committee: changed.signsAsCommittee,
      revision: revision + 1,
    })
    .where("id", "=", organizationId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function upsertStaffCount(
  tx: Transaction,
  organizationId: string,
  countedOn: string,
  staff: number,
): Promise<void> {
  await tx
    .insertInto("organization_staff_count")
    .values({ organization_id: organizationId, counted_on: countedOn, staff })
    .onConflict((conflict) => conflict.columns(["organization_id", "counted_on"]).doUpdateSet({ staff }))
    .execute();
}
