import { sql } from "kysely";
import type { AdmissionStep } from "../../../rulesets/admission-rules.ts";
import type { Matter } from "../../../rulesets/majorities.ts";
import type { Transaction } from "../database/connect.ts";

export type AdmissionState = "OPEN" | "DONE" | "STOPPED";
export type AdmissionKey = { organizationId: string; admissionId: string };
export type Tally = { outcome: "PASSED" | "FAILED"; base: number; needed: number; agree: number };

export type LeftBy = "STRIKE_OFF" | "EXPULSION" | "LEAVING";
/** When and how the Party was left by somebody who is considered again. */
export type Left = Pick<AdmissionRow, "formerPersonId" | "firstAdmittedOn" | "consent"> & {
  leftOn: string;
  leftBy: LeftBy;
};

export type AdmissionRow = AdmissionKey & {
  organizationName: string;
  parentId: string | null;
  fullName: string;
  birthDate: string | null;
  personId: string | null;
  helperIds: string[];
  introducerIds: string[];
  introducingUnion: string;
  rulesVersion: string;
  state: AdmissionState;
  step: AdmissionStep | null;
  dueOn: string | null;
  stopReason: string;
  formerPersonId: string | null;
  leftOn: string | null;
  leftBy: LeftBy | null;
  firstAdmittedOn: string | null;
  consent: string;
  revision: number;
  /** When it was opened, exact to the microsecond, as text. */
  openedAt: string;
};

export type StepRow = {
  step: AdmissionStep;
  doneOn: string;
  document: string;
  responsible: string;
  remark: string;
  tally: Tally | null;
};

const columns = sql`a.organization_id AS "organizationId", a.id AS "admissionId", coalesce(o.name, '') AS "organizationName", o.parent_id AS "parentId",
  a.full_name AS "fullName", a.birth_date AS "birthDate", a.person_id AS "personId", a.helper_ids AS "helperIds",
  a.introducer_ids AS "introducerIds", a.introducing_union AS "introducingUnion", a.rules_version AS "rulesVersion",
  a.state, a.step, a.due_on AS "dueOn", a.stop_reason AS "stopReason", a.former_person_id AS "formerPersonId",
  a.left_on AS "leftOn", a.left_by AS "leftBy", a.first_admitted_on AS "firstAdmittedOn", a.consent, a.revision, a.opened_at::text AS "openedAt"`;

/** A page of the files of a cell and of the cells right below, in the order in which they were opened. */
export async function listAdmissionRows(
  tx: Transaction,
  of: { organizationId: string; state: AdmissionState; after: string[] | undefined; limit: number },
): Promise<AdmissionRow[]> {
  const page = of.after ? sql`AND (a.opened_at, a.id) > (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)` : sql``;
  const { rows } =
    await sql<AdmissionRow>`SELECT ${columns} FROM admission a JOIN organization o ON o.id = a.organization_id
    WHERE (o.id = ${of.organizationId} OR o.parent_id = ${of.organizationId}) AND a.state = ${of.state} ${page}
    ORDER BY a.opened_at, a.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** One file, locked where something is done with it. */
export async function findAdmission(
  tx: Transaction,
  key: AdmissionKey,
  lock: "LOCKED" | "READ",
): Promise<AdmissionRow | undefined> {
  const { rows } =
    await sql<AdmissionRow>`SELECT ${columns} FROM admission a JOIN organization o ON o.id = a.organization_id
    WHERE a.organization_id = ${key.organizationId} AND a.id = ${key.admissionId} ${lock === "LOCKED" ? sql`FOR UPDATE OF a` : sql``}`.execute(
      tx,
    );
  return rows[0];
}

/** What was done in a file, the first step first. */
export async function listSteps(tx: Transaction, key: AdmissionKey): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT s.step, s.done_on AS "doneOn", s.document, s.responsible, s.remark,
      CASE WHEN s.vote_id IS NULL THEN NULL ELSE jsonb_build_object('outcome', s.outcome, 'base', s.base, 'needed', s.needed, 'agree', s.agree) END AS tally
    FROM admission_step s WHERE s.organization_id = ${key.organizationId} AND s.admission_id = ${key.admissionId}
    ORDER BY s.recorded_at, s.done_on`.execute(tx);
  return rows;
}

export type HeldVote = Tally & { voteId: string; title: string; takenOn: string };
const shownVotes = 20;

/** Votes on a matter in an organization's held meetings that nothing rests on yet, the latest first. */
export async function listFreeVotes(
  tx: Transaction,
  of: { organizationId: string; matter: Matter; voteId?: string },
): Promise<HeldVote[]> {
  const { rows } = await sql<HeldVote>`
    SELECT v.id AS "voteId", v.title, (v.taken_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "takenOn", v.outcome, v.base, v.needed, v.agree
    FROM vote v JOIN meeting m ON m.organization_id = v.organization_id AND m.id = v.meeting_id
    WHERE v.organization_id = ${of.organizationId} AND v.matter = ${of.matter} AND v.outcome IN ('PASSED','FAILED') AND m.state IN ('CLOSED','FILED')
      AND v.base IS NOT NULL AND NOT EXISTS (SELECT 1 FROM admission_step s WHERE s.vote_id = v.id)
      AND NOT EXISTS (SELECT 1 FROM member_change c WHERE c.vote_id = v.id)
      ${of.voteId === undefined ? sql`` : sql`AND v.id = ${of.voteId}`}
    ORDER BY v.taken_at DESC, v.id LIMIT ${shownVotes}`.execute(tx);
  return rows;
}

/** Official members of a cell among people. */
export async function findOfficialAmong(
  tx: Transaction,
  organizationId: string,
  personIds: readonly string[],
): Promise<{ personId: string; fullName: string }[]> {
  const { rows } = await sql<{ personId: string; fullName: string }>`
    SELECT DISTINCT p.id AS "personId", p.full_name AS "fullName" FROM person p JOIN membership m ON m.person_id = p.id
    WHERE p.id = ANY (${personIds}::uuid[]) AND m.organization_id = ${organizationId} AND m.status = 'OFFICIAL'
      AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())`.execute(tx);
  return rows;
}

/** People by name, in the order in which they were asked for. */
export async function listNames(
  tx: Transaction,
  personIds: readonly string[],
): Promise<{ personId: string; fullName: string }[]> {
  const { rows } = await sql<{ personId: string; fullName: string }>`
    SELECT p.id AS "personId", p.full_name AS "fullName" FROM person p WHERE p.id = ANY (${personIds}::uuid[])
    ORDER BY array_position(${personIds}::uuid[], p.id)`.execute(tx);
  return rows;
}

export type FormerMember = {
  fullName: string;
  birthDate: string | null;
  endReason: string | null;
  endedOn: string | null;
  firstAdmittedOn: string | null;
  readmissions: number;
  hasOpenFile: boolean;
};

/** How somebody left the Party whose last membership was in this cell, and how often that person was admitted again. */
export async function findFormer(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<FormerMember | undefined> {
  const { rows } = await sql<FormerMember>`
    SELECT p.full_name AS "fullName", p.birth_date AS "birthDate", m.end_reason AS "endReason", m.valid_to AS "endedOn",
      (SELECT min(f.admitted_on) FROM membership f WHERE f.person_id = p.id) AS "firstAdmittedOn",
      (SELECT count(*)::int FROM admission a WHERE a.former_person_id = p.id AND a.state = 'DONE') AS readmissions,
      EXISTS (SELECT FROM admission a WHERE a.former_person_id = p.id AND a.state = 'OPEN') AS "hasOpenFile"
    FROM person p JOIN membership m ON m.person_id = p.id AND m.stay = 'HOME'
    WHERE p.id = ${personId} AND m.organization_id = ${organizationId}
      AND NOT EXISTS (SELECT FROM membership l WHERE l.person_id = p.id AND l.stay = 'HOME' AND (l.valid_from, l.id) > (m.valid_from, m.id))`.execute(
    tx,
  );
  return rows[0];
}

/** Party age of somebody admitted again counts from this day. */
export async function storePartyAge(tx: Transaction, personId: string, from: string): Promise<void> {
  await tx.updateTable("person").set({ party_age_from: from }).where("id", "=", personId).execute();
}

export async function insertAdmission(
  tx: Transaction,
  key: AdmissionKey,
  opened: Pick<AdmissionRow, "fullName" | "birthDate" | "helperIds" | "rulesVersion"> & {
    left: Left | null;
    step: AdmissionStep;
    by: string;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto("admission")
    .values({
      organization_id: key.organizationId,
      id: key.admissionId,
      full_name: opened.fullName,
      birth_date: opened.birthDate,
      helper_ids: opened.helperIds,
      rules_version: opened.rulesVersion,
      step: opened.step,
      former_person_id: opened.left?.formerPersonId ?? null,
      left_on: opened.left?.leftOn ?? null,
      left_by: opened.left?.leftBy ?? null,
      first_admitted_on: opened.left?.firstAdmittedOn ?? null,
      consent: opened.left?.consent ?? "",
      opened_by: opened.by,
      opened_at: opened.at,
    })
    .execute();
}

export async function insertStep(
  tx: Transaction,
  key: AdmissionKey,
  done: Omit<StepRow, "tally"> & { vote: HeldVote | undefined; by: string; at: Date },
): Promise<void> {
  const { vote } = done;
  await tx
    .insertInto("admission_step")
    .values({
      organization_id: key.organizationId,
      admission_id: key.admissionId,
      step: done.step,
      done_on: done.doneOn,
      document: done.document,
      responsible: done.responsible,
      remark: done.remark,
      vote_id: vote?.voteId ?? null,
      outcome: vote?.outcome ?? null,
      base: vote?.base ?? null,
      needed: vote?.needed ?? null,
      agree: vote?.agree ?? null,
      recorded_by: done.by,
      recorded_at: done.at,
    })
    .execute();
}

export async function storeIntroducers(
  tx: Transaction,
  key: AdmissionKey & { revision: number },
  { introducerIds, introducingUnion }: Pick<AdmissionRow, "introducerIds" | "introducingUnion">,
): Promise<void> {
  await tx
    .updateTable("admission")
    .set({ introducer_ids: introducerIds, introducing_union: introducingUnion, revision: key.revision })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.admissionId)
    .execute();
}

/** Opens the next step of a file, or closes it after the last. */
export async function storeProgress(
  tx: Transaction,
  key: AdmissionKey & { revision: number },
  to: Pick<AdmissionRow, "step" | "dueOn" | "personId">,
): Promise<void> {
  await tx
    .updateTable("admission")
    .set({
      step: to.step,
      due_on: to.dueOn,
      person_id: to.personId,
      state: to.step === null ? "DONE" : "OPEN",
      revision: key.revision,
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.admissionId)
    .execute();
}

export async function storeStop(
  tx: Transaction,
  key: AdmissionKey & { revision: number },
  reason: string,
): Promise<void> {
  await tx
    .updateTable("admission")
    .set({ state: "STOPPED", step: null, due_on: null, stop_reason: reason, revision: key.revision })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.admissionId)
    .execute();
}
