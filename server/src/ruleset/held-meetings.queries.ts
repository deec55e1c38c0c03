import { sql } from "kysely";
import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import type { Transaction } from "../database/connect.ts";
import { findMeetings, type MeetingRow } from "../meeting/meeting.queries.ts";

/** The last meetings that were closed under a path, of the kinds and the types of cells that a sheet is for. */
export async function findHeldMeetings(
  tx: Transaction,
  of: { under: string; sheet: ScoreSheet; since: string; limit: number },
): Promise<MeetingRow[]> {
  const kinds = [...(of.sheet.meetingKinds ?? ["REGULAR"])];
  const types = of.sheet.cellTypes ? sql`AND o.cell_type = ANY (${[...of.sheet.cellTypes]})` : sql``;
  return findMeetings(
    tx,
    sql`SELECT m.organization_id, m.id FROM meeting m JOIN organization o ON o.id = m.organization_id
      WHERE m.held_under >= ${of.under} AND m.held_under < ${`${of.under}~`} AND m.month >= ${of.since}::date AND m.state IN ('CLOSED','FILED')
        AND m.kind = ANY (${kinds}) AND NOT m.joint ${types} ORDER BY m.scheduled_at DESC, m.id DESC LIMIT ${of.limit}`,
  );
}
