import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";

export type PlanKey = { organizationId: string; planId: string };
export type CandidateKey = PlanKey & { candidateId: string };
export type SuccessionPosition = "SECRETARY" | "DEPUTY_SECRETARY" | "STANDING_COMMITTEE" | "COMMITTEE_MEMBER";
export type CandidateState = "PROPOSED" | "CONSULTED" | "APPROVED" | "REMOVED";
export type Ballot = { consultedOn: string; convened: number; collected: number; valid: number; agree: number };
export type PlanRow = { planId: string; termName: string; openedOn: string; candidates: number };

const counted = sql`(SELECT count(*)::int FROM succession_candidate c WHERE c.organization_id = s.organization_id AND c.plan_id = s.id AND c.state <> 'REMOVED')`;

/** A page of an organization's plans, the latest first. */
export async function listPlanRows(
  tx: Transaction,
  of: { organizationId: string; after: string[] | undefined; limit: number },
): Promise<PlanRow[]> {
  const page = of.after ? sql`AND (s.opened_on, s.id) < (${of.after[0]}::date, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<PlanRow>`
    SELECT s.id AS "planId", s.term_name AS "termName", s.opened_on AS "openedOn", ${counted} AS candidates FROM succession_plan s
    WHERE s.organization_id = ${of.organizationId} ${page} ORDER BY s.opened_on DESC, s.id DESC LIMIT ${of.limit + 1}`.execute(
    tx,
  );
  return rows;
}

type FoundPlan = Omit<PlanRow, "candidates"> & {
  organizationName: string;
  organizationKind: OrganizationTable["kind"];
};

export async function findPlan(tx: Transaction, key: PlanKey): Promise<FoundPlan | undefined> {
  const { rows } = await sql<FoundPlan>`
    SELECT s.id AS "planId", s.term_name AS "termName", s.opened_on AS "openedOn", o.name AS "organizationName", o.kind AS "organizationKind"
    FROM succession_plan s JOIN organization o ON o.id = s.organization_id
    WHERE s.organization_id = ${key.organizationId} AND s.id = ${key.planId}`.execute(tx);
  return rows[0];
}

export async function insertPlan(
  tx: Transaction,
  key: PlanKey,
  opened: { termName: string; on: string; by: string },
): Promise<void> {
  await tx
    .insertInto("succession_plan")
    .values({
      organization_id: key.organizationId,
      id: key.planId,
      term_name: opened.termName,
      opened_on: opened.on,
      opened_by: opened.by,
    })
    .execute();
}

export type CandidateRow = {
  candidateId: string;
  personId: string;
  fullName: string;
  birthDate: string | null;
  sex: "MALE" | "FEMALE" | null;
  position: SuccessionPosition;
  isInCommittee: boolean;
  proposedOn: string;
  state: CandidateState;
  ballot: Ballot | null;
  decision: string;
  approvedOn: string | null;
  reviewedOn: string | null;
  reviewNote: string;
  removedOn: string | null;
  removalReason: string;
};

const mostCandidates = 500;

/** Everybody in a plan, by position and name; those removed last. */
export async function listCandidates(tx: Transaction, key: PlanKey, on: string): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    SELECT c.id AS "candidateId", c.person_id AS "personId", p.full_name AS "fullName", p.birth_date AS "birthDate", p.sex, c.position,
      EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = c.organization_id AND a.person_id = c.person_id AND a.state = 'CONFIRMED'
        AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND a.valid_from <= ${on}::date AND (a.valid_to IS NULL OR a.valid_to > ${on}::date)) AS "isInCommittee",
      c.proposed_on AS "proposedOn", c.state, c.decision, c.approved_on AS "approvedOn", c.reviewed_on AS "reviewedOn", c.review_note AS "reviewNote",
      c.removed_on AS "removedOn", c.removal_reason AS "removalReason",
      CASE WHEN c.consulted_on IS NOT NULL THEN jsonb_build_object('consultedOn', c.consulted_on, 'convened', c.convened, 'collected', c.collected, 'valid', c.valid, 'agree', c.agree) END AS ballot
    FROM succession_candidate c JOIN person p ON p.id = c.person_id
    WHERE c.organization_id = ${key.organizationId} AND c.plan_id = ${key.planId}
    ORDER BY c.state = 'REMOVED', array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','STANDING_COMMITTEE','COMMITTEE_MEMBER'], c.position), p.sort_name, c.id
    LIMIT ${mostCandidates}`.execute(tx);
  return rows;
}

export type OwnSuccession = {
  organizationName: string;
  termName: string;
  position: SuccessionPosition;
  decision: string;
  approvedOn: string;
  removedOn: string | null;
  removalReason: string;
};

/** What plans say of a person that was approved, the latest first; totals of ballots stay with those who keep the plan. */
export async function listSuccessionOf(tx: Transaction, personId: string): Promise<OwnSuccession[]> {
  const { rows } = await sql<OwnSuccession>`
    SELECT coalesce(o.name, own_organization_name(c.organization_id), '') AS "organizationName", coalesce(s.term_name, '') AS "termName", c.position, c.decision,
      c.approved_on AS "approvedOn", c.removed_on AS "removedOn", c.removal_reason AS "removalReason"
    FROM succession_candidate c LEFT JOIN succession_plan s ON s.organization_id = c.organization_id AND s.id = c.plan_id
      LEFT JOIN organization o ON o.id = c.organization_id
    WHERE c.person_id = ${personId} AND c.approved_on IS NOT NULL ORDER BY c.approved_on DESC, c.id`.execute(tx);
  return rows;
}

/** Whether somebody stands in a plan for a position and was not removed. */
export async function isPlanned(
  tx: Transaction,
  key: PlanKey & { personId: string; position: SuccessionPosition },
): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM succession_candidate WHERE organization_id = ${key.organizationId} AND plan_id = ${key.planId}
    AND person_id = ${key.personId} AND position = ${key.position} AND state <> 'REMOVED' LIMIT 1`.execute(tx);
  return rows.length > 0;
}

export async function insertCandidate(
  tx: Transaction,
  key: CandidateKey,
  proposed: { personId: string; position: SuccessionPosition; on: string },
): Promise<void> {
  await tx
    .insertInto("succession_candidate")
    .values({
      organization_id: key.organizationId,
      id: key.candidateId,
      plan_id: key.planId,
      person_id: proposed.personId,
      position: proposed.position,
      proposed_on: proposed.on,
    })
    .execute();
}

export type HeldCandidate = {
  personId: string;
  state: CandidateState;
  proposedOn: string;
  consultedOn: string | null;
  approvedOn: string | null;
};

/** One candidate, locked. */
export async function lockCandidate(tx: Transaction, key: CandidateKey): Promise<HeldCandidate | undefined> {
  const { rows } = await sql<HeldCandidate>`
    SELECT person_id AS "personId", state, proposed_on AS "proposedOn", consulted_on AS "consultedOn", approved_on AS "approvedOn" FROM succession_candidate
    WHERE organization_id = ${key.organizationId} AND plan_id = ${key.planId} AND id = ${key.candidateId} FOR UPDATE`.execute(
    tx,
  );
  return rows[0];
}

type Progress = {
  state?: CandidateState;
  ballot?: Ballot;
  approval?: { decision: string; on: string };
  review?: { on: string; note: string };
  removal?: { on: string; reason: string };
};

/** Takes a candidate a step on. */
export async function storeProgress(
  tx: Transaction,
  key: CandidateKey,
  { state, ballot, approval, review, removal }: Progress,
): Promise<void> {
  await tx
    .updateTable("succession_candidate")
    .set({
      ...(state ? { state } : {}),
      ...(ballot
        ? {
            consulted_on: ballot.consultedOn,
            convened: ballot.convened,
            collected: ballot.collected,
            valid: ballot.valid,
            agree: ballot.agree,
          }
        : {}),
      ...(approval ? { decision: approval.decision, approved_on: approval.on } : {}),
      ...(review ? { reviewed_on: review.on, review_note: review.note } : {}),
      ...(removal ? { removed_on: removal.on, removal_reason: removal.reason } : {}),
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.candidateId)
    .execute();
}

/** Whose places in a plan were read. */
export async function recordReads(
  tx: Transaction,
  personIds: readonly string[],
  organizationId: string,
): Promise<void> {
  await sql`SELECT audit.record_read(${[...new Set(personIds)]}::uuid[], ${organizationId})`.execute(tx);
}
