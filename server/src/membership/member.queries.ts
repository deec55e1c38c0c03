import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { AppointmentTable, MemberStandingTable, MembershipTable, PersonTable } from "../database/schema.gen.ts";
import type { Answer } from "../operation.ts";

type Position = AppointmentTable["position"];
type StandingKind = MemberStandingTable["kind"];

export type MemberRow = {
  personId: string;
  membershipId: string;
  fullName: string;
  sortName: string;
  organizationId: string;
  organizationName: string;
  status: MembershipTable["status"];
  stay: "HOME" | "TEMPORARY";
  positions: Position[];
  standings: StandingKind[];
  hasAccount: boolean;
};

export type WantedMembers = {
  path: string;
  words: readonly string[];
  status: MembershipTable["status"] | undefined;
  standing: StandingKind | undefined;
  stay: "HOME" | "TEMPORARY" | undefined;
  after: string[] | undefined;
  limit: number;
};

const holdsToday = (row: string) =>
  sql`${sql.ref(`${row}.valid_from`)} <= nennep_today() AND (${sql.ref(`${row}.valid_to`)} IS NULL OR ${sql.ref(`${row}.valid_to`)} > nennep_today())`;

/** A standing's last day belongs to it. */
const appliesToday = sql`s.valid_from <= nennep_today() AND (s.valid_to IS NULL OR s.valid_to >= nennep_today())`;

/** A page of the members of an organization and everything under it, by given name as Vietnamese sort. */
export async function listMemberRows(tx: Transaction, wanted: WantedMembers): Promise<MemberRow[]> {
  const [afterName = null, afterPerson = null, afterMembership = null] = wanted.after ?? [];
  const { rows } = await sql<MemberRow>`
    SELECT p.id AS "personId", m.id AS "membershipId", p.full_name AS "fullName", p.sort_name AS "sortName",
      o.id AS "organizationId", o.name AS "organizationName", m.status, m.stay,
      array(SELECT DISTINCT a.position FROM appointment a WHERE a.person_id = p.id AND a.organization_id = o.id AND a.state = 'CONFIRMED' AND ${holdsToday("a")}) AS positions,
      array(SELECT DISTINCT s.kind FROM member_standing s WHERE s.person_id = p.id AND s.organization_id = o.id AND ${appliesToday}) AS standings,
      EXISTS (SELECT 1 FROM account c WHERE c.person_id = p.id AND c.disabled_at IS NULL) AS "hasAccount"
    FROM membership m JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
    WHERE m.id = ANY (array(SELECT nennep_members_in_order(${wanted.path}, ${[...wanted.words]}::text[], ${wanted.status ?? null}, ${wanted.stay ?? null},
      ${wanted.standing ?? null}, ${afterName}, ${afterPerson}::uuid, ${afterMembership}::uuid, ${wanted.limit + 1})))
    ORDER BY p.sort_name, p.id, m.id`.execute(tx);
  return rows;
}

export type PersonRow = {
  id: string;
  fullName: string;
  birthDate: string | null;
  sex: PersonTable["sex"];
  cardNumber: string | null;
  erasedOn: string | null;
  revision: number;
  hasAccount: boolean;
};

const personColumns = sql`p.id, p.full_name AS "fullName", p.birth_date AS "birthDate", p.sex, p.card_number AS "cardNumber", p.erased_on AS "erasedOn", p.revision,
  EXISTS (SELECT 1 FROM account c WHERE c.person_id = p.id AND c.disabled_at IS NULL) AS "hasAccount"`;

export async function findPerson(tx: Transaction, personId: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`SELECT ${personColumns} FROM person p WHERE p.id = ${personId}`.execute(tx);
  return rows[0];
}

/** A person who is or was a member, or holds or held an office, in an organization or under it. */
export async function findPersonUnder(tx: Transaction, path: string, personId: string): Promise<PersonRow | undefined> {
  const under = sql`JOIN organization o ON o.id = f.organization_id WHERE f.person_id = p.id AND o.path >= ${path} AND o.path < ${`${path}~`}`;
  const { rows } = await sql<PersonRow>`SELECT ${personColumns} FROM person p WHERE p.id = ${personId}
    AND (EXISTS (SELECT 1 FROM membership f ${under}) OR EXISTS (SELECT 1 FROM appointment f ${under}))`.execute(tx);
  return rows[0];
}

export async function isCardNumberTaken(
  tx: Transaction,
  cardNumber: string,
  exceptPersonId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`SELECT card_number_is_taken(${cardNumber}, ${exceptPersonId}) AS taken`.execute(tx);
  return rows[0]?.taken === true;
}

/** A present member of the organization with the same folded name and birth date. */
export async function findNamesake(
  tx: Transaction,
  organizationId: string,
  nameFolded: string,
  birthDate: string | null,
): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`
    SELECT p.id AS "personId" FROM person p JOIN membership m ON m.person_id = p.id
    WHERE p.name_folded = ${nameFolded} AND p.birth_date IS NOT DISTINCT FROM ${birthDate}::date
      AND m.organization_id = ${organizationId} AND ${holdsToday("m")} LIMIT 1`.execute(tx);
  return rows[0]?.personId;
}

export type PersonParticulars = {
  fullName: string;
  nameFolded: string;
  sortName: string;
  birthDate: string | null;
  sex: PersonTable["sex"];
  cardNumber: string | null;
};

export async function insertPerson(tx: Transaction, personId: string, person: PersonParticulars): Promise<void> {
  await tx
    .insertInto("person")
    .values({ id: personId, ...columnsOf(person) })
    .execute();
}

/** Changes particulars when the revision is still the one they were read with. Returns whether it was. */
export async function updatePerson(
  tx: Transaction,
  personId: string,
  revision: number,
  person: PersonParticulars,
): Promise<boolean> {
  const result = await tx
    .updateTable("person")
    .set({ ...columnsOf(person), revision: revision + 1 })
    .where("id", "=", personId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function columnsOf(person: PersonParticulars) {
  return {
    full_name: person.fullName,
    name_folded: person.nameFolded,
    sort_name: person.sortName,
    birth_date: person.birthDate,
    sex: person.sex,
    card_number: person.cardNumber,
  };
}

/** Makes the words of a name findable in every organization of the person. */
export async function indexName(tx: Transaction, personId: string, words: readonly string[]): Promise<void> {
  await sql`SELECT index_person_name(${personId}, ${words}::text[])`.execute(tx);
}

/** Writes down that the actor read what is held about a person. */
export async function recordRead(tx: Transaction, personId: string, organizationId: string): Promise<void> {
  await recordReads(tx, [personId], organizationId);
}

/** The same of several people, a line for each. */
export async function recordReads(
  tx: Transaction,
  personIds: readonly string[],
  organizationId: string,
): Promise<void> {
  await sql`SELECT audit.record_read(${[...new Set(personIds)]}::uuid[], ${organizationId})`.execute(tx);
}

export type ReadRow = {
  id: string;
  at: Date;
  readerName: string | null;
  operation: string | null;
  organizationName: string | null;
};

/** A page of who read the acting person's data, newest first. */
export async function listOwnReads(tx: Transaction, after: string[] | undefined, limit: number): Promise<ReadRow[]> {
  const { rows } = await sql<ReadRow>`
    SELECT id::text, at, reader_name AS "readerName", operation, organization_name AS "organizationName"
    FROM audit.own_reads(${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::bigint, ${limit + 1})`.execute(tx);
  return rows;
}

export type OwnDataLine = {
  section: Exclude<Answer<"member.ownData">, null>["sections"][number]["section"];
  line: Record<string, string | number | null>;
};

/** What was recorded about whoever reads, the newest so many lines of each kind. */
export async function listOwnData(tx: Transaction, most: number): Promise<OwnDataLine[]> {
  const { rows } =
    await sql<OwnDataLine>`SELECT section, line FROM nennep_own_data(${most}) UNION ALL SELECT section, line FROM nennep_own_conduct(${most})
    UNION ALL SELECT section, line FROM nennep_own_badges(${most}) UNION ALL SELECT section, line FROM nennep_own_residence(${most})
    UNION ALL SELECT section, line FROM nennep_own_changes(${most})
    UNION ALL SELECT section, line FROM nennep_own_list_values(${most})
    UNION ALL SELECT section, line FROM nennep_own_admission_papers(${most})`.execute(tx);
  return rows;
}

export type RosterRow = {
  personId: string;
  membershipId: string;
  sortName: string;
  fullName: string;
  birthDate: string | null;
  sex: PersonTable["sex"];
  cardNumber: string | null;
  status: MembershipTable["status"];
  admittedOn: string | null;
  officialOn: string | null;
  organizationName: string;
  positions: Position[];
  exemptFrom: string | null;
  exemptTo: string | null;
};

/** A page of the members at home in an organization and under it with their particulars, in the order of the list. */
export async function listRosterRows(
  tx: Transaction,
  wanted: { path: string; after: string[] | undefined; limit: number },
): Promise<RosterRow[]> {
  const [name = null, person = null, membership = null] = wanted.after ?? [];
  const { rows } = await sql<RosterRow>`
    SELECT p.id AS "personId", m.id AS "membershipId", p.sort_name AS "sortName", p.full_name AS "fullName", p.birth_date AS "birthDate", p.sex,
      p.card_number AS "cardNumber", m.status, m.admitted_on AS "admittedOn", m.official_on AS "officialOn", o.name AS "organizationName",
      array(SELECT DISTINCT a.position FROM appointment a WHERE a.person_id = p.id AND a.organization_id = o.id AND a.state = 'CONFIRMED' AND ${holdsToday("a")}) AS positions,
      exemption.valid_from AS "exemptFrom", exemption.valid_to AS "exemptTo"
    FROM membership m JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
    LEFT JOIN LATERAL (SELECT s.valid_from, s.valid_to FROM member_standing s WHERE s.person_id = p.id AND s.organization_id = o.id AND s.kind = 'EXEMPT'
      AND ${appliesToday} ORDER BY s.valid_from LIMIT 1) AS exemption ON true
    WHERE m.id = ANY (array(SELECT nennep_members_in_order(${wanted.path}, ${[]}::text[], NULL, 'HOME', NULL, ${name}, ${person}::uuid, ${membership}::uuid, ${wanted.limit + 1})))
    ORDER BY p.sort_name, p.id, m.id`.execute(tx);
  return rows;
}

/** Whether more members than a number are at home in an organization and under it. */
export async function areMoreThan(tx: Transaction, path: string, most: number): Promise<boolean> {
  const { rows } = await sql<{ counted: number }>`
    SELECT count(*)::int AS counted FROM (SELECT 1 FROM organization o JOIN membership m ON m.organization_id = o.id
      WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND m.stay = 'HOME' AND ${holdsToday("m")} LIMIT ${most + 1}) AS enough`.execute(
    tx,
  );
  return (rows[0]?.counted ?? 0) > most;
}
