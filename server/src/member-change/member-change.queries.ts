import { sql } from "kysely";
import type { MemberChangeKind } from "../../../rulesets/member-change-rules.ts";
import type { Tally } from "../admission/admission.queries.ts";
import type { Transaction } from "../database/connect.ts";
import type { MemberChangeTable } from "../database/schema.gen.ts";
import type { Span } from "./member-change.rules.ts";

export type ChangeState = MemberChangeTable["state"];
export type ChangeKey = { organizationId: string; changeId: string };

export type ChangeRow = ChangeKey & {
  organizationName: string;
  personId: string;
  fullName: string;
  kind: MemberChangeKind;
  state: ChangeState;
  effectiveOn: string;
  lastDay: string | null;
  numberLine: string;
  writtenOn: string;
};

export type ChangeWhole = ChangeRow & {
  reason: string;
  answer: string;
  issuer: string;
  document: string;
  decidedOn: string | null;
  tally: Tally | null;
  rulesVersion: string;
  paper: unknown;
  revision: number;
};

const columns = sql`c.organization_id AS "organizationId", c.id AS "changeId", coalesce(o.name, '') AS "organizationName", c.person_id AS "personId",
  c.full_name AS "fullName", c.kind, c.state, c.effective_on AS "effectiveOn", c.last_day AS "lastDay", c.number_line AS "numberLine", c.written_on AS "writtenOn"`;

/** A page of the changes of an organization and everything under it, the latest first. */
export async function listChangeRows(
  tx: Transaction,
  of: {
    path: string;
    state: ChangeState;
    kind: MemberChangeKind | undefined;
    after: string[] | undefined;
    limit: number;
  },
): Promise<ChangeRow[]> {
  const kind = of.kind === undefined ? sql`` : sql`AND c.kind = ${of.kind}`;
  const page = of.after ? sql`AND (c.effective_on, c.id) < (${of.after[0]}::date, ${of.after[1]}::uuid)` : sql``;
  const { rows } =
    await sql<ChangeRow>`SELECT ${columns} FROM member_change c JOIN organization o ON o.id = c.organization_id
    WHERE o.path >= ${of.path} AND o.path < ${`${of.path}~`} AND c.state = ${of.state} ${kind} ${page}
    ORDER BY c.effective_on DESC, c.id DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** One change of an organization under a place, locked where something is done with it. */
export async function findChange(
  tx: Transaction,
  of: { path: string; changeId: string },
  lock: "LOCKED" | "READ",
): Promise<ChangeWhole | undefined> {
  const { rows } =
    await sql<ChangeWhole>`SELECT ${columns}, c.reason, c.answer, c.issuer, c.document, c.decided_on AS "decidedOn", c.tally,
      c.rules_version AS "rulesVersion", c.paper, c.revision FROM member_change c JOIN organization o ON o.id = c.organization_id
    WHERE c.id = ${of.changeId} AND starts_with(o.path, ${of.path}) ${lock === "LOCKED" ? sql`FOR UPDATE OF c` : sql``}`.execute(
      tx,
    );
  return rows[0];
}

export type OwnChange = Pick<
  ChangeWhole,
  | "changeId"
  | "organizationId"
  | "organizationName"
  | "kind"
  | "state"
  | "effectiveOn"
  | "lastDay"
  | "reason"
  | "answer"
  | "issuer"
  | "document"
  | "decidedOn"
>;

/** Changes of a person that the reader may see and that were not withdrawn, the latest first. */
export async function listChangesOf(tx: Transaction, personId: string): Promise<OwnChange[]> {
  const { rows } =
    await sql<OwnChange>`SELECT c.id AS "changeId", c.organization_id AS "organizationId", coalesce(o.name, own_organization_name(c.organization_id), '') AS "organizationName",
      c.kind, c.state, c.effective_on AS "effectiveOn", c.last_day AS "lastDay", c.reason, c.answer, c.issuer, c.document, c.decided_on AS "decidedOn"
    FROM member_change c LEFT JOIN organization o ON o.id = c.organization_id
    WHERE c.person_id = ${personId} AND c.state <> 'WITHDRAWN' ORDER BY c.effective_on DESC, c.id DESC LIMIT 100`.execute(
      tx,
    );
  return rows;
}

export type Hindrance = "UNDER_WAY" | "TRANSFER_UNDER_WAY" | "OPEN_ADMISSION";

/** What stands in the way of a change of a member, or null. */
export async function findChangeHindrance(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<Hindrance | null> {
  const { rows } = await sql<{ code: Hindrance | null }>`SELECT CASE
    WHEN EXISTS (SELECT FROM member_change WHERE person_id = ${personId} AND state = 'PROPOSED') THEN 'UNDER_WAY'
    WHEN EXISTS (SELECT FROM transfer WHERE person_id = ${personId} AND state = 'SENT') THEN 'TRANSFER_UNDER_WAY'
    WHEN nennep_transfer_hindrance(${organizationId}, ${personId}) = 'OPEN_ADMISSION' THEN 'OPEN_ADMISSION' END AS code`.execute(
    tx,
  );
  return rows[0]?.code ?? null;
}

/** Days on which a standing holds or held at home, the latest first. */
export async function listSpans(
  tx: Transaction,
  of: { organizationId: string; personId: string; standing: "EXEMPT" | "SUSPENDED" },
): Promise<Span[]> {
  const { rows } = await sql<Span>`SELECT valid_from AS "from", valid_to AS "to" FROM member_standing
    WHERE organization_id = ${of.organizationId} AND person_id = ${of.personId} AND kind = ${of.standing} ORDER BY valid_from DESC LIMIT 50`.execute(
    tx,
  );
  return rows;
}

const shownMeetings = 12;

/** Meetings of the cell itself that were held, or are being held, the latest first. */
export async function listBallotMeetings(
  tx: Transaction,
  organizationId: string,
): Promise<{ meetingId: string; heldOn: string }[]> {
  const { rows } = await sql<{ meetingId: string; heldOn: string }>`
    SELECT m.id AS "meetingId", (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "heldOn" FROM meeting m
    WHERE m.organization_id = ${organizationId} AND m.state IN ('OPEN','ADJOURNED','CLOSED','FILED') AND m.kind <> 'COMMITTEE'
    ORDER BY m.scheduled_at DESC LIMIT ${shownMeetings}`.execute(tx);
  return rows;
}

/** Official members expected to vote on a day, and whether one of them is the person. */
export async function countBase(
  tx: Transaction,
  of: { organizationId: string; personId: string; on: string },
): Promise<{ base: number; counts: boolean }> {
  const { rows } = await sql<{ base: number; counts: boolean }>`
    SELECT count(*)::int AS base, coalesce(bool_or(m.person_id = ${of.personId}), false) AS counts FROM membership m
    WHERE m.organization_id = ${of.organizationId} AND m.stay = 'HOME' AND m.status = 'OFFICIAL'
      AND m.valid_from <= ${of.on} AND (m.valid_to IS NULL OR m.valid_to > ${of.on})
      AND NOT EXISTS (SELECT FROM member_standing s WHERE s.person_id = m.person_id AND s.organization_id = m.organization_id
        AND s.kind IN ('EXEMPT','SUSPENDED','TEMPORARILY_ELSEWHERE') AND s.valid_from <= ${of.on} AND (s.valid_to IS NULL OR s.valid_to >= ${of.on}))`.execute(
    tx,
  );
  return rows[0] ?? { base: 0, counts: false };
}

type NewChange = Omit<ChangeWhole, "organizationName" | "answer"> & {
  voteId: string | null;
  by: string;
  at: Date;
};

export async function insertChange(tx: Transaction, made: NewChange): Promise<void> {
  await tx
    .insertInto("member_change")
    .values({
      organization_id: made.organizationId,
      id: made.changeId,
      person_id: made.personId,
      kind: made.kind,
      state: made.state,
      full_name: made.fullName,
      reason: made.reason,
      effective_on: made.effectiveOn,
      last_day: made.lastDay,
      vote_id: made.voteId,
      tally: made.tally === null ? null : JSON.stringify(made.tally),
      number_line: made.numberLine,
      written_on: made.writtenOn,
      paper: JSON.stringify(made.paper),
      rules_version: made.rulesVersion,
      issuer: made.issuer,
      document: made.document,
      decided_on: made.decidedOn,
      written_by: made.by,
      written_at: made.at,
      revision: made.revision,
    })
    .execute();
}

/** The decision of a change that takes effect, with what the roll said before. */
export async function storeDecision(
  tx: Transaction,
  { organizationId, changeId, revision }: ChangeKey & { revision: number },
  decided: { effectiveOn: string; lastDay: string | null; issuer: string; document: string; decidedOn: string },
): Promise<void> {
  await tx
    .updateTable("member_change")
    .set({
      state: "DECIDED",
      effective_on: decided.effectiveOn,
      last_day: decided.lastDay,
      issuer: decided.issuer,
      document: decided.document,
      decided_on: decided.decidedOn,
      revision: revision + 1,
    })
    .where("organization_id", "=", organizationId)
    .where("id", "=", changeId)
    .execute();
}

/** What the roll said before a change took effect. */
export async function storeRollBefore(
  tx: Transaction,
  { organizationId, changeId }: ChangeKey,
  before: unknown,
): Promise<void> {
  await tx
    .updateTable("member_change")
    .set({ roll_before: JSON.stringify(before) })
    .where("organization_id", "=", organizationId)
    .where("id", "=", changeId)
    .execute();
}

/** A decided expulsion is a discipline of the member as well, by the same decision; every other change leaves no such record. */
export async function noteExpulsion(
  tx: Transaction,
  { organizationId, changeId }: ChangeKey,
  { recordId, by, at }: { recordId: string; by: string; at: Date },
): Promise<void> {
  await sql`SELECT nennep_note_expulsion(${organizationId}, ${changeId}, ${recordId}, ${by}, ${at}::timestamptz)`.execute(
    tx,
  );
}

/** An expulsion that was undone is no discipline any more; its record stays visible with the reason. */
export async function annulExpulsion(
  tx: Transaction,
  { organizationId, changeId }: ChangeKey,
  { reason, day, by, at }: { reason: string; day: string; by: string; at: Date },
): Promise<void> {
  await sql`SELECT nennep_annul_expulsion(${organizationId}, ${changeId}, ${reason}, ${day}, ${by}, ${at}::timestamptz)`.execute(
    tx,
  );
}

/** Declined, withdrawn or undone, by whom and why. */
export async function endChange(
  tx: Transaction,
  { organizationId, changeId, revision }: ChangeKey & { revision: number },
  ended: { state: ChangeState; answer: string; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("member_change")
    .set({
      state: ended.state,
      answer: ended.answer,
      ended_by: ended.by,
      ended_at: ended.at,
      revision: revision + 1,
      // A vote whose proposal was taken back may carry another.
      ...(ended.state === "WITHDRAWN" || ended.state === "UNDONE" ? { vote_id: null } : {}),
    })
    .where("organization_id", "=", organizationId)
    .where("id", "=", changeId)
    .execute();
}

/** Ends a membership wherever it reaches; answers what the roll said before. */
export async function leave(tx: Transaction, membershipId: string, on: string, reason: string): Promise<unknown> {
  const { rows } = await sql<{
    before: unknown;
  }>`SELECT nennep_leave(${membershipId}, ${on}, ${reason}) AS before`.execute(tx);
  return rows[0]?.before ?? {};
}

/** The roll says again what it said before; whether it could. */
export async function undoOnRoll(tx: Transaction, changeId: string): Promise<boolean> {
  const { rows } = await sql<{ undone: boolean }>`SELECT nennep_undo_change(${changeId}) AS undone`.execute(tx);
  return rows[0]?.undone === true;
}
