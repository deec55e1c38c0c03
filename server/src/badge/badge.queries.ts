import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { Mark } from "./badge.rules.ts";

export type MarkRow = Mark & { decisionNumber: string };

export type DueRow = MarkRow & {
  personId: string;
  fullName: string;
  sortName: string;
  organizationId: string;
  organizationName: string;
  admittedOn: string;
  years: number;
  reachedOn: string;
};

const state = sql`CASE WHEN b.presented_on IS NOT NULL THEN 'PRESENTED' WHEN b.decided_on IS NOT NULL THEN 'DECIDED'
  WHEN b.proposed_on IS NOT NULL THEN 'PROPOSED' ELSE 'NONE' END`;

const marks = sql`b.proposed_on AS "proposedOn", b.decided_on AS "decidedOn", coalesce(b.decision_number, '') AS "decisionNumber", b.presented_on AS "presentedOn"`;

export type WantedBadges = {
  path: string;
  years: readonly number[];
  since: string;
  until: string;
  /** Also who reached the years earlier, and has a badge that is not handed over. */
  withLeftOver: boolean;
  personId?: string;
  state?: "NONE" | "PROPOSED" | "DECIDED" | "PRESENTED" | undefined;
  after: string[] | undefined;
  limit: number;
};

/** Members of an organization and of everything under it who reach one of these years of party age after a day and until another. */
export async function listDueRows(tx: Transaction, wanted: WantedBadges): Promise<DueRow[]> {
  const { path, years, since, until, withLeftOver, personId, after, limit } = wanted;
  const reached = sql`(coalesce(p.party_age_from, m.admitted_on) + make_interval(years => y.years))::date`;
  const leftOver = withLeftOver ? sql`OR (b.person_id IS NOT NULL AND b.presented_on IS NULL)` : sql``;
  const one = personId === undefined ? sql`` : sql`AND m.person_id = ${personId}`;
  const ofState = wanted.state === undefined ? sql`` : sql`AND ${state} = ${wanted.state}`;
  const page = after
    ? sql`AND (${reached}, p.sort_name, p.id) > (${after[0]}::date, ${after[1]}, ${after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<DueRow>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName", o.id AS "organizationId", o.name AS "organizationName",
      coalesce(p.party_age_from, m.admitted_on) AS "admittedOn", y.years, ${reached} AS "reachedOn", ${marks}
    FROM unnest(${[...years]}::int[]) AS y (years) CROSS JOIN organization o JOIN membership m ON m.organization_id = o.id JOIN person p ON p.id = m.person_id
    LEFT JOIN badge_mark b ON b.person_id = m.person_id AND b.years = y.years
    WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND m.stay = 'HOME' AND m.admitted_on IS NOT NULL
      AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())
      AND ${reached} <= ${until}::date AND (${reached} > ${since}::date ${leftOver}) ${one} ${ofState} ${page}
    ORDER BY ${reached}, p.sort_name, p.id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** Keeps what is noted of some people's badges as it stands until the transaction ends. */
export async function lockMarks(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await sql`SELECT FROM membership m WHERE m.person_id = ANY (${[...personIds]}::uuid[]) AND m.stay = 'HOME' AND m.valid_to IS NULL
    ORDER BY m.id FOR UPDATE`.execute(tx);
}

type Marking = { step: "PROPOSED" | "DECIDED" | "PRESENTED"; on: string; number: string; by: string; at: Date };

/** Notes one step of the badges of some people. */
export async function storeStep(tx: Transaction, of: readonly DueRow[], marking: Marking): Promise<void> {
  const { step, on, number, by, at } = marking;
  const [proposedOn, decidedOn, presentedOn] = (["PROPOSED", "DECIDED", "PRESENTED"] as const).map((each) =>
    each === step ? on : null,
  );
  await sql`
    INSERT INTO badge_mark AS b (organization_id, person_id, years, proposed_on, decided_on, decision_number, presented_on, marked_by, marked_at)
    SELECT organization_id, person_id, years, ${proposedOn}::date, ${decidedOn}::date, ${number}, NULL, ${by}, ${at}
    FROM unnest(${of.map((row) => row.organizationId)}::uuid[], ${of.map((row) => row.personId)}::uuid[], ${of.map((row) => row.years)}::int[])
      AS due (organization_id, person_id, years)
    WHERE ${step} <> 'PRESENTED'
    ON CONFLICT (person_id, years) DO UPDATE SET decided_on = excluded.decided_on, decision_number = excluded.decision_number,
      marked_by = excluded.marked_by, marked_at = excluded.marked_at`.execute(tx);
  if (step !== "PRESENTED") return;
  await sql`UPDATE badge_mark b SET presented_on = ${presentedOn}::date, marked_by = ${by}, marked_at = ${at}
    FROM unnest(${of.map((row) => row.personId)}::uuid[], ${of.map((row) => row.years)}::int[]) AS due (person_id, years)
    WHERE b.person_id = due.person_id AND b.years = due.years`.execute(tx);
}

export type BadgeKey = { personId: string; years: number };

/** What is noted of one badge of somebody who is at home in an organization or under it, locked. */
export async function lockMark(tx: Transaction, path: string, of: BadgeKey): Promise<MarkRow | undefined> {
  const { rows } = await sql<MarkRow>`
    SELECT ${marks} FROM badge_mark b WHERE b.person_id = ${of.personId} AND b.years = ${of.years}
      AND EXISTS (SELECT FROM membership m JOIN organization o ON o.id = m.organization_id WHERE m.person_id = b.person_id AND m.stay = 'HOME'
        AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today()) AND o.path >= ${path} AND o.path < ${`${path}~`})
    FOR UPDATE OF b`.execute(tx);
  return rows[0];
}

/** Takes back the last of the steps; nothing is left where it was the only one. */
export async function removeLastStep(
  tx: Transaction,
  { personId, years }: BadgeKey,
  { last, by, at }: { last: "MARK" | "PRESENTED" | "DECIDED"; by: string; at: Date },
): Promise<void> {
  if (last === "MARK") {
    await tx.deleteFrom("badge_mark").where("person_id", "=", personId).where("years", "=", years).execute();
    return;
  }
  await tx
    .updateTable("badge_mark")
    .set({
      marked_by: by,
      marked_at: at,
      ...(last === "PRESENTED" ? { presented_on: null } : { decided_on: null, decision_number: "" }),
    })
    .where("person_id", "=", personId)
    .where("years", "=", years)
    .execute();
}

/** Badges of a person of which something is noted, the highest first. */
export async function listBadgesOf(tx: Transaction, personId: string): Promise<(MarkRow & { years: number })[]> {
  const { rows } = await sql<MarkRow & { years: number }>`
    SELECT b.years, ${marks} FROM badge_mark b WHERE b.person_id = ${personId} ORDER BY b.years DESC LIMIT 50`.execute(
    tx,
  );
  return rows;
}
