import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

/** Keeps whether somebody comes from above; false where that is what was said before. */
export async function storeAttending(
  tx: Transaction,
  { organizationId, meetingId }: MeetingKey,
  said: { personId: string; attends: boolean; at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO meeting_attending AS t (organization_id, meeting_id, person_id, attends, said_at)
    VALUES (${organizationId}, ${meetingId}, ${said.personId}, ${said.attends}, ${said.at})
    ON CONFLICT (organization_id, meeting_id, person_id) DO UPDATE SET attends = excluded.attends, said_at = excluded.said_at
      WHERE t.attends <> excluded.attends RETURNING 1`.execute(tx);
  return rows.length > 0;
}

export async function findName(tx: Transaction, personId: string): Promise<string> {
  const { rows } = await sql<{
    fullName: string;
  }>`SELECT full_name AS "fullName" FROM person WHERE id = ${personId}`.execute(tx);
  return rows[0]?.fullName ?? "";
}
