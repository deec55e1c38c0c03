import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

/**
 * Says of every text on a meeting's agenda, or that was on it, at which meeting the organization that holds it and those that
 * take part plan to disseminate it or have done so: worked out anew from the agendas, so it may run at any time and as often as
 * one likes. A closed meeting has disseminated what it came to; what it did not come to is free for another one.
 */
export async function followDirectives(tx: Transaction, key: MeetingKey, now: Date): Promise<void> {
  await sql`SELECT nennep_follow_directives(${key.organizationId}, ${key.meetingId}, ${now})`.execute(tx);
}

/** Frees the texts on the agenda of a draft that is thrown away. */
export async function leaveDirectives(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`SELECT nennep_leave_directives(${key.organizationId}, ${key.meetingId})`.execute(tx);
}
