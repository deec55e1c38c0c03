import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

/** When a day begins where the cells are. */
const beginning = (day: string) => sql`(${day}::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

export type Handing = {
  from: string;
  to: { id: string; path: string; name: string };
  day: string;
  /** Those who go; everybody where it is null. */
  personIds: readonly string[] | null;
};

const ofPeople = (personIds: readonly string[] | null, column: string) =>
  personIds === null ? sql`true` : sql`${sql.raw(column)} = ANY (${personIds}::uuid[])`;

export type EndedMembership = { id: string; personId: string; until: string | null; reason: string | null };

export type BegunMembership = { id: string; until: string | null; status: string };

/** Memberships end on the day; those who go are members of the successor from that very day, as what they were. */
export async function handMembers(
  tx: Transaction,
  { from, to, day, personIds }: Handing,
): Promise<{ ended: EndedMembership[]; begun: BegunMembership[] }> {
  const { rows: ended } = await sql<EndedMembership>`
    UPDATE membership m SET valid_to = ${day}, end_reason = 'REORGANIZED'
    FROM (SELECT id, valid_to, end_reason FROM membership WHERE organization_id = ${from} AND valid_from <= ${day}
      AND (valid_to IS NULL OR valid_to > ${day}) AND ${ofPeople(personIds, "person_id")} ORDER BY id FOR UPDATE) AS former
    WHERE m.id = former.id RETURNING m.id, m.person_id AS "personId", former.valid_to AS until, former.end_reason AS reason`.execute(
    tx,
  );
  if (ended.length === 0) return { ended, begun: [] };
  const { rows: begun } = await sql<BegunMembership>`
    INSERT INTO membership (id, person_id, organization_id, stay, status, admitted_on, official_on, valid_from, valid_to, end_reason)
    SELECT gen_random_uuid(), m.person_id, ${to.id}, m.stay, m.status, m.admitted_on, m.official_on, ${day}, f.until, f.reason
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS f (id uuid, until date, reason text) JOIN membership m ON m.id = f.id
    RETURNING id, valid_to AS until, status`.execute(tx);
  await sql`INSERT INTO person_name_word (organization_id, person_id, word, sort_name)
    SELECT ${to.id}, w.person_id, w.word, w.sort_name FROM person_name_word w WHERE w.organization_id = ${from} AND w.person_id = ANY (${ended.map(({ personId }) => personId)}::uuid[])
    ON CONFLICT DO NOTHING`.execute(tx);
  return { ended, begun };
}

export type Ended = { id: string; until: string | null };

/** Who is exempt, elsewhere or suspended is so in the successor too. The last day belongs to a standing. */
export async function handStandings(
  tx: Transaction,
  { from, to, day }: Handing,
  personIds: readonly string[],
): Promise<{ ended: Ended[]; begun: string[] }> {
  const holds = sql`organization_id = ${from} AND person_id = ANY (${personIds}::uuid[]) AND (valid_to IS NULL OR valid_to >= ${day})`;
  const { rows: begun } = await sql<{ id: string }>`
    INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from, valid_to, note)
    SELECT gen_random_uuid(), person_id, ${to.id}, kind, greatest(valid_from, ${day}::date), valid_to, note FROM member_standing WHERE ${holds} RETURNING id`.execute(
    tx,
  );
  const { rows: ended } = await sql<Ended>`
    UPDATE member_standing s SET valid_to = ${day}::date - 1
    FROM (SELECT id, valid_to FROM member_standing WHERE ${holds} AND valid_from < ${day} FOR UPDATE) AS former
    WHERE s.id = former.id RETURNING s.id, former.valid_to AS until`.execute(tx);
  return { ended, begun: begun.map(({ id }) => id) };
}

export type EndedAppointment = { id: string; state: string; until: string | null };

/** Offices end with the organization they are held in, or when who holds them goes; what was proposed for later is off. */
export async function endAppointments(
  tx: Transaction,
  from: string,
  day: string,
  personIds: readonly string[] | null,
): Promise<EndedAppointment[]> {
  const { rows } = await sql<EndedAppointment>`
    UPDATE appointment a SET valid_to = CASE WHEN former.holds THEN ${day}::date ELSE a.valid_to END,
      state = CASE WHEN former.holds THEN a.state ELSE 'REJECTED' END
    FROM (SELECT id, state, valid_to, state = 'CONFIRMED' AND valid_from <= ${day} AS holds FROM appointment
      WHERE organization_id = ${from} AND state IN ('PROPOSED','CONFIRMED') AND (valid_to IS NULL OR valid_to > ${day})
        AND ${ofPeople(personIds, "person_id")} FOR UPDATE) AS former
    WHERE a.id = former.id RETURNING a.id, former.state, former.valid_to AS until`.execute(tx);
  return rows;
}

export type Continued = { ended: string[]; begun: string[] };

/**
 * Open tasks go on in the successor, and say where they began; of people who go, or also what nobody owns. What a committee set in its
 * own meeting ends with the committee: elsewhere everybody would read it.
 */
export async function continueTasks(
  tx: Transaction,
  { from, to, day, personIds }: Handing,
  takesRest: boolean,
): Promise<Continued> {
  const own =
    personIds === null
      ? sql`true`
      : sql`(owner_id = ANY (${personIds}::uuid[]) OR (${takesRest} AND (owner_id IS NULL
    OR NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = ${from} AND m.person_id = task.owner_id AND m.valid_to = ${day}))))`;
  const { rows } = await sql<{ id: string; beganId: string }>`
    WITH gone AS (
      UPDATE task SET closed_at = greatest(${beginning(day)}, created_at), revision = revision + 1
      WHERE organization_id = ${from} AND closed_at IS NULL AND ${own}
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = task.organization_id AND m.id = task.meeting_id AND m.kind = 'COMMITTEE') RETURNING *)
    INSERT INTO task (organization_id, id, held_under, what, owner_id, mass_organization, due_on, report_month, target_value, target_unit,
      state, percent, in_resolution, created_at, began_with_id, began_id)
    SELECT ${to.id}, gen_random_uuid(), ${to.path}, what, owner_id, mass_organization, due_on, report_month, target_value, target_unit,
      state, percent, in_resolution, closed_at, organization_id, id FROM gone RETURNING id, began_id AS "beganId"`.execute(
    tx,
  );
  return { ended: rows.map(({ beganId }) => beganId), begun: rows.map(({ id }) => id) };
}

/** Topics of the day's quarter and later that were not held go on in the successor; a quarter that is over stays as it was. */
export async function continueTopics(tx: Transaction, { from, to, day }: Handing, now: Date): Promise<Continued> {
  const { rows } = await sql<{ id: string; beganId: string }>`
    WITH gone AS (
      UPDATE topic SET dropped_at = ${now}, drop_reason = ${`→ ${to.name}`}, revision = revision + 1
      WHERE organization_id = ${from} AND dropped_at IS NULL AND held_at IS NULL
        AND (year, quarter) >= (extract(year FROM ${day}::date)::int, extract(quarter FROM ${day}::date)::int) RETURNING *)
    INSERT INTO topic (organization_id, id, year, quarter, month, title, content, presenter_id, presenter_name, form, directive_id, state,
      registered_at, decided_at, decided_by, return_reason, created_at, created_by, began_with_id, began_id)
    SELECT ${to.id}, gen_random_uuid(), year, quarter, month, title, content, presenter_id, presenter_name, form, directive_id, state,
      registered_at, decided_at, decided_by, return_reason, ${now}, created_by, organization_id, id FROM gone RETURNING id, began_id AS "beganId"`.execute(
    tx,
  );
  return { ended: rows.map(({ beganId }) => beganId), begun: rows.map(({ id }) => id) };
}

/** Begun with a person in an organization that ended; `putBefore` is its meeting that a shortcoming was put before. */
export type OpenFile = { what: "ADMISSION" | "MEMBER_CHANGE" | "SHORTCOMING"; id: string; putBefore: string | null };

/** What waited in an organization that ends, and with whom it waits since. */
export type HandedOn = {
  from: string;
  to: string;
  begunTexts: string[];
  endedTexts: string[];
  proposals: string[];
  /** Absent from changes made before files went on. */
  files?: OpenFile[];
};

/** Texts that wait for something, open proposals and open files go on; what concerns one person where that person is, the rest in the one that takes it over. */
export async function handOn(tx: Transaction, { from, to }: Handing, now: Date): Promise<HandedOn> {
  const { rows } = await sql<{ what: "TEXT_BEGUN" | "TEXT_ENDED" | "PROPOSAL"; id: string }>`
    SELECT what, id FROM nennep_hand_on(${from}, ${to.id}, ${now})`.execute(tx);
  const files =
    await sql<OpenFile>`SELECT what, id, put_before AS "putBefore" FROM nennep_hand_files(${from}, ${to.id})`.execute(
      tx,
    );
  const of = (kind: (typeof rows)[number]["what"]) => rows.filter(({ what }) => what === kind).map(({ id }) => id);
  return {
    from,
    to: to.id,
    begunTexts: of("TEXT_BEGUN"),
    endedTexts: of("TEXT_ENDED"),
    proposals: of("PROPOSAL"),
    files: files.rows,
  };
}

/** Organizations stand under another from the day on, with everything under them. */
export async function movePlaces(
  tx: Transaction,
  ids: readonly string[],
  to: { id: string; path: string },
  day: string,
): Promise<void> {
  await sql`UPDATE organization_placement SET valid_to = ${day} WHERE organization_id = ANY (${ids}::uuid[]) AND valid_to IS NULL`.execute(
    tx,
  );
  await setParent(
    tx,
    ids.map((id) => ({ id, parentId: to.id })),
  );
  await sql`INSERT INTO organization_placement (organization_id, valid_from, parent_id, path)
    SELECT id, ${day}, parent_id, path FROM organization WHERE id = ANY (${ids}::uuid[])`.execute(tx);
}

/** The tree of today: whatever stands under one that moved has its path by it. */
export async function setParent(tx: Transaction, moved: readonly { id: string; parentId: string }[]): Promise<void> {
  await sql`
    WITH moved AS MATERIALIZED (
      SELECT o.id, o.path AS former, above.id AS parent_id, above.path || split_part(o.path, '/', -2) || '/' AS path
      FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m (id uuid, "parentId" uuid)
        JOIN organization o ON o.id = m.id JOIN organization above ON above.id = m."parentId")
    UPDATE organization o SET path = moved.path || substr(o.path, length(moved.former) + 1),
      parent_id = CASE WHEN o.id = moved.id THEN moved.parent_id ELSE o.parent_id END
    FROM moved WHERE o.path >= moved.former AND o.path < moved.former || '~'`.execute(tx);
}

export async function dissolve(tx: Transaction, ids: readonly string[], day: string): Promise<void> {
  await sql`UPDATE organization_placement SET valid_to = ${day} WHERE organization_id = ANY (${ids}::uuid[]) AND valid_to IS NULL`.execute(
    tx,
  );
  await sql`UPDATE organization SET dissolved_on = ${day}, revision = revision + 1 WHERE id = ANY (${ids}::uuid[])`.execute(
    tx,
  );
}

export async function insertSuccession(
  tx: Transaction,
  organizationId: string,
  predecessorId: string,
  day: string,
): Promise<void> {
  await tx
    .insertInto("organization_succession")
    .values({ organization_id: organizationId, predecessor_id: predecessorId, succeeded_on: day })
    .execute();
}

/** What it is called and of which kind from the day on; what it was until then is kept. */
export async function alter(
  tx: Transaction,
  id: string,
  altered: { name: string; nameFolded: string; kind: string; cellType: string | null },
  by: { day: string; reorganizationId: string },
): Promise<void> {
  await sql`INSERT INTO organization_former (organization_id, until_on, reorganization_id, name, kind, cell_type)
    SELECT id, ${by.day}, ${by.reorganizationId}, name, kind, cell_type FROM organization WHERE id = ${id} ON CONFLICT DO NOTHING`.execute(
    tx,
  );
  await setParticulars(tx, id, altered);
}

export async function setParticulars(
  tx: Transaction,
  id: string,
  { name, nameFolded, kind, cellType }: { name: string; nameFolded: string; kind: string; cellType: string | null },
): Promise<void> {
  await sql`UPDATE organization SET name = ${name}, name_folded = ${nameFolded}, kind = ${kind}, cell_type = ${cellType}, revision = revision + 1
    WHERE id = ${id}`.execute(tx);
}
