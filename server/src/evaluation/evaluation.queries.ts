import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { EvaluationTable } from "../database/schema.gen.ts";
import type { EvaluationState } from "./evaluation.rules.ts";
import type { Standing, StoredEvaluation, StoredScore } from "./judge-evaluation.rules.ts";
import type { CriterionProposal } from "./propose-scores.rules.ts";

type Key = { organizationId: string; meetingId: string };

/** The state of a meeting's score; undefined before it was first touched. */
export async function findEvaluationState(tx: Transaction, organizationId: string, meetingId: string) {
  const row = await tx
    .selectFrom("evaluation")
    .select("state")
    .where("organization_id", "=", organizationId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  return row?.state;
}

const columns = sql`state, self_total AS "selfTotal", self_grade AS "selfGrade", superior_total AS "superiorTotal", superior_grade AS "superiorGrade",
  superior_reason AS "superiorReason", return_reason AS "returnReason", submitted_at AS "submittedAt", decided_at AS "decidedAt",
  needs_superior_again AS "needsSuperiorAgain", settled_otherwise_at AS "settledOtherwiseAt", decided_by AS "decidedBy", revision`;

export async function findEvaluation(tx: Transaction, key: Key): Promise<StoredEvaluation | undefined> {
  const { rows } = await sql<StoredEvaluation>`SELECT ${columns} FROM evaluation
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
  return rows[0];
}

/** The score of a meeting, made where it is first touched, and locked: two changes of it never run at once. */
export async function lockEvaluation(
  tx: Transaction,
  key: Key,
  sheet: { id: string; version: string },
): Promise<StoredEvaluation> {
  await sql`INSERT INTO evaluation (organization_id, meeting_id, held_under, month, sheet_id, sheet_version)
    SELECT organization_id, id, held_under, month, ${sheet.id}, ${sheet.version} FROM meeting
    WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId} ON CONFLICT DO NOTHING`.execute(tx);
  const { rows } = await sql<StoredEvaluation>`SELECT ${columns} FROM evaluation
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} FOR UPDATE`.execute(tx);
  // The statement before has seen to it.
  return rows[0]!;
}

export async function findScores(tx: Transaction, key: Key): Promise<StoredScore[]> {
  const { rows } =
    await sql<StoredScore>`SELECT criterion, proposed, facts AS frozen, self_points AS "selfPoints", self_reason AS "selfReason",
      superior_points AS "superiorPoints", superior_reason AS "superiorReason", revision
    FROM evaluation_score WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
  return rows;
}

type Given = { criterion: string; points: number | null; reason: string; revision: number };

/** Stores points for a criterion when they are still based on the revision they were read with (0: nothing there yet). */
export async function storePoints(
  tx: Transaction,
  key: Key,
  whose: "self" | "superior",
  given: Given,
): Promise<number | undefined> {
  const [points, reason] = [sql.ref(`${whose}_points`), sql.ref(`${whose}_reason`)];
  const { rows } = await sql<{ revision: number }>`
    INSERT INTO evaluation_score AS s (organization_id, meeting_id, criterion, ${points}, ${reason}, revision)
    SELECT ${key.organizationId}, ${key.meetingId}, ${given.criterion}, ${given.points}, ${given.reason}, 1
    WHERE ${given.revision} = 0 OR EXISTS (SELECT 1 FROM evaluation_score WHERE organization_id = ${key.organizationId}
      AND meeting_id = ${key.meetingId} AND criterion = ${given.criterion})
    ON CONFLICT (organization_id, meeting_id, criterion) DO UPDATE
      SET ${points} = excluded.${points}, ${reason} = excluded.${reason}, revision = s.revision + 1
      WHERE s.revision = ${given.revision}
    RETURNING revision`.execute(tx);
  return rows[0]?.revision;
}

/** Freezes what the facts propose, with the facts, as it is put before the cell. */
export async function storeProposals(
  tx: Transaction,
  key: Key,
  proposals: readonly CriterionProposal[],
): Promise<void> {
  const rows = proposals.map((proposal) => ({
    criterion: proposal.criterion,
    proposed: proposal.points,
    facts: proposal,
    provisional_until: proposal.provisionalUntil?.on ?? null,
    provisional_state: proposal.provisional ? "PENDING" : null,
  }));
  await sql`INSERT INTO evaluation_score AS s (organization_id, meeting_id, criterion, proposed, facts, provisional_until, provisional_state)
    SELECT ${key.organizationId}, ${key.meetingId}, r.criterion, r.proposed, r.facts, r.provisional_until, r.provisional_state
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (criterion text, proposed numeric, facts jsonb, provisional_until date, provisional_state text)
    ON CONFLICT (organization_id, meeting_id, criterion) DO UPDATE SET proposed = excluded.proposed, facts = excluded.facts,
      provisional_until = excluded.provisional_until, provisional_state = excluded.provisional_state, counted_proposal = NULL, counted_self = NULL, revision = s.revision + 1`.execute(
    tx,
  );
}

/** Writes down what each criterion counts by now, and which provisional points were confirmed and which withdrawn. */
export async function storeStandings(tx: Transaction, key: Key, standings: readonly Standing[]): Promise<void> {
  if (standings.length === 0) return;
  await sql`UPDATE evaluation_score s SET provisional_state = coalesce(r.state, s.provisional_state), counted_proposal = r.proposed, counted_self = r.self
    FROM jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) AS r (criterion text, state text, proposed numeric, self numeric)
    WHERE s.organization_id = ${key.organizationId} AND s.meeting_id = ${key.meetingId} AND s.criterion = r.criterion
      AND (s.provisional_state, s.counted_proposal, s.counted_self) IS DISTINCT FROM (coalesce(r.state, s.provisional_state), r.proposed, r.self)`.execute(
    tx,
  );
}

/** The superior's points as they were decided: those that were not set are the cell's. */
export async function storeDecidedPoints(
  tx: Transaction,
  key: Key,
  points: readonly { criterion: string; points: number | null }[],
): Promise<void> {
  await sql`UPDATE evaluation_score s SET superior_points = r.points
    FROM jsonb_to_recordset(${JSON.stringify(points)}::jsonb) AS r (criterion text, points numeric)
    WHERE s.organization_id = ${key.organizationId} AND s.meeting_id = ${key.meetingId} AND s.criterion = r.criterion
      AND s.superior_points IS DISTINCT FROM r.points`.execute(tx);
}

/** What the superior gave before: gone when the cell revises a returned score. */
export async function clearSuperiorPoints(tx: Transaction, key: Key): Promise<void> {
  await sql`UPDATE evaluation_score SET superior_points = NULL, superior_reason = ''
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND superior_points IS NOT NULL`.execute(
    tx,
  );
}

export type EvaluationChange = Partial<{
  state: EvaluationState;
  selfTotal: number | null;
  selfGrade: EvaluationTable["self_grade"];
  superiorTotal: number | null;
  superiorGrade: EvaluationTable["superior_grade"];
  superiorReason: string;
  returnReason: string;
  submittedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  needsSuperiorAgain: boolean;
  settledOtherwiseAt: Date | null;
}>;

/** Changes what is named of a meeting's score, and nothing else. */
export async function storeEvaluation(tx: Transaction, key: Key, change: EvaluationChange): Promise<void> {
  const named = {
    state: change.state,
    self_total: change.selfTotal,
    self_grade: change.selfGrade,
    superior_total: change.superiorTotal,
    superior_grade: change.superiorGrade,
    superior_reason: change.superiorReason,
    return_reason: change.returnReason,
    submitted_at: change.submittedAt,
    decided_by: change.decidedBy,
    decided_at: change.decidedAt,
    needs_superior_again: change.needsSuperiorAgain,
    settled_otherwise_at: change.settledOtherwiseAt,
  };
  await tx
    .updateTable("evaluation")
    .set((expression) => ({
      // Kysely leaves out what is undefined; the type wants it left out already.
      ...(Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as {
        state?: EvaluationState;
      }),
      revision: expression("revision", "+", 1),
    }))
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .execute();
}

/** When the meeting went to the superior. */
export async function storeSentToSuperior(tx: Transaction, key: Key, at: Date): Promise<void> {
  await sql`UPDATE meeting SET sent_to_superior_at = coalesce(sent_to_superior_at, ${at}) WHERE organization_id = ${key.organizationId}
    AND id = ${key.meetingId}`.execute(tx);
}

/** Reopens a decision: points that were the cell's own follow it again, those with a reason of the superior stay. */
export async function reopenSuperiorPoints(tx: Transaction, key: Key): Promise<void> {
  await sql`UPDATE evaluation_score SET superior_points = NULL
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND superior_points IS NOT NULL AND superior_reason = ''`.execute(
    tx,
  );
}
