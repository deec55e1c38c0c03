import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable } from "../database/schema.gen.ts";
import { refuse } from "../refusal.ts";
import type { MeetingState } from "./meeting.rules.ts";
import { requireState } from "./require-state.ts";

export type MeetingKey = { organizationId: string; meetingId: string };

/** What writing in a meeting needs to know of it. */
export type HeldMeeting = {
  kind: MeetingTable["kind"];
  state: MeetingState;
  month: string;
  scheduledAt: Date;
  heldUnder: string;
  rulesVersion: string;
  withoutVotes: boolean;
};

/**
 * Holds the meeting in its state until this transaction ends, beside others who write in it: a transition waits, so
 * nothing is added to a record that was locked meanwhile. Refuses where the state is none of those allowed.
 */
export function holdMeeting(tx: Transaction, key: MeetingKey, allowed: readonly MeetingState[]): Promise<HeldMeeting> {
  return hold(tx, key, allowed, "FOR KEY SHARE");
}

/** Holds the meeting as holdMeeting does, and alone among those who do so alone: votes and clocks follow one another. */
export function holdMeetingAlone(
  tx: Transaction,
  key: MeetingKey,
  allowed: readonly MeetingState[],
): Promise<HeldMeeting> {
  return hold(tx, key, allowed, "FOR NO KEY UPDATE");
}

async function hold(tx: Transaction, key: MeetingKey, allowed: readonly MeetingState[], lock: string) {
  const { rows } =
    await sql<HeldMeeting>`SELECT kind, state, month, scheduled_at AS "scheduledAt", held_under AS "heldUnder",
      rules_version AS "rulesVersion", without_votes AS "withoutVotes"
    FROM meeting WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId} ${sql.raw(lock)}`.execute(tx);
  const meeting = rows[0] ?? refuse("NOT_FOUND");
  requireState(meeting, allowed);
  return meeting;
}
