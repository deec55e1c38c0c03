import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { ByElectionTable } from "../database/schema.gen.ts";

export type ByElectionKey = { organizationId: string; byElectionId: string };
export type ByElectionRow = {
  byElectionId: string;
  startedOn: string;
  seats: number;
  position: ByElectionTable["position"];
  reason: string;
  askedOn: string;
  state: "ASKED" | "ALLOWED" | "REFUSED" | "HELD";
  decision: string;
  answeredOn: string | null;
  refusalReason: string;
  heldOn: string | null;
};

const columns = sql`b.id AS "byElectionId", b.term_started_on AS "startedOn", b.seats, b.position, b.reason, b.asked_on AS "askedOn", b.state, b.decision,
  b.answered_on AS "answeredOn", b.refusal_reason AS "refusalReason", b.held_on AS "heldOn"`;
const mostShown = 50;

/** By-elections asked for in a term, the latest first. */
export async function listByElections(
  tx: Transaction,
  of: { organizationId: string; startedOn: string },
): Promise<ByElectionRow[]> {
  const { rows } = await sql<ByElectionRow>`SELECT ${columns} FROM by_election b
    WHERE b.organization_id = ${of.organizationId} AND b.term_started_on = ${of.startedOn}::date
    ORDER BY b.asked_on DESC, b.id DESC LIMIT ${mostShown}`.execute(tx);
  return rows;
}

export async function lockByElection(tx: Transaction, key: ByElectionKey): Promise<ByElectionRow | undefined> {
  const { rows } = await sql<ByElectionRow>`SELECT ${columns} FROM by_election b
    WHERE b.organization_id = ${key.organizationId} AND b.id = ${key.byElectionId} FOR UPDATE`.execute(tx);
  return rows[0];
}

export async function insertByElection(
  tx: Transaction,
  key: ByElectionKey,
  asked: Pick<ByElectionRow, "startedOn" | "seats" | "position" | "reason" | "askedOn"> & { by: string },
): Promise<void> {
  await tx
    .insertInto("by_election")
    .values({
      organization_id: key.organizationId,
      id: key.byElectionId,
      term_started_on: asked.startedOn,
      seats: asked.seats,
      position: asked.position,
      reason: asked.reason,
      asked_on: asked.askedOn,
      asked_by: asked.by,
    })
    .execute();
}

export async function storeAnswer(
  tx: Transaction,
  key: ByElectionKey,
  answer: { isAllowed: boolean; decision: string; answeredOn: string; reason: string; by: string },
): Promise<void> {
  await tx
    .updateTable("by_election")
    .set({
      state: answer.isAllowed ? "ALLOWED" : "REFUSED",
      decision: answer.decision,
      answered_on: answer.answeredOn,
      refusal_reason: answer.reason,
      answered_by: answer.by,
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.byElectionId)
    .execute();
}

export async function storeHeld(tx: Transaction, key: ByElectionKey, heldOn: string): Promise<void> {
  await tx
    .updateTable("by_election")
    .set({ state: "HELD", held_on: heldOn })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.byElectionId)
    .execute();
}
