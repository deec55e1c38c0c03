import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";

export type TermKey = { organizationId: string; startedOn: string };
export type TermFields = {
  number: string;
  name: string;
  congressOn: string | null;
  congressMeetingId: string | null;
  until: string | null;
  plannedSize: number | null;
  plannedStandingSize: number | null;
};
export type TermRow = TermFields & {
  startedOn: string;
  endedOn: string | null;
  organizationName: string;
  organizationKind: OrganizationTable["kind"];
  /** 0 while nothing but its first day is known. */
  revision: number;
};

/** The terms of an organization: those that something is said of, and the running one. */
const terms = (organizationId: string) => sql`
  SELECT d.started_on AS "startedOn", lead(d.started_on) OVER (ORDER BY d.started_on) AS "endedOn", d."organizationName", d."organizationKind",
    coalesce(t.number, '') AS number, coalesce(t.name, '') AS name, t.congress_on AS "congressOn", t.congress_meeting_id AS "congressMeetingId", t.until,
    t.planned_size AS "plannedSize", t.planned_standing_size AS "plannedStandingSize", coalesce(t.revision, 0) AS revision
  FROM (SELECT s.started_on, o.name AS "organizationName", o.kind AS "organizationKind" FROM organization o
      CROSS JOIN LATERAL (SELECT t.started_on FROM term t WHERE t.organization_id = o.id
        UNION SELECT o.term_started_on WHERE o.term_started_on IS NOT NULL) s
      WHERE o.id = ${organizationId}) d
    LEFT JOIN term t ON t.organization_id = ${organizationId} AND t.started_on = d.started_on`;

/** A page of an organization's terms, the latest first. */
export async function listTermRows(
  tx: Transaction,
  of: { organizationId: string; after: string[] | undefined; limit: number },
): Promise<TermRow[]> {
  const page = of.after ? sql`WHERE e."startedOn" < ${of.after[0]}::date` : sql``;
  const { rows } = await sql<TermRow>`SELECT * FROM (${terms(of.organizationId)}) e ${page}
    ORDER BY e."startedOn" DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** One term; undefined where the organization has none that began on that day. */
export async function findTerm(tx: Transaction, key: TermKey): Promise<TermRow | undefined> {
  const { rows } = await sql<TermRow>`SELECT * FROM (${terms(key.organizationId)}) e
    WHERE e."startedOn" = ${key.startedOn}::date`.execute(tx);
  return rows[0];
}

/** The first day of the running term, with the organization locked against a second opening. */
export async function lockRunningTerm(tx: Transaction, organizationId: string): Promise<string | null> {
  const { rows } = await sql<{ startedOn: string | null }>`
    SELECT term_started_on AS "startedOn" FROM organization WHERE id = ${organizationId} FOR UPDATE`.execute(tx);
  return rows[0]?.startedOn ?? null;
}

function columnsOf(fields: TermFields) {
  return {
    number: fields.number,
    name: fields.name,
    congress_on: fields.congressOn,
    congress_meeting_id: fields.congressMeetingId,
    until: fields.until,
    planned_size: fields.plannedSize,
    planned_standing_size: fields.plannedStandingSize,
  };
}

/** Stores what is said of a term under its next revision. */
export async function storeTerm(
  tx: Transaction,
  key: TermKey & { revision: number },
  fields: TermFields,
): Promise<void> {
  const said = { ...columnsOf(fields), revision: key.revision };
  await tx
    .insertInto("term")
    .values({ organization_id: key.organizationId, started_on: key.startedOn, ...said })
    .onConflict((conflict) => conflict.columns(["organization_id", "started_on"]).doUpdateSet(said))
    .execute();
}

/** A term of which only the first day was known stays among the terms when the next one runs. */
export async function keepTerm(tx: Transaction, key: TermKey): Promise<void> {
  await tx
    .insertInto("term")
    .values({ organization_id: key.organizationId, started_on: key.startedOn })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type RestsOnTerm = "DOCUMENTS" | "SEATS" | "BY_ELECTIONS";

/** What was done in a term that would lose its ground without it; null where nothing was. Of seats those of its congress: others fall to the term that runs then. */
export async function restingOn(
  tx: Transaction,
  { organizationId, startedOn }: TermKey,
  endedOn: string | null,
): Promise<RestsOnTerm | null> {
  const { rows } = await sql<{ what: RestsOnTerm | null }>`SELECT CASE
    WHEN EXISTS (SELECT FROM document_counter c WHERE c.organization_id = ${organizationId} AND c.term_started_on = ${startedOn} AND c.last_number > 0) THEN 'DOCUMENTS'
    WHEN EXISTS (SELECT FROM appointment a WHERE a.organization_id = ${organizationId} AND a.obtained = 'CONGRESS' AND a.state <> 'REJECTED'
      AND a.valid_from >= ${startedOn}::date AND a.valid_from < coalesce(${endedOn}::date, 'infinity'::date)) THEN 'SEATS'
    WHEN EXISTS (SELECT FROM by_election b WHERE b.organization_id = ${organizationId} AND b.term_started_on = ${startedOn}) THEN 'BY_ELECTIONS'
    END AS what`.execute(tx);
  return rows[0]?.what ?? null;
}

/** The first day of the term before one; null where there is none. */
export async function findTermBefore(tx: Transaction, key: TermKey): Promise<string | null> {
  const { rows } = await sql<{ startedOn: string }>`SELECT e."startedOn" FROM (${terms(key.organizationId)}) e
    WHERE e."startedOn" < ${key.startedOn}::date ORDER BY e."startedOn" DESC LIMIT 1`.execute(tx);
  return rows[0]?.startedOn ?? null;
}

export async function deleteTerm(tx: Transaction, key: TermKey): Promise<void> {
  await tx
    .deleteFrom("term")
    .where("organization_id", "=", key.organizationId)
    .where("started_on", "=", key.startedOn)
    .execute();
}

/** From now on this term runs: its documents are numbered from 01. */
export async function storeRunningTerm(tx: Transaction, key: TermKey): Promise<void> {
  await tx
    .updateTable("organization")
    .set((set) => ({ term_started_on: key.startedOn, revision: set("revision", "+", 1) }))
    .where("id", "=", key.organizationId)
    .execute();
}

/** What is known of a term goes along when the day on which it began is put right. */
export async function moveTerm(
  tx: Transaction,
  organizationId: string,
  days: { from: string; to: string },
): Promise<void> {
  await sql`UPDATE term SET started_on = ${days.to}::date, until = CASE WHEN until > ${days.to}::date THEN until END
    WHERE organization_id = ${organizationId} AND started_on = ${days.from}::date
      AND NOT EXISTS (SELECT FROM term other WHERE other.organization_id = ${organizationId} AND other.started_on = ${days.to}::date)`.execute(
    tx,
  );
}

const shownCongresses = 20;

/** Congresses of an organization that were held, the latest first. */
export async function listCongresses(
  tx: Transaction,
  organizationId: string,
): Promise<{ meetingId: string; heldOn: string }[]> {
  const { rows } = await sql<{ meetingId: string; heldOn: string }>`
    SELECT m.id AS "meetingId", (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "heldOn" FROM meeting m
    WHERE m.organization_id = ${organizationId} AND m.kind = 'CONGRESS' AND m.state IN ('OPEN','CLOSED','FILED')
    ORDER BY m.scheduled_at DESC LIMIT ${shownCongresses}`.execute(tx);
  return rows;
}

export async function isCongress(tx: Transaction, organizationId: string, meetingId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM meeting WHERE organization_id = ${organizationId} AND id = ${meetingId} AND kind = 'CONGRESS'`.execute(
      tx,
    );
  return rows.length > 0;
}
