import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentRules } from "../../../rulesets/index.ts";
import { queryBuilderOn } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import {
  type BuiltOrganization,
  type BuiltPerson,
  buildMembership,
  buildOrganization,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { recomputeMonth, recomputeSpan } from "./recompute-months.ts";

let door: Door;
let worker: pg.PoolClient;
let people: BuiltPerson[];
beforeAll(async () => {
  door = await openDoor();
  worker = await door.worker.connect();
  people = [];
  for (let n = 0; n < 3; n++) people.push(await buildPerson(door.owner));
});
afterAll(async () => {
  worker.release();
  await door.close();
});

const today = "2026-09-15";
const months = ["2026-07-01", "2026-08-01", "2026-09-01"];
const rules = currentRules("2026-09-01").version;

type MeetingChange = {
  cell: number;
  month: number;
  day: number;
  stage: "DRAFT" | "OPEN" | "CLOSED" | "FILED" | "SUBMITTED" | "DECIDED" | "RETURNED" | "NOT_HELD";
  self: "GOOD" | "FAIR" | "AVERAGE" | "POOR";
  official: "GOOD" | "FAIR" | "AVERAGE" | "POOR";
  present: number;
  /** A task that was set in the month, and the month in which it is done, where it is. */
  task: { doneIn: number | null } | null;
  topic: boolean;
};

const histories = fc.record({
  /** Each body stands under one before it, each cell under any body. */
  bodies: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  cells: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  moves: fc.array(
    fc.record({ cell: fc.nat(), to: fc.nat(), on: fc.constantFrom("2026-07-10", "2026-08-05", "2026-09-02") }),
    { maxLength: 2 },
  ),
  changes: fc.array(
    fc.record({
      cell: fc.nat(),
      month: fc.nat({ max: 2 }),
      day: fc.integer({ min: 1, max: 27 }),
      stage: fc.constantFrom("DRAFT", "OPEN", "CLOSED", "FILED", "SUBMITTED", "DECIDED", "RETURNED", "NOT_HELD"),
      self: fc.constantFrom("GOOD", "FAIR", "AVERAGE", "POOR"),
      official: fc.constantFrom("GOOD", "FAIR", "AVERAGE", "POOR"),
      present: fc.nat({ max: 3 }),
      task: fc.option(fc.record({ doneIn: fc.option(fc.nat({ max: 2 })) })),
      topic: fc.boolean(),
    }) satisfies fc.Arbitrary<MeetingChange>,
    { minLength: 1, maxLength: 8 },
  ),
});

test("speakers, tasks, topics and lost points add up month by month upward as all at once", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ bodies, cells, moves, changes }) => {
      const root = await buildOrganization(door.owner, "UPPER");
      const built: BuiltOrganization[] = [root];
      for (const place of bodies)
        built.push(await buildOrganization(door.owner, "BASE_COMMITTEE", { parent: pick(built, place) }));
      const leaves: BuiltOrganization[] = [];
      for (const place of cells)
        leaves.push(await buildOrganization(door.owner, "CELL", { parent: pick(built, place) }));
      for (const move of moves) await moveCell(pick(leaves, move.cell), pick(built, move.to), move.on);
      for (const change of changes) {
        const cell = pick(leaves, change.cell);
        await storeMeeting(cell, change);
        await asWorker((tx) =>
          recomputeMonth(tx, { organizationId: cell.organizationId, month: months[change.month] ?? "", today }),
        );
        await storeTask(cell, change);
        await storeTopic(cell, change);
        await workOff(cell);
      }
      const touched = [...new Set(changes.map(({ month }) => months[month] ?? ""))];
      const upward = await readRollups(root.path, touched);
      await asWorker((tx) =>
        recomputeSpan(tx, { from: months[0] ?? "", to: months[2] ?? "", under: root.path }, today),
      );
      expect(upward).toEqual(await readRollups(root.path, touched));
      expect(upward.rollups.length).toBe(touched.length * (built.length + leaves.length));
    }),
    { numRuns: 10 },
  );
});

test("an ancestor counts each cell once, decided grades and weighted attendance, however often the job runs", async () => {
  const root = await buildOrganization(door.owner, "UPPER");
  const body = await buildOrganization(door.owner, "BASE_COMMITTEE", { parent: root });
  const [first, second] = [
    await buildOrganization(door.owner, "CELL", { parent: body }),
    await buildOrganization(door.owner, "CELL", { parent: body }),
  ];
  for (const person of people) await buildMembership(door.owner, person, first);
  const common = { cell: 0, month: 2, day: 3, self: "GOOD", official: "FAIR", task: null, topic: false } as const;
  await storeMeeting(first, { ...common, stage: "DECIDED", present: 3 });
  await storeMeeting(second, { ...common, stage: "SUBMITTED", present: 1 });
  await storeTask(first, { ...common, month: 0, stage: "DRAFT", present: 0, task: { doneIn: null } });
  await storeTask(second, { ...common, stage: "DRAFT", present: 0, task: { doneIn: null } });
  for (const cell of [first, second, second]) {
    await asWorker((tx) => recomputeMonth(tx, { organizationId: cell.organizationId, month: "2026-09-01", today }));
  }
  const { rollups, criteria } = await readRollups(root.path, ["2026-09-01"]);
  expect(rollups.find((row) => row["organization_id"] === root.organizationId)).toMatchObject({
    members: 3,
    cells: 2,
    held: 2,
    filed: 2,
    submitted: 2,
    decided: 1,
    good: 0,
    fair: 1,
    self_good: 2,
    present: 4,
    attendance_base: 6,
    scored: 1,
    // One of the three, and the one who was there.
    speakers: 2,
    speaker_base: 4,
    self_sum: 182,
    self_of_decided: 91,
    score_lowest: 78,
    scores_from_75: 1,
    attendance_lowest: 33.3,
    attendance_highest: 100,
    attendance_from_0: 1,
    attendance_from_100: 1,
    // Facts speak to six points of the ten; the cell gave one more than they propose, the superior what they propose.
    evidence_points: 8,
    evidence_maximum: 12,
    self_on_evidence: 10,
    evidence_of_decided: 4,
    self_on_evidence_of_decided: 5,
    official_on_evidence: 4,
    evidence_decided: 1,
    open_of_month: 1,
    open_of_quarter: 1,
    open_longer: 0,
  });
  const lost = { organization_id: root.organizationId, sheet: "s@1" };
  expect(criteria.filter((row) => row["organization_id"] === root.organizationId)).toMatchObject([
    { ...lost, criterion: "", meetings: 2 },
    { ...lost, criterion: "1", meetings: 2, lost: 3 },
    { ...lost, criterion: "2", meetings: 2, lost: 2 },
  ]);
});

function pick<Each>(from: readonly Each[], index: number): Each {
  const found = from[index % from.length];
  if (found === undefined) throw new Error("Nothing to pick from.");
  return found;
}

async function asWorker(work: (tx: ReturnType<typeof queryBuilderOn>) => Promise<void>): Promise<void> {
  await worker.query("BEGIN");
  await work(queryBuilderOn(worker));
  await worker.query("COMMIT");
}

/** Where it stood before ends on the day; a second move on the same day finds it moved already. */
async function moveCell(cell: BuiltOrganization, to: BuiltOrganization, on: string): Promise<void> {
  const path = `${to.path}${cell.path.split("/").at(-2)}/`;
  const { rowCount } = await door.owner.query(
    `UPDATE organization_placement SET valid_to = $2 WHERE organization_id = $1 AND valid_to IS NULL AND valid_from < $2`,
    [cell.organizationId, on],
  );
  if (rowCount === 0) return;
  await door.owner.query(
    `INSERT INTO organization_placement (organization_id, valid_from, parent_id, path) VALUES ($1, $2, $3, $4)`,
    [cell.organizationId, on, to.organizationId, path],
  );
  await door.owner.query(`UPDATE organization SET parent_id = $2, path = $3 WHERE id = $1`, [
    cell.organizationId,
    to.organizationId,
    path,
  ]);
}

/** The cell's regular meeting of a month as it stands after a change, with its roll, its score and one reported task. */
async function storeMeeting(cell: BuiltOrganization, change: MeetingChange): Promise<void> {
  const month = months[change.month] ?? "";
  const at = `${month.slice(0, 8)}${String(change.day).padStart(2, "0")}T07:00:00Z`;
  const evaluated = ["SUBMITTED", "DECIDED", "RETURNED"].includes(change.stage);
  const isOver = evaluated || change.stage === "CLOSED" || change.stage === "FILED";
  const state = evaluated ? "FILED" : change.stage;
  await forget(cell, month);
  const meetingId = newId();
  await door.owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, closed_at, filed_at, rules_version)
     VALUES ($1, $2, $3, 'REGULAR', $4, $5, $6, $7, $7, $8, $9)`,
    [
      cell.organizationId,
      meetingId,
      cell.path,
      state,
      month,
      at,
      isOver ? at : null,
      state === "FILED" ? at : null,
      rules,
    ],
  );
  for (const [index, person] of people.entries()) {
    await door.owner.query(
      `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, status) VALUES ($1, $2, $3, $1, 'OFFICIAL', $4)`,
      [cell.organizationId, meetingId, person.personId, index < change.present ? "PRESENT" : "EXCUSED"],
    );
  }
  const [speaker] = people;
  if (speaker && change.present > 0) {
    await door.owner.query(
      `INSERT INTO statement (organization_id, meeting_id, id, person_id, kind, gist) VALUES ($1, $2, $3, $4, 'OPINION', 'Nhất trí')`,
      [cell.organizationId, meetingId, newId(), speaker.personId],
    );
  }
  if (!evaluated) return;
  await door.owner.query(
    `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at)
     VALUES ($1, $2, $3, $4, $5, 's', '1', 91, $6, 78, $7, $8)`,
    [cell.organizationId, meetingId, cell.path, month, change.stage, change.self, change.official, at],
  );
  const fact = (judgedBy: string, max: number) => JSON.stringify({ judgedBy, max, applies: true });
  await door.owner.query(
    `INSERT INTO evaluation_score (organization_id, meeting_id, criterion, proposed, facts, self_points, superior_points)
     VALUES ($1, $2, '1', 4, $3, 5, 4), ($1, $2, '2', NULL, $4, 3, NULL)`,
    [cell.organizationId, meetingId, fact("FACTS", 6), fact("PEOPLE", 4)],
  );
}

async function storeTask(cell: BuiltOrganization, { month, day, task }: MeetingChange): Promise<void> {
  if (!task) return;
  const at = (index: number, on: number) => `${months[index]?.slice(0, 8)}${String(on).padStart(2, "0")}T07:00:00Z`;
  const id = newId();
  await door.owner.query(
    `INSERT INTO task (organization_id, id, held_under, what, due_on, created_at) VALUES ($1, $2, $3, 'Kiểm tra hồ sơ', '2026-12-31', $4)`,
    [cell.organizationId, id, cell.path, at(month, day)],
  );
  if (task.doneIn !== null && task.doneIn >= month)
    await door.owner.query(`UPDATE task SET state = 'DONE', closed_at = $2 WHERE id = $1`, [id, at(task.doneIn, 28)]);
}

async function storeTopic(cell: BuiltOrganization, { topic, day }: MeetingChange): Promise<void> {
  if (!topic) return;
  await door.owner.query(
    `INSERT INTO topic (organization_id, id, year, quarter, title, state, registered_at, created_at) VALUES ($1, $2, 2026, $3, 'Nêu gương', 'REGISTERED', now(), now())`,
    [cell.organizationId, newId(), (day % 4) + 1],
  );
}

/** What the changes asked for by themselves, in the months of the test. */
async function workOff(cell: BuiltOrganization): Promise<void> {
  const { rows } = await door.owner.query<{ month: string }>(
    `DELETE FROM job WHERE name = 'picture.recompute' AND payload->>'organizationId' = $1 RETURNING payload->>'month' AS month`,
    [cell.organizationId],
  );
  for (const month of new Set(rows.map((row) => row.month).filter((each) => months.includes(each))))
    await asWorker((tx) => recomputeMonth(tx, { organizationId: cell.organizationId, month, today }));
}

async function forget(cell: BuiltOrganization, month: string): Promise<void> {
  const { rows } = await door.owner.query<{ id: string }>(
    `SELECT id FROM meeting WHERE organization_id = $1 AND month = $2`,
    [cell.organizationId, month],
  );
  for (const { id } of rows) {
    await door.owner.query(`DELETE FROM evaluation_score WHERE meeting_id = $1`, [id]);
    await door.owner.query(`DELETE FROM evaluation WHERE meeting_id = $1`, [id]);
    await door.owner.query(`DELETE FROM statement WHERE meeting_id = $1`, [id]);
    await door.owner.query(`DELETE FROM attendance WHERE meeting_id = $1`, [id]);
    await door.owner.query(`DELETE FROM meeting WHERE id = $1`, [id]);
  }
}

async function readRollups(path: string, of: string[]) {
  const under = `organization_id IN (SELECT id FROM organization WHERE starts_with(path, $1)) AND month = ANY ($2::date[])`;
  const rollups = await door.owner.query<Record<string, unknown>>(
    `SELECT * FROM month_rollup WHERE ${under} ORDER BY organization_id, month`,
    [path, of],
  );
  const cells = await door.owner.query<Record<string, unknown>>(
    `SELECT * FROM cell_month WHERE ${under} ORDER BY organization_id, month`,
    [path, of],
  );
  const criteria = await door.owner.query<Record<string, unknown>>(
    `SELECT * FROM criterion_month WHERE ${under} ORDER BY organization_id, month, sheet, criterion`,
    [path, of],
  );
  return { rollups: rollups.rows, cells: cells.rows, criteria: criteria.rows };
}
