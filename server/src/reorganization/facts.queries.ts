import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { blueprintOf, type Change, type Facts, type Place, rolesOf, subjectsOf } from "./reorganization.rules.ts";

export type Asked = { change: Change; takesEffectOn: string; today: string; exceptId?: string };

const place = (
  day: string,
) => sql`o.id, o.parent_id AS "parentId", o.path, o.kind, o.cell_type AS "cellType", o.name, o.dissolved_on AS "dissolvedOn",
  coalesce((SELECT max(p.valid_from) FROM organization_placement p WHERE p.organization_id = o.id), o.founded_on, '1900-01-01') AS "placedSince",
  least((SELECT min(p.valid_from) FROM organization_placement p WHERE p.organization_id = o.id), o.founded_on) AS "stoodSince",
  (SELECT max(f.until_on) FROM organization_former f WHERE f.organization_id = o.id) AS "alteredOn",
  (SELECT count(DISTINCT m.person_id)::int FROM membership m WHERE m.organization_id = o.id AND m.valid_from <= ${day} AND (m.valid_to IS NULL OR m.valid_to > ${day})) AS members`;

/** Nobody else changes the tree that a body stands in while this transaction does. */
export async function holdTree(tx: Transaction, bodyPath: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`tree ${bodyPath.slice(0, bodyPath.indexOf("/"))}`}, 53))`.execute(
    tx,
  );
}

/** What decides whether a change can be; undefined where it names an organization that is not under the body, or not seen. */
export async function readFacts(tx: Transaction, bodyPath: string, asked: Asked): Promise<Facts | undefined> {
  const { change, takesEffectOn: day } = asked;
  const roles = rolesOf(change);
  const subjects = subjectsOf(change);
  const { rows: found } = await sql<Place & { isAsked: boolean }>`
    SELECT ${place(day)}, o.id = ANY (${[...roles.keys()]}::uuid[]) AS "isAsked" FROM organization o
    WHERE o.id = ANY (${[...roles.keys()]}::uuid[]) OR o.id IN (SELECT s.parent_id FROM organization s WHERE s.id = ANY (${subjects}::uuid[]))
      OR (o.parent_id = ANY (${childrenMatter(change) ? subjects : []}::uuid[]) AND o.dissolved_on IS NULL)
    ORDER BY o.name_folded, o.id`.execute(tx);
  const places = new Map(found.filter(({ isAsked }) => isAsked).map((each) => [each.id, each]));
  if (places.size < roles.size) return undefined;
  for (const [id, role] of roles) {
    const { path } = places.get(id) ?? { path: "" };
    const isBelow = path.startsWith(bodyPath) && (path !== bodyPath || role === "PARENT");
    if (!isBelow) return undefined;
  }
  const children = found.filter(
    ({ parentId, dissolvedOn }) => parentId !== null && subjects.includes(parentId) && dissolvedOn === null,
  );
  // Where a subject stands counts too, for what may stand under what.
  const above = found.filter((each) => !each.isAsked && !children.includes(each));
  for (const each of above) places.set(each.id, each);
  const { rows } = await sql<StoredFacts>`
    SELECT
      array(SELECT s.organization_id FROM reorganization_subject s WHERE s.is_pending AND s.role <> 'PARENT'
        AND s.organization_id = ANY (${[...roles.keys()]}::uuid[]) AND s.reorganization_id IS DISTINCT FROM ${asked.exceptId ?? null}::uuid) AS pending,
      array(SELECT DISTINCT m.organization_id FROM meeting m WHERE m.organization_id = ANY (${subjects}::uuid[])
        AND (m.state IN ('OPEN','ADJOURNED') OR (m.state = 'CONVENED' AND (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= ${day}::date))) AS meeting,
      array(SELECT m.organization_id FROM meeting m WHERE m.organization_id = ANY (${subjects}::uuid[]) AND m.state IN ('CLOSED','FILED')
          AND (coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= ${day}::date
        UNION SELECT m.organization_id FROM membership m WHERE m.organization_id = ANY (${subjects}::uuid[]) AND m.valid_from > ${day} AND m.valid_to IS DISTINCT FROM m.valid_from) AS "recordedSince",
      array(SELECT DISTINCT m.person_id FROM membership m WHERE m.organization_id = ANY (${subjects}::uuid[])
        AND m.valid_from <= ${day} AND (m.valid_to IS NULL OR m.valid_to > ${day})) AS "onRoll",
      (SELECT to_jsonb(c) FROM (SELECT name, kind, begins_on AS "beginsOn" FROM nennep_closed_since(${closable(change, found)}::text[], ${day})) AS c) AS closed,
      (${stoodUnder(asked, children)}) AS "stoodUnder"`.execute(tx);
  // A row without a table is one row.
  const stored = rows[0]!;
  return {
    takesEffectOn: day,
    isDue: day <= asked.today,
    places,
    formerParents: above.map(({ id }) => id),
    children,
    pending: new Set(stored.pending),
    meeting: new Set(stored.meeting),
    recordedSince: new Set(stored.recordedSince),
    onRoll: new Set(stored.onRoll),
    stoodUnder: stored.stoodUnder,
    closed: stored.closed,
  };
}

type StoredFacts = {
  pending: string[];
  meeting: string[];
  recordedSince: string[];
  onRoll: string[];
  stoodUnder: string | null;
  closed: Facts["closed"];
};

/** What moves takes everything under it along, and a name concerns nobody else. */
function childrenMatter({ kind }: Change): boolean {
  return kind !== "MOVE" && kind !== "RENAME";
}

/** Paths by which figures of a period are counted otherwise afterwards; a name or a kind changes none. */
function closable(change: Change, found: readonly (Place & { isAsked: boolean })[]): string[] {
  if (change.kind === "RENAME" || change.kind === "CHANGE_KIND") return [];
  return found.filter(({ isAsked }) => isAsked).map(({ path }) => path);
}

/**
 * The name of something that would move although what takes it in stood under it on a day since then. Upward from whatever takes in, by
 * the places of those days; each step keeps the days that all steps have in common.
 */
function stoodUnder({ change, takesEffectOn }: Asked, children: readonly Place[]) {
  const { moves, hands, founds, ends } = blueprintOf(change);
  const takers = [
    ...[...moves, ...hands].flatMap(({ to }) => ("id" in to ? [to.id] : [])),
    ...(moves.length + hands.length > 0 ? founds.map(({ parentId }) => parentId) : []),
  ];
  const under = moves.flatMap((move) => (move.under === null ? [] : [move.under]));
  const moving = [
    ...moves.flatMap(({ ids }) => ids),
    ...children.filter(({ parentId }) => parentId !== null && under.includes(parentId)).map(({ id }) => id),
    ...ends,
  ];
  return sql`WITH RECURSIVE upward AS (
      SELECT t.id, daterange(${takesEffectOn}::date, NULL) AS days FROM unnest(${takers}::uuid[]) AS t (id)
      UNION SELECT p.parent_id, u.days * daterange(p.valid_from, p.valid_to) FROM upward u JOIN organization_placement p ON p.organization_id = u.id
        WHERE p.parent_id IS NOT NULL AND u.days && daterange(p.valid_from, p.valid_to) AND NOT u.id = ANY (${moving}::uuid[]))
    SELECT o.name FROM upward u JOIN organization o ON o.id = u.id WHERE u.id = ANY (${moving}::uuid[]) LIMIT 1`;
}
