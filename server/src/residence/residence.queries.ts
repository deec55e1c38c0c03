import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { PartyDocument } from "../document/party-document.ts";
import type { Answer } from "../operation.ts";

type State = Answer<"residence.list">["rows"][number]["state"];
export type Introduction = Answer<"member.get">["residence"][number];

export type ResidenceRow = {
  personId: string;
  fullName: string;
  sortName: string;
  state: State;
  introduction: Introduction | null;
  askedOn: string | null;
  receivedOn: string | null;
  mayAsk: boolean;
};

const introduction = sql`jsonb_build_object('liaisonId', l.id, 'organizationId', l.organization_id, 'residenceName', l.residence_name, 'superiorName', l.superior_name,
  'numberLine', l.number_line, 'introducedOn', l.introduced_on, 'endedOn', l.ended_on, 'endedReason', l.ended_reason)`;

/** The roll of a cell with the present introduction and the comment of the residence at a year's annual review. */
const rollOf = (organizationId: string, year: number) => sql`
  SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName", CASE WHEN l.id IS NOT NULL THEN ${introduction} END AS introduction,
    c.asked_on AS "askedOn", c.received_on AS "receivedOn", coalesce(r.state IN ('OPEN','SENT') AND r.not_reviewed IS NULL AND c.id IS NULL, false) AS "mayAsk",
    CASE WHEN c.received_on IS NOT NULL AND r.state IN ('BALLOTED','DECIDED') THEN 'USED' WHEN c.received_on IS NOT NULL THEN 'RECEIVED'
      WHEN c.id IS NOT NULL THEN 'ASKED' WHEN l.id IS NOT NULL THEN 'INTRODUCED' ELSE 'NOT_INTRODUCED' END AS state
  FROM membership m JOIN person p ON p.id = m.person_id
  LEFT JOIN residence_liaison l ON l.organization_id = m.organization_id AND l.person_id = m.person_id AND l.ended_on IS NULL
  LEFT JOIN annual_review r ON r.organization_id = m.organization_id AND r.person_id = m.person_id AND r.year = ${year}
  LEFT JOIN LATERAL (SELECT a.id, a.asked_on, a.received_on FROM annual_comment a WHERE a.organization_id = r.organization_id AND a.review_id = r.id
    AND a.giver = 'RESIDENCE' ORDER BY a.received_on DESC NULLS LAST, a.id LIMIT 1) AS c ON true
  WHERE m.organization_id = ${organizationId} AND m.stay = 'HOME' AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())`;

type Wanted = { organizationId: string; year: number };

/** A page of them by name, at one step where that is asked for. */
export async function listResidence(
  tx: Transaction,
  of: Wanted & { state: State | undefined; after: string[] | undefined; limit: number },
): Promise<ResidenceRow[]> {
  const isNotIntroduced = of.state === "NOT_INTRODUCED";
  const named = of.state === undefined ? sql`` : sql`AND roll.state = ${of.state}`;
  const ofState = isNotIntroduced ? sql`AND roll.introduction IS NULL` : named;
  const page = of.after ? sql`AND (roll."sortName", roll."personId") > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const { rows } =
    await sql<ResidenceRow>`SELECT * FROM (${rollOf(of.organizationId, of.year)}) AS roll WHERE true ${ofState} ${page}
    ORDER BY roll."sortName", roll."personId" LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type ResidenceCounts = Record<State, number>;

/** How many stand at each step, who is not introduced counted whatever was asked for, and whether the year's annual review is open. */
export async function countResidence(
  tx: Transaction,
  of: Wanted,
): Promise<{ counts: ResidenceCounts; isYearOpen: boolean }> {
  const at = (state: State) => sql`count(*) FILTER (WHERE roll.state = ${state})::int`;
  const { rows } = await sql<ResidenceCounts & { isYearOpen: boolean }>`
    SELECT count(*) FILTER (WHERE roll.introduction IS NULL)::int AS "NOT_INTRODUCED", ${at("INTRODUCED")} AS "INTRODUCED", ${at("ASKED")} AS "ASKED",
      ${at("RECEIVED")} AS "RECEIVED", ${at("USED")} AS "USED", EXISTS (SELECT FROM annual_review r WHERE r.organization_id = ${of.organizationId}
        AND r.year = ${of.year} AND r.person_id IS NULL) AS "isYearOpen"
    FROM (${rollOf(of.organizationId, of.year)}) AS roll`.execute(tx);
  // An aggregate without GROUP BY always answers one row.
  const { isYearOpen, ...counts } = rows[0]!;
  return { counts, isYearOpen };
}

/** Where a member is introduced at present, locked. */
export async function lockPresent(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<{ liaisonId: string; residenceName: string; introducedOn: string } | undefined> {
  return await tx
    .selectFrom("residence_liaison")
    .select(["id as liaisonId", "residence_name as residenceName", "introduced_on as introducedOn"])
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", personId)
    .where("ended_on", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

export async function lockLiaison(
  tx: Transaction,
  organizationId: string,
  liaisonId: string,
): Promise<{ introducedOn: string; endedOn: string | null } | undefined> {
  return await tx
    .selectFrom("residence_liaison")
    .select(["introduced_on as introducedOn", "ended_on as endedOn"])
    .where("organization_id", "=", organizationId)
    .where("id", "=", liaisonId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertLiaison(
  tx: Transaction,
  of: {
    organizationId: string;
    liaisonId: string;
    personId: string;
    residenceName: string;
    superiorName: string;
    number: number;
    numberLine: string;
    introducedOn: string;
    letter: PartyDocument;
    by: string;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto("residence_liaison")
    .values({
      organization_id: of.organizationId,
      id: of.liaisonId,
      person_id: of.personId,
      residence_name: of.residenceName,
      superior_name: of.superiorName,
      number: of.number,
      number_line: of.numberLine,
      introduced_on: of.introducedOn,
      letter: JSON.stringify(of.letter),
      recorded_by: of.by,
      recorded_at: of.at,
    })
    .execute();
}

export async function storeEnd(
  tx: Transaction,
  of: { organizationId: string; liaisonId: string },
  end: { endedOn: string; reason: string; by: string },
): Promise<void> {
  await tx
    .updateTable("residence_liaison")
    .set({ ended_on: end.endedOn, ended_reason: end.reason, ended_by: end.by })
    .where("organization_id", "=", of.organizationId)
    .where("id", "=", of.liaisonId)
    .execute();
}

/** The letter of an introduction, and whose it is. */
export async function findLetter(
  tx: Transaction,
  organizationId: string,
  liaisonId: string,
): Promise<{ personId: string; letter: unknown } | undefined> {
  return await tx
    .selectFrom("residence_liaison")
    .select(["person_id as personId", "letter"])
    .where("organization_id", "=", organizationId)
    .where("id", "=", liaisonId)
    .executeTakeFirst();
}

/** Introductions of a person, the latest first, as far as the reader may see them. */
export async function listIntroductionsOf(tx: Transaction, personId: string): Promise<Introduction[]> {
  const { rows } = await sql<{ introduction: Introduction }>`
    SELECT ${introduction} AS introduction FROM residence_liaison l WHERE l.person_id = ${personId} ORDER BY l.introduced_on DESC, l.id DESC LIMIT 50`.execute(
    tx,
  );
  return rows.map((row) => row.introduction);
}
