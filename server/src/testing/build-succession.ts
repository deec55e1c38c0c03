import type pg from "pg";
import { currentRules } from "../../../rulesets/index.ts";
import { newId } from "../new-id.ts";
import type { BuiltCell, BuiltOrganization } from "./build.ts";

/** A cell goes into another one on a day, and is there no more from then on. */
export async function buildSuccession(
  owner: pg.Pool,
  heir: BuiltOrganization,
  predecessor: BuiltOrganization,
  on: string,
): Promise<void> {
  const gone = [predecessor.organizationId, on];
  await owner.query("UPDATE organization SET dissolved_on = $2 WHERE id = $1", gone);
  await owner.query("UPDATE organization_placement SET valid_to = $2 WHERE organization_id = $1", gone);
  await owner.query(
    "INSERT INTO organization_succession (organization_id, predecessor_id, succeeded_on) VALUES ($1, $2, $3)",
    [heir.organizationId, ...gone],
  );
}

/** A regular meeting with a decided score. */
export async function buildScoredMonth(
  owner: pg.Pool,
  cell: BuiltCell,
  month: string,
  { present, points }: { present: number; points: number },
): Promise<void> {
  const meetingId = newId();
  const at = `${month.slice(0, 8)}03T07:00:00Z`;
  await owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, closed_at, filed_at, rules_version)
     VALUES ($1, $2, $3, 'REGULAR', 'FILED', $4, $5, $5, $5, $5, $6)`,
    [cell.organizationId, meetingId, cell.path, month, at, currentRules("2026-09-01").version],
  );
  for (const [index, member] of cell.members.entries())
    await owner.query(
      `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, status) VALUES ($1, $2, $3, $1, 'OFFICIAL', $4)`,
      [cell.organizationId, meetingId, member.personId, index < present ? "PRESENT" : "EXCUSED"],
    );
  await owner.query(
    `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at)
     VALUES ($1, $2, $3, $4, 'DECIDED', 's', '1', $5, 'FAIR', $5, 'FAIR', $6)`,
    [cell.organizationId, meetingId, cell.path, month, points, at],
  );
}
