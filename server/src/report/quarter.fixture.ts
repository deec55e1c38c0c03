import { currentRules } from "../../../rulesets/index.ts";
import { queryBuilderOn } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { recomputeMonth } from "../picture/recompute-months.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import type { Door } from "../testing/door.ts";

type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";
type Held = {
  present: number;
  unexcused?: number;
  spoke?: number;
  praise?: string;
  decided?: [Grade, number];
  tasks?: { done: number; of: number };
};

/** A committee under another, with thirteen cells of four members. */
export async function buildThirteen(door: Door): Promise<{ upper: BuiltBody; body: BuiltBody; cells: BuiltCell[] }> {
  const upper = await buildBody(door.owner, { kind: "UPPER" });
  const body = await buildBody(door.owner, { parent: upper });
  const cells: BuiltCell[] = [];
  for (let n = 0; n < 13; n++) cells.push(await buildCell(door.owner, { parent: body, official: 4 }));
  return { upper, body, cells };
}

/** A regular meeting that a cell held in a month, with its roll, its statements, its score and the tasks reported. */
export async function holdMonth(
  door: Door,
  cell: BuiltCell,
  month: string,
  held: Held,
): Promise<{ meetingId: string }> {
  const meetingId = newId();
  const at = `${month.slice(0, 8)}03T07:00:00Z`;
  const key = [cell.organizationId, meetingId];
  const { owner } = door;
  await owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, closed_at, filed_at, rules_version)
     VALUES ($1, $2, $3, 'REGULAR', 'FILED', $4, $5, $5, $5, $5, $6)`,
    [...key, cell.path, month, at, currentRules(month).version],
  );
  const { present, unexcused = 0, spoke = 0, praise, decided, tasks } = held;
  for (const [index, { personId }] of cell.members.entries()) {
    const status = index < present ? "PRESENT" : index < present + unexcused ? "UNEXCUSED" : "EXCUSED";
    await owner.query(
      `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, status) VALUES ($1, $2, $3, $1, 'OFFICIAL', $4)`,
      [...key, personId, status],
    );
    if (index >= spoke) continue;
    const [kind, gist] = index === 0 && praise ? ["PRAISE", praise] : ["OPINION", "Nhất trí"];
    await owner.query(
      "INSERT INTO statement (organization_id, meeting_id, id, person_id, kind, gist) VALUES ($1, $2, $3, $4, $5, $6)",
      [...key, newId(), personId, kind, gist],
    );
  }
  const [grade, points] = decided ?? [null, null];
  await owner.query(
    `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at)
     VALUES ($1, $2, $3, $4, $5, 's', '1', 91, 'GOOD', $6, $7, $8)`,
    [...key, cell.path, month, decided ? "DECIDED" : "SUBMITTED", points, grade, at],
  );
  for (let n = 0; n < (tasks?.of ?? 0); n++) await reportTask(door, cell, meetingId, n < (tasks?.done ?? 0));
  await recompute(door, cell, month);
  return { meetingId };
}

async function reportTask({ owner }: Door, cell: BuiltCell, meetingId: string, isDone: boolean): Promise<void> {
  const taskId = newId();
  await owner.query(
    "INSERT INTO task (id, organization_id, held_under, what, owner_id, due_on, closed_at) VALUES ($1, $2, $3, 'Rà soát hồ sơ vay', $4, '2026-10-25', $5)",
    [taskId, cell.organizationId, cell.path, cell.secretary.personId, isDone ? "2026-09-20T00:00:00Z" : null],
  );
  await owner.query(
    "INSERT INTO task_report (organization_id, meeting_id, task_id, start_state, state) VALUES ($1, $2, $3, 'IN_PROGRESS', $4)",
    [cell.organizationId, meetingId, taskId, isDone ? "DONE" : "IN_PROGRESS"],
  );
}

/** Works a cell's month out anew, as the worker does after a change. */
export async function recompute(
  door: Door,
  { organizationId }: { organizationId: string },
  month: string,
): Promise<void> {
  const client = await door.worker.connect();
  await client.query("BEGIN");
  await recomputeMonth(queryBuilderOn(client), { organizationId, month, today: "2026-10-03" });
  await client.query("COMMIT");
  client.release();
}
