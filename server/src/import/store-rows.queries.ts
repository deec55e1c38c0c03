import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type NewMember = {
  personId: string;
  membershipId: string;
  cellId: string;
  fullName: string;
  nameFolded: string;
  sortName: string;
  words: readonly string[];
  birthDate: string | null;
  sex: string | null;
  cardNumber: string | null;
  status: string;
  admittedOn: string | null;
  officialOn: string | null;
  validFrom: string;
};

/**
 * Stores many people with their memberships and the words of their names: three statements for however many, sent without
 * waiting for one another.
 */
export async function insertMembers(tx: Transaction, members: readonly NewMember[]): Promise<void> {
  const all = <Key extends keyof NewMember>(key: Key) => members.map((member) => member[key]);
  const people = sql`INSERT INTO person (id, full_name, name_folded, sort_name, birth_date, sex, card_number)
    SELECT * FROM unnest(${all("personId")}::uuid[], ${all("fullName")}::text[], ${all("nameFolded")}::text[], ${all("sortName")}::text[],
      ${all("birthDate")}::date[], ${all("sex")}::text[], ${all("cardNumber")}::text[])`.execute(tx);
  const memberships =
    sql`INSERT INTO membership (id, person_id, organization_id, status, admitted_on, official_on, valid_from)
    SELECT * FROM unnest(${all("membershipId")}::uuid[], ${all("personId")}::uuid[], ${all("cellId")}::uuid[], ${all("status")}::text[],
      ${all("admittedOn")}::date[], ${all("officialOn")}::date[], ${all("validFrom")}::date[])`.execute(tx);
  const words = members.flatMap(({ words: own, cellId, personId, sortName }) =>
    own.map((word) => ({ word, cellId, personId, sortName })),
  );
  const index = sql`INSERT INTO person_name_word (organization_id, person_id, word, sort_name)
    SELECT * FROM unnest(${words.map(({ cellId }) => cellId)}::uuid[], ${words.map(({ personId }) => personId)}::uuid[], ${words.map(({ word }) => word)}::text[],
      ${words.map(({ sortName }) => sortName)}::text[])`.execute(tx);
  await Promise.all([people, memberships, index]);
}

export type NewExemption = { id: string; personId: string; cellId: string; validFrom: string; validTo: string | null };

export async function insertExemptions(tx: Transaction, exemptions: readonly NewExemption[]): Promise<void> {
  if (exemptions.length === 0) return;
  const all = <Key extends keyof NewExemption>(key: Key) => exemptions.map((exemption) => exemption[key]);
  await sql`INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from, valid_to)
    SELECT id, person, cell, 'EXEMPT', valid_from, valid_to
    FROM unnest(${all("id")}::uuid[], ${all("personId")}::uuid[], ${all("cellId")}::uuid[], ${all("validFrom")}::date[], ${all("validTo")}::date[])
      AS n (id, person, cell, valid_from, valid_to)`.execute(tx);
}

export type NewPosition = {
  id: string;
  personId: string;
  cellId: string;
  position: string;
  validFrom: string;
  state: "PROPOSED" | "CONFIRMED";
};

export async function insertPositions(
  tx: Transaction,
  positions: readonly NewPosition[],
  decided: { by: string; at: Date },
): Promise<void> {
  if (positions.length === 0) return;
  const all = <Key extends keyof NewPosition>(key: Key) => positions.map((position) => position[key]);
  await sql`INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state, proposed_by, decided_by, decided_at)
    SELECT id, person, cell, position, valid_from, state, ${decided.by}::uuid,
      CASE state WHEN 'CONFIRMED' THEN ${decided.by}::uuid END, CASE state WHEN 'CONFIRMED' THEN ${decided.at}::timestamptz END
    FROM unnest(${all("id")}::uuid[], ${all("personId")}::uuid[], ${all("cellId")}::uuid[], ${all("position")}::text[], ${all("validFrom")}::date[], ${all("state")}::text[])
      AS n (id, person, cell, position, valid_from, state)`.execute(tx);
}

export type NewOrganization = {
  id: string;
  parentId: string;
  kind: string;
  cellType: string | null;
  code: string | null;
  name: string;
  nameFolded: string;
  foundedOn: string | null;
  placedFrom: string;
  staffCount: number | null;
};

/** Stores organizations whose superiors are there already, with their places from their first days and their head-counts. */
export async function insertOrganizations(
  tx: Transaction,
  organizations: readonly NewOrganization[],
  today: string,
): Promise<void> {
  const all = <Key extends keyof NewOrganization>(key: Key) => organizations.map((organization) => organization[key]);
  await sql`INSERT INTO organization (id, parent_id, path, kind, cell_type, code, name, name_folded, founded_on)
    SELECT id, parent, 'new-' || id || '/', kind, cell_type, code, name, folded, founded
    FROM unnest(${all("id")}::uuid[], ${all("parentId")}::uuid[], ${all("kind")}::text[], ${all("cellType")}::text[], ${all("code")}::text[], ${all("name")}::text[],
      ${all("nameFolded")}::text[], ${all("foundedOn")}::date[]) AS n (id, parent, kind, cell_type, code, name, folded, founded)`.execute(
    tx,
  );
  await sql`UPDATE organization o SET path = u.path || lpad(to_hex(o.serial), 6, '0') || '/' FROM organization u
    WHERE u.id = o.parent_id AND o.id = ANY (${all("id")}::uuid[])`.execute(tx);
  await sql`INSERT INTO organization_placement (organization_id, valid_from, parent_id, path)
    SELECT o.id, n.placed_from, o.parent_id, o.path FROM organization o
    JOIN unnest(${all("id")}::uuid[], ${all("placedFrom")}::date[]) AS n (id, placed_from) ON n.id = o.id`.execute(tx);
  await sql`INSERT INTO organization_staff_count (organization_id, counted_on, staff)
    SELECT id, ${today}::date, staff FROM unnest(${all("id")}::uuid[], ${all("staffCount")}::int[]) AS n (id, staff) WHERE staff IS NOT NULL`.execute(
    tx,
  );
}
