import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

type Key = { organizationId: string; meetingId: string };

/** The organization for which the presence of somebody on the roll counts; undefined for who is not convened. */
export async function findCountsFor(tx: Transaction, key: Key, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("attendance")
    .select("counts_for_organization_id as countsFor")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.countsFor;
}

/** What somebody asks: the code, the note, and the words that the roll call gets. */
export type AskedAbsence = { code: string; note: string; words: string };

/** Stores a request; asking again replaces the reason and puts the decision back. */
export async function upsertAbsenceRequest(
  tx: Transaction,
  key: Key,
  personId: string,
  { code: reason_code, note, words: reason }: AskedAbsence,
): Promise<void> {
  const asked = { reason, reason_code, note };
  const undecided = { decision: null, decided_by: null, decided_at: null, decision_reason: "" };
  await tx
    .insertInto("absence_request")
    .values({ organization_id: key.organizationId, meeting_id: key.meetingId, person_id: personId, ...asked })
    .onConflict((conflict) =>
      conflict
        .columns(["organization_id", "meeting_id", "person_id"])
        .doUpdateSet({ ...asked, ...undecided, requested_at: sql`now()` }),
    )
    .execute();
}

/** Removes a request, and with it what an accepted one had filled into the roll call. */
export async function deleteAbsenceRequest(tx: Transaction, key: Key, personId: string): Promise<boolean> {
  const { rows } = await sql<{ decision: string | null }>`DELETE FROM absence_request
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND person_id = ${personId} RETURNING decision`.execute(
    tx,
  );
  if (rows[0]?.decision === "ACCEPTED") await markExcused(tx, key, personId, null);
  return rows.length === 1;
}

export async function storeAbsenceDecision(
  tx: Transaction,
  key: Key,
  personId: string,
  decided: { decision: "ACCEPTED" | "DECLINED"; reason: string; by: string; at: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{
    reason: string;
  }>`UPDATE absence_request SET decision = ${decided.decision}, decided_by = ${decided.by}, decided_at = ${decided.at}, decision_reason = ${decided.reason}
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND person_id = ${personId} RETURNING reason`.execute(
    tx,
  );
  return rows[0]?.reason;
}

/** Fills the roll call from an accepted request, or empties it again; who was marked otherwise by hand stays as marked. */
export async function markExcused(tx: Transaction, key: Key, personId: string, reason: string | null): Promise<void> {
  const [from, to] = reason === null ? ["EXCUSED", "UNMARKED"] : ["UNMARKED", "EXCUSED"];
  await sql`UPDATE attendance SET status = ${to}, reason = ${reason ?? ""}, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND person_id = ${personId} AND status = ${from}`.execute(
    tx,
  );
}
