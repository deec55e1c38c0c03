import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentRules } from "../../../rulesets/index.ts";
import { queryBuilderOn } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { recomputeMonth } from "./recompute-months.ts";

const { version, scoreSheet } = currentRules("2026-09-01");
const criteria = scoreSheet.sections.flatMap((section) => section.criteria);
const [byFacts, byPeople] = (["FACTS", "PEOPLE"] as const).map((by) =>
  criteria.find(({ judgedBy }) => judgedBy === by),
);
const months = ["2026-07-01", "2026-08-01", "2026-09-01"];

let door: Door;
let body: BuiltBody;
let [alpha, beta]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-09-15T02:00:00Z");
  body = await buildBody(door.owner);
  alpha = await buildCell(door.owner, { parent: body, official: 4 });
  beta = await buildCell(door.owner, { parent: body, official: 4 });
  for (const month of months) {
    await hold(alpha, month, { present: 4, spoke: 2, lost: 2, decided: 90 });
    await hold(beta, month, { present: 3, spoke: 0, lost: 0, decided: null });
  }
  await door.owner.query(
    `INSERT INTO task (organization_id, id, held_under, what, due_on, created_at) VALUES ($1, $2, $3, 'Rà soát hồ sơ', '2026-12-31', '2026-07-20T07:00:00Z')`,
    [alpha.organizationId, newId(), alpha.path],
  );
  for (const cell of [alpha, beta]) for (const month of months) await recompute(cell, month);
});
afterAll(() => door.close());

test("a body's year shows means with their spread, speakers, open tasks by age, and the criteria that lost points", async () => {
  const dashboard = await door
    .as(body.office.accountId)
    .picture.dashboard({ organizationId: body.organizationId, year: 2026 });
  expect(dashboard.months).toHaveLength(12);
  expect(dashboard.months[0]).toMatchObject({ cells: 0, attendance: null, score: null, open: null });
  expect(dashboard.months[8]).toMatchObject({
    cells: 2,
    held: 2,
    meetingId: null,
    attendance: { mean: 87.5, lowest: 75, highest: 100 },
    score: { mean: 90, lowest: 90, median: 90 },
    // The cell that wrote nothing down is in neither figure.
    speakers: 2,
    speakerBase: 4,
    open: { ofMonth: 0, ofQuarter: 1, ofHalfYear: 0, longer: 0 },
  });
  expect(dashboard.months[9]).toMatchObject({ open: null });
  expect(dashboard.quarters[2]).toMatchObject({ grades: { good: 3 }, selfGrades: { good: 6 } });
  const [sheet] = dashboard.sheets;
  expect(sheet).toMatchObject({ title: scoreSheet.title, meetings: 6 });
  expect(sheet?.criteria).toEqual([
    {
      criterion: byPeople?.key,
      title: byPeople?.title,
      max: byPeople?.max,
      meetings: 3,
      lost: 6,
      share: Math.round((6000 / ((byPeople?.max ?? 0) * 6)) * 1) / 10,
    },
  ]);
});

test("the chart of open tasks leads to the tasks themselves: of a month's end, the oldest first, page by page", async () => {
  const set = async (cell: BuiltCell | undefined, what: string, created: string, closed: string | null) =>
    door.owner.query(
      `INSERT INTO task (organization_id, id, held_under, what, due_on, created_at, closed_at, state) VALUES ($1, $2, $3, $4, '2026-08-31', $5, $6, $7)`,
      [cell?.organizationId, newId(), cell?.path, what, created, closed, closed ? "DONE" : "IN_PROGRESS"],
    );
  await set(beta, "Đối chiếu công nợ", "2026-06-05T02:00:00Z", null);
  await set(beta, "Xong từ tháng trước", "2026-06-06T02:00:00Z", "2026-07-10T02:00:00Z");
  await set(beta, "Giao sau", "2026-09-02T02:00:00Z", null);
  const office = door.as(body.office.accountId).picture;
  const of = { organizationId: body.organizationId, year: 2026, month: 8 };
  const first = await office.openTasks({ ...of, limit: 1 });
  const rest = await office.openTasks({ ...of, limit: 5, cursor: first.nextCursor ?? "" });
  expect(first.rows).toMatchObject([
    { organizationId: beta?.organizationId, what: "Đối chiếu công nợ", setOn: "2026-06-05", overdue: true },
  ]);
  expect(rest.rows.map(({ what, overdue }) => [what, overdue])).toEqual([["Rà soát hồ sơ", false]]);
  expect(rest.nextCursor).toBeNull();
  const june = await office.openTasks({ ...of, month: 6 });
  expect(june.rows.map(({ what, closedOn }) => [what, closedOn])).toEqual([
    ["Đối chiếu công nợ", null],
    ["Xong từ tháng trước", "2026-07-10"],
  ]);
  const strange = Buffer.from('["x","1; DROP"]').toString("base64url");
  expect((await office.openTasks({ ...of, cursor: strange })).rows).toHaveLength(2);
  const stranger = door.as((await buildBody(door.owner)).office.accountId).picture;
  await expect(stranger.openTasks(of)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(office.openTasks({ ...of, month: 13 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await door.owner.query("DELETE FROM task WHERE organization_id = $1", [beta?.organizationId]);
});

test("three sides stand side by side, and where they part month after month it says by how much", async () => {
  const office = door.as(body.office.accountId);
  const max = byFacts?.max ?? 0;
  const { sides } = await office.picture.dashboard({ organizationId: body.organizationId, year: 2026 });
  expect(sides).toMatchObject({ evidence: max - 2, evidenceMaximum: max, selfOnEvidence: max, self: 94, official: 90 });
  expect(sides.gaps).toEqual([
    { between: "SELF_EVIDENCE", points: 2, months: 3 },
    { between: "SELF_OFFICIAL", points: 4, months: 3 },
  ]);
  const first = await office.picture.sides({ organizationId: body.organizationId, year: 2026, limit: 1 });
  const second = await office.picture.sides({
    organizationId: body.organizationId,
    year: 2026,
    limit: 1,
    cursor: first.nextCursor ?? "",
  });
  expect([...first.rows, ...second.rows]).toMatchObject([
    { organizationId: alpha?.organizationId, self: 94, official: 90, gaps: [{}, {}] },
    { organizationId: beta?.organizationId, self: 94, official: null, gaps: [{ between: "SELF_EVIDENCE" }] },
  ]);
  expect(second.nextCursor).toBeNull();
});

test("a cell's months lead to its meetings and have one value each; its secretary sees them, a member and a stranger do not", async () => {
  const of = { organizationId: alpha?.organizationId ?? "", year: 2026 };
  const own = await door.as(alpha?.secretary.accountId ?? "").picture.dashboard(of);
  expect(own.months[8]).toMatchObject({
    meetingId: expect.any(String),
    attendance: { mean: 100, lowest: 100, upperQuartile: 100 },
  });
  expect(own.sheets[0]).toMatchObject({ meetings: 3, criteria: [{ criterion: byPeople?.key, meetings: 3, lost: 6 }] });
  const stranger = await buildCell(door.owner);
  for (const read of ["dashboard", "sides", "meetings"] as const) {
    await expect(door.as(alpha?.members[3]?.accountId ?? "").picture[read](of)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(door.as(stranger.secretary.accountId).picture[read](of)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(door.as(body.office.accountId).picture[read]({ ...of, year: 1900 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  }
});

test("behind a figure stand the meetings of its months, or those that lost points in a criterion, page by page", async () => {
  const office = door.as(body.office.accountId);
  const of = { organizationId: body.organizationId, year: 2026 };
  const august = await office.picture.meetings({ ...of, fromMonth: 8, toMonth: 8 });
  expect(august.rows).toMatchObject([
    {
      organizationId: alpha?.organizationId,
      month: "2026-08-01",
      present: 4,
      speakers: 2,
      self: 94,
      official: 90,
      lost: null,
    },
    { organizationId: beta?.organizationId, month: "2026-08-01", present: 3, official: null },
  ]);
  const criterion = byPeople?.key ?? "";
  const sheet = `${scoreSheet.id}@${scoreSheet.version}`;
  const first = await office.picture.meetings({ ...of, sheet, criterion, limit: 2 });
  const rest = await office.picture.meetings({ ...of, sheet, criterion, limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.rows, ...rest.rows].map(({ organizationId, month, lost }) => [organizationId, month, lost])).toEqual(
    months.map((month) => [alpha?.organizationId, month, 2]),
  );
  expect(rest.nextCursor).toBeNull();
});

test("every chart's table downloads as a workbook under the dashboard's own permission; there is no other chart", async () => {
  const open = (chart: string, account = body.office.accountId) =>
    door.app.inject({
      method: "GET",
      url: `/api/organizations/${body.organizationId}/dashboard/2026/${chart}/file?language=en`,
      headers: { "x-test-account": account },
    });
  const rowsOf = async (chart: string) => (await readXlsx((await open(chart)).rawPayload)).sheets[0]?.rows.slice(2);
  expect(await rowsOf("attendance")).toEqual([
    ["Month", "Mean", "Lowest", "Lower quartile", "Median", "Upper quartile", "Highest"],
    ...[7, 8, 9].map((month) => [`Month ${month}`, 0.875, 0.75, expect.any(Number), expect.any(Number), 1, 1]),
  ]);
  expect(await rowsOf("sides")).toContainEqual([
    "Month 9",
    (byFacts?.max ?? 0) - 2,
    byFacts?.max,
    byFacts?.max,
    byFacts?.max,
    94,
    90,
  ]);
  for (const chart of ["scores", "grades", "speakers", "tasks", "openTasks", "topics", "criteria"])
    expect((await open(chart)).statusCode).toBe(200);
  expect((await open("ranking")).statusCode).toBe(404);
  expect((await open("scores", (await buildCell(door.owner)).secretary.accountId)).statusCode).toBe(404);
});

type Held = { present: number; spoke: number; lost: number; decided: number | null };

/** A regular meeting whose cell gave itself two points more than the facts, and lost some in a criterion of people's judgement. */
async function hold(cell: BuiltCell, month: string, { present, spoke, lost, decided }: Held): Promise<void> {
  const key = [cell.organizationId, newId()];
  const at = `${month.slice(0, 8)}03T07:00:00Z`;
  await door.owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, closed_at, filed_at, rules_version)
     VALUES ($1, $2, $3, 'REGULAR', 'FILED', $4, $5, $5, $5, $5, $6)`,
    [...key, cell.path, month, at, version],
  );
  for (const [index, member] of cell.members.entries()) {
    await door.owner.query(
      `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, status) VALUES ($1, $2, $3, $1, 'OFFICIAL', $4)`,
      [...key, member.personId, index < present ? "PRESENT" : "EXCUSED"],
    );
    if (index < spoke)
      await door.owner.query(
        `INSERT INTO statement (organization_id, meeting_id, id, person_id, kind, gist) VALUES ($1, $2, $3, $4, 'OPINION', 'Nhất trí')`,
        [...key, newId(), member.personId],
      );
  }
  await door.owner.query(
    `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 94, 'GOOD', $8, $9, $10)`,
    [
      ...key,
      cell.path,
      month,
      decided === null ? "SUBMITTED" : "DECIDED",
      scoreSheet.id,
      scoreSheet.version,
      decided,
      decided === null ? null : "GOOD",
      at,
    ],
  );
  for (const [criterion, proposed, given] of [
    [byFacts, (byFacts?.max ?? 0) - 2, byFacts?.max ?? 0],
    [byPeople, null, (byPeople?.max ?? 0) - lost],
  ] as const) {
    const fact = { judgedBy: criterion?.judgedBy, max: criterion?.max, applies: true };
    await door.owner.query(
      `INSERT INTO evaluation_score (organization_id, meeting_id, criterion, proposed, facts, self_points) VALUES ($1, $2, $3, $4, $5, $6)`,
      [...key, criterion?.key, proposed, JSON.stringify(fact), given],
    );
  }
}

async function recompute(cell: BuiltCell, month: string): Promise<void> {
  const client = await door.worker.connect();
  await client.query("BEGIN");
  await recomputeMonth(queryBuilderOn(client), { organizationId: cell.organizationId, month, today: "2026-09-15" });
  await client.query("COMMIT");
  client.release();
}
