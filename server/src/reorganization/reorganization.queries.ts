import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { Effect } from "./perform.queries.ts";
import type { Change, Role } from "./reorganization.rules.ts";

export type ReorganizationKey = { organizationId: string; reorganizationId: string };
export type State = "PLANNED" | "DONE" | "CANCELLED" | "UNDONE";
export type Decision = { number: string; decidedOn: string; issuer: string; directiveId: string | null };

export async function insertReorganization(
  tx: Transaction,
  key: ReorganizationKey,
  planned: { change: Change; takesEffectOn: string; decision: Decision; by: string; at: Date },
): Promise<void> {
  const { number, decidedOn, issuer, directiveId } = planned.decision;
  await tx
    .insertInto("reorganization")
    .values({
      organization_id: key.organizationId,
      id: key.reorganizationId,
      kind: planned.change.kind,
      state: "PLANNED",
      takes_effect_on: planned.takesEffectOn,
      decision_number: number,
      decided_on: decidedOn,
      issuer,
      directive_id: directiveId,
      change: JSON.stringify(planned.change),
      planned_at: planned.at,
      planned_by: planned.by,
    })
    .execute();
}

/** Whom a change touches, by what they are called now. */
export async function insertSubjects(
  tx: Transaction,
  reorganizationId: string,
  subjects: readonly { id: string; role: Role }[],
  isPending: boolean,
): Promise<void> {
  await sql`INSERT INTO reorganization_subject (organization_id, reorganization_id, role, name, is_pending)
    SELECT o.id, ${reorganizationId}, s.role, o.name, ${isPending} FROM jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) AS s (id uuid, role text)
      JOIN organization o ON o.id = s.id ON CONFLICT DO NOTHING`.execute(tx);
}

export type Held = {
  organizationId: string;
  reorganizationId: string;
  state: State;
  takesEffectOn: string;
  decisionNumber: string;
  change: Change;
  effect: Effect | null;
  doneAt: Date | null;
};

/** One change, locked; undefined where the body recorded none of that kind. */
export async function lockReorganization(tx: Transaction, key: ReorganizationKey): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    SELECT organization_id AS "organizationId", id AS "reorganizationId", state, takes_effect_on AS "takesEffectOn", decision_number AS "decisionNumber", change, effect, done_at AS "doneAt"
    FROM reorganization WHERE organization_id = ${key.organizationId} AND id = ${key.reorganizationId} FOR UPDATE`.execute(
    tx,
  );
  return rows[0];
}

export async function storeDone(tx: Transaction, key: ReorganizationKey, effect: Effect, at: Date): Promise<void> {
  await sql`UPDATE reorganization SET state = 'DONE', done_at = ${at}, effect = ${JSON.stringify(effect)}::jsonb, stopped_by = NULL
    WHERE organization_id = ${key.organizationId} AND id = ${key.reorganizationId}`.execute(tx);
  await noLongerPending(tx, key);
}

export async function storeEnded(
  tx: Transaction,
  key: ReorganizationKey,
  ended: { state: "CANCELLED" | "UNDONE"; by: string; at: Date; reason: string },
): Promise<void> {
  await sql`UPDATE reorganization SET state = ${ended.state}, ended_at = ${ended.at}, ended_by = ${ended.by}, reason = ${ended.reason}
    WHERE organization_id = ${key.organizationId} AND id = ${key.reorganizationId}`.execute(tx);
  await noLongerPending(tx, key);
}

/** Why a planned change was not carried out on its day; it is tried again. Says whether that is new. */
export async function storeStop(tx: Transaction, key: ReorganizationKey, code: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE reorganization SET stopped_by = ${code} WHERE organization_id = ${key.organizationId} AND id = ${key.reorganizationId}
    AND stopped_by IS DISTINCT FROM ${code}`.execute(tx);
  return numAffectedRows === 1n;
}

async function noLongerPending(tx: Transaction, { reorganizationId }: ReorganizationKey): Promise<void> {
  await sql`UPDATE reorganization_subject SET is_pending = false WHERE reorganization_id = ${reorganizationId} AND is_pending`.execute(
    tx,
  );
}

export type ReorganizationRow = {
  reorganizationId: string;
  organizationId: string;
  kind: Change["kind"];
  state: State;
  takesEffectOn: string;
  decision: Decision & { reference: string | null };
  subjects: { organizationId: string; name: string; role: Role }[];
  change: Change;
  stoppedBy: string | null;
  plannedAt: Date;
  plannedBy: string;
  doneAt: Date | null;
  endedAt: Date | null;
  endedBy: string;
  reason: string;
};

/** A page of the changes that a body recorded or that touched an organization, the latest day first. */
export async function listReorganizationRows(
  tx: Transaction,
  of: { organizationId: string; after: string[] | undefined; limit: number },
): Promise<ReorganizationRow[]> {
  const page = of.after ? sql`AND (r.takes_effect_on, r.id) < (${of.after[0]}::date, ${of.after[1]}::uuid)` : sql``;
  const nameOf = (account: string) =>
    sql`coalesce((SELECT p.full_name FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ${sql.raw(account)}), '')`;
  const { rows } = await sql<ReorganizationRow>`
    SELECT r.id AS "reorganizationId", r.organization_id AS "organizationId", r.kind, r.state, r.takes_effect_on AS "takesEffectOn",
      jsonb_build_object('number', r.decision_number, 'decidedOn', r.decided_on, 'issuer', r.issuer, 'directiveId', d.id, 'reference', d.reference) AS decision,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('organizationId', s.organization_id, 'name', s.name, 'role', s.role) ORDER BY s.role, s.name), '[]')
        FROM reorganization_subject s WHERE s.reorganization_id = r.id) AS subjects,
      r.change, r.stopped_by AS "stoppedBy", r.planned_at AS "plannedAt", ${nameOf("r.planned_by")} AS "plannedBy", r.done_at AS "doneAt",
      r.ended_at AS "endedAt", ${nameOf("r.ended_by")} AS "endedBy", r.reason
    FROM reorganization r LEFT JOIN directive d ON d.id = r.directive_id
    WHERE (r.organization_id = ${of.organizationId}
      OR r.id IN (SELECT s.reorganization_id FROM reorganization_subject s WHERE s.organization_id = ${of.organizationId})) ${page}
    ORDER BY r.takes_effect_on DESC, r.id DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type HandedRow = {
  organizationId: string;
  name: string;
  kind: Extract<Change, { kind: "FOUND" }>["organization"]["kind"];
  members: number;
  appointments: number;
  openTasks: number;
  topics: number;
  openTexts: number;
  openProposals: number;
  openFiles: number;
  organizationsBelow: number;
  documentsNumbered: number;
  plannedMeetings: number;
  openReports: number;
};

/** What each organization has on a day that a change would touch. */
export async function countHanded(tx: Transaction, ids: readonly string[], day: string): Promise<HandedRow[]> {
  const { rows } = await sql<HandedRow>`
    SELECT o.id AS "organizationId", o.name, o.kind,
      (SELECT count(DISTINCT m.person_id)::int FROM membership m JOIN organization u ON u.id = m.organization_id
        WHERE u.path >= o.path AND u.path < o.path || '~' AND m.valid_from <= ${day} AND (m.valid_to IS NULL OR m.valid_to > ${day})) AS members,
      (SELECT count(*)::int FROM appointment a WHERE a.organization_id = o.id AND a.state = 'CONFIRMED' AND a.valid_from <= ${day} AND (a.valid_to IS NULL OR a.valid_to > ${day})) AS appointments,
      (SELECT count(*)::int FROM task t WHERE t.organization_id = o.id AND t.closed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = t.organization_id AND m.id = t.meeting_id AND m.kind = 'COMMITTEE')) AS "openTasks",
      (SELECT count(*)::int FROM topic t WHERE t.organization_id = o.id AND t.dropped_at IS NULL AND t.held_at IS NULL
        AND (t.year, t.quarter) >= (extract(year FROM ${day}::date)::int, extract(quarter FROM ${day}::date)::int)) AS topics,
      (SELECT count(*)::int FROM directive_receipt r WHERE r.organization_id = o.id AND NOT r.is_settled) AS "openTexts",
      nennep_proposals_lying(o.id) AS "openProposals", coalesce(nennep_files_open(o.id), 0) AS "openFiles",
      (SELECT count(*)::int FROM organization u WHERE u.path > o.path AND u.path < o.path || '~' AND u.dissolved_on IS NULL) AS "organizationsBelow",
      (SELECT coalesce(sum(c.last_number), 0)::int FROM document_counter c WHERE c.organization_id = o.id AND c.term_started_on IS NOT DISTINCT FROM o.term_started_on) AS "documentsNumbered",
      (SELECT count(*)::int FROM meeting m WHERE m.organization_id = o.id AND m.state IN ('DRAFT','CONVENED')
        AND (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= ${day}::date) AS "plannedMeetings",
      (SELECT count(*)::int FROM period_report p WHERE p.organization_id = o.id AND p.state <> 'ACCEPTED' AND p.begins_on < ${day}) AS "openReports"
    FROM organization o WHERE o.id = ANY (${ids}::uuid[]) ORDER BY o.name_folded, o.id`.execute(tx);
  return rows;
}

/** Planned changes whose day has come, unless one waits to be carried out already. */
export const sendDue = `
  INSERT INTO job (name, key, payload)
  SELECT 'reorganization.carryOut', r.id::text, jsonb_build_object('organizationId', r.organization_id, 'reorganizationId', r.id)
  FROM reorganization r WHERE r.state = 'PLANNED' AND r.takes_effect_on <= $1
    AND NOT EXISTS (SELECT 1 FROM job j WHERE j.name = 'reorganization.carryOut' AND j.key = r.id::text AND j.failed_at IS NULL)
  ORDER BY r.takes_effect_on, r.id`;
