import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { foldName } from "../search/fold-name.ts";
import { setParent, setParticulars } from "./deeds.queries.ts";
import type { Effect } from "./perform.queries.ts";
import type { Facts } from "./reorganization.rules.ts";

type Done = { reorganizationId: string; effect: Effect; takesEffectOn: string };

/** A closed period whose figures rest on the change. */
export async function findClosedSince(tx: Transaction, effect: Effect, since: string): Promise<Facts["closed"]> {
  const { founded, moved, dissolved } = effect;
  const touched = [...founded, ...dissolved, ...moved.flatMap(({ id, parentId }) => [id, parentId])];
  const { rows } = await sql<NonNullable<Facts["closed"]>>`
    SELECT name, kind, begins_on AS "beginsOn" FROM nennep_closed_since(array(SELECT path FROM organization WHERE id = ANY (${touched}::uuid[])), ${since})`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type BuiltUpon = {
  what:
    | "MEETINGS"
    | "MEMBERS"
    | "APPOINTMENTS"
    | "TASKS"
    | "TOPICS"
    | "TEXTS"
    | "PROPOSALS"
    | "CHANGES"
    | "ORGANIZATIONS";
  name: string;
};

/** What rests on a change since it was carried out, and would lose its ground without it. */
export async function findBuiltUpon(
  tx: Transaction,
  { reorganizationId, effect, doneAt, takesEffectOn }: Done & { doneAt: Date },
): Promise<BuiltUpon | undefined> {
  const { founded, succeeded, memberships, tasks, topics } = effect;
  const begun = memberships.begun.map(({ id }) => id);
  const heirs = [...new Set([...founded, ...succeeded.map(({ organizationId }) => organizationId)])];
  const { rows } = await sql<BuiltUpon>`
    SELECT built.what, o.name FROM (
      SELECT 'CHANGES' AS what, mine.organization_id FROM reorganization_subject mine
        JOIN reorganization_subject other ON other.organization_id = mine.organization_id AND other.reorganization_id <> mine.reorganization_id AND other.role <> 'PARENT'
        JOIN reorganization r ON r.id = other.reorganization_id AND (r.state = 'PLANNED' OR (r.state = 'DONE' AND r.done_at > ${doneAt}))
        WHERE mine.reorganization_id = ${reorganizationId} AND mine.role <> 'PARENT'
      UNION ALL SELECT 'MEETINGS', m.organization_id FROM meeting m WHERE m.organization_id = ANY (${heirs}::uuid[]) AND (
        m.organization_id = ANY (${founded}::uuid[]) OR (m.state IN ('OPEN','ADJOURNED','CLOSED','FILED')
          AND (coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= ${takesEffectOn}::date))
      UNION ALL SELECT 'ORGANIZATIONS', c.parent_id FROM organization c WHERE c.parent_id = ANY (${founded}::uuid[])
        AND NOT c.id = ANY (${effect.moved.map(({ id }) => id)}::uuid[])
      UNION ALL SELECT 'MEMBERS', m.organization_id FROM membership m WHERE m.organization_id = ANY (${founded}::uuid[]) AND NOT m.id = ANY (${begun}::uuid[])
      UNION ALL SELECT 'MEMBERS', m.organization_id FROM jsonb_to_recordset(${JSON.stringify(memberships.begun)}::jsonb) AS f (id uuid, until date, status text)
        JOIN membership m ON m.id = f.id WHERE m.valid_to IS DISTINCT FROM f.until OR m.status <> f.status
      UNION ALL SELECT 'APPOINTMENTS', a.organization_id FROM appointment a WHERE a.organization_id = ANY (${founded}::uuid[])
      UNION ALL SELECT 'TASKS', t.organization_id FROM task t WHERE t.id = ANY (${tasks.begun}::uuid[]) AND (t.closed_at IS NOT NULL OR t.revision > 1
        OR EXISTS (SELECT 1 FROM task_note n WHERE n.organization_id = t.organization_id AND n.task_id = t.id)
        OR EXISTS (SELECT 1 FROM task_report p WHERE p.organization_id = t.organization_id AND p.task_id = t.id))
      UNION ALL SELECT 'TOPICS', t.organization_id FROM topic t WHERE t.id = ANY (${topics.begun}::uuid[]) AND (t.revision > 1 OR t.meeting_id IS NOT NULL)
      UNION ALL SELECT nennep_handed_on_and_used(h."from", h."to", h."begunTexts", h.proposals), h."to"
        FROM jsonb_to_recordset(${JSON.stringify(effect.handedOn ?? [])}::jsonb) AS h ("from" uuid, "to" uuid, "begunTexts" uuid[], proposals uuid[])
    ) AS built JOIN organization o ON o.id = built.organization_id WHERE built.what IS NOT NULL LIMIT 1`.execute(tx);
  return rows[0];
}

/** Puts every row back that the change began or ended. A membership that never was stays as a mistake of that day. */
export async function takeBack(
  tx: Transaction,
  { reorganizationId, effect, takesEffectOn: day }: Done,
  now: Date,
): Promise<void> {
  await takePeopleBack(tx, effect);
  await takeWorkBack(tx, effect);
  for (const { from, to, begunTexts, endedTexts, proposals, files = [] } of effect.handedOn ?? []) {
    await sql`SELECT nennep_hand_back(${from}, ${to}, ${now}, ${begunTexts}::uuid[], ${endedTexts}::uuid[], ${proposals}::uuid[])`.execute(
      tx,
    );
    await sql`SELECT nennep_hand_files_back(${from}, ${JSON.stringify(files)}::jsonb)`.execute(tx);
  }
  await takePlacesBack(tx, effect, day);
  for (const { id, name, kind, cellType } of effect.altered)
    await setParticulars(tx, id, { name, kind, cellType, nameFolded: foldName(name) });
  await sql`DELETE FROM organization_former WHERE reorganization_id = ${reorganizationId}`.execute(tx);
}

async function takePeopleBack(tx: Transaction, { memberships, standings, appointments }: Effect): Promise<void> {
  await sql`UPDATE membership SET valid_to = valid_from, end_reason = 'MISTAKE' WHERE id = ANY (${memberships.begun.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
  await sql`UPDATE membership m SET valid_to = f.until, end_reason = f.reason
    FROM jsonb_to_recordset(${JSON.stringify(memberships.ended)}::jsonb) AS f (id uuid, until date, reason text) WHERE m.id = f.id`.execute(
    tx,
  );
  await sql`DELETE FROM member_standing WHERE id = ANY (${standings.begun}::uuid[])`.execute(tx);
  await sql`UPDATE member_standing s SET valid_to = f.until
    FROM jsonb_to_recordset(${JSON.stringify(standings.ended)}::jsonb) AS f (id uuid, until date) WHERE s.id = f.id`.execute(
    tx,
  );
  await sql`UPDATE appointment a SET valid_to = f.until, state = f.state
    FROM jsonb_to_recordset(${JSON.stringify(appointments)}::jsonb) AS f (id uuid, until date, state text) WHERE a.id = f.id`.execute(
    tx,
  );
}

async function takeWorkBack(tx: Transaction, { tasks, topics }: Effect): Promise<void> {
  await sql`DELETE FROM task WHERE id = ANY (${tasks.begun}::uuid[]) AND began_id = ANY (${tasks.ended}::uuid[])`.execute(
    tx,
  );
  await sql`UPDATE task SET closed_at = NULL, revision = revision + 1 WHERE id = ANY (${tasks.ended}::uuid[])`.execute(
    tx,
  );
  await sql`DELETE FROM topic WHERE id = ANY (${topics.begun}::uuid[])`.execute(tx);
  await sql`UPDATE topic SET dropped_at = NULL, drop_reason = '', revision = revision + 1 WHERE id = ANY (${topics.ended}::uuid[])`.execute(
    tx,
  );
}

async function takePlacesBack(tx: Transaction, effect: Effect, day: string): Promise<void> {
  const { founded, moved, dissolved, succeeded } = effect;
  const begun = [...founded, ...moved.map(({ id }) => id)];
  await sql`DELETE FROM organization_placement WHERE organization_id = ANY (${begun}::uuid[]) AND valid_from = ${day} AND valid_to IS NULL`.execute(
    tx,
  );
  const back = [...moved.map(({ id }) => id), ...dissolved];
  await sql`UPDATE organization_placement SET valid_to = NULL WHERE organization_id = ANY (${back}::uuid[]) AND valid_to = ${day}`.execute(
    tx,
  );
  if (moved.length > 0) await setParent(tx, moved);
  await sql`UPDATE organization SET dissolved_on = NULL, revision = revision + 1 WHERE id = ANY (${dissolved}::uuid[])`.execute(
    tx,
  );
  await sql`UPDATE organization SET dissolved_on = ${day}, revision = revision + 1 WHERE id = ANY (${founded}::uuid[])`.execute(
    tx,
  );
  for (const { organizationId, predecessorId } of succeeded)
    await sql`DELETE FROM organization_succession WHERE organization_id = ${organizationId} AND predecessor_id = ${predecessorId} AND succeeded_on = ${day}`.execute(
      tx,
    );
}
