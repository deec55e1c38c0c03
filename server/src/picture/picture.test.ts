import { readXlsx } from "hucre/xlsx";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentRules } from "../../../rulesets/index.ts";
import { queryBuilderOn } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, type BuiltOrganization, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { recomputeChanged, recomputeMonth } from "./recompute-months.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let [alpha, beta]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-09-15T02:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  alpha = await buildCell(door.owner, { parent: body, official: 4 });
  beta = await buildCell(door.owner, { parent: body, official: 3 });
  await door.owner.query(
    "INSERT INTO organization_staff_count (organization_id, counted_on, staff) VALUES ($1, '2026-01-01', 28)",
    [body.organizationId],
  );
  await hold(alpha, "2026-08-01", { present: 4, official: ["GOOD", 92] });
  await hold(alpha, "2026-09-01", { present: 3, official: ["AVERAGE", 60] });
  await hold(beta, "2026-08-01", { present: 2 });
});
afterAll(() => door.close());

test("a body's picture has a row a cell with states and grades, and the four figures above", async () => {
  const picture = await door
    .as(body.office.accountId)
    .picture.year({ organizationId: body.organizationId, year: 2026 });
  expect(picture.organization).toMatchObject({ members: 7, shareOfStaff: 25, directSubordinates: 2 });
  expect(picture.figures).toMatchObject({
    month: "2026-09-01",
    cells: 2,
    heldThisMonth: 1,
    waiting: 1,
    quarterAttendance: 81.8,
  });
  const [first, second] = picture.rows;
  expect(first).toMatchObject({ organizationId: alpha?.organizationId, meanScore: 76 });
  expect(first?.squares[7]).toMatchObject({ state: "DECIDED", officialGrade: "GOOD", selfGrade: "GOOD", counts: null });
  expect(first?.squares[9]).toMatchObject({ state: "NONE", meetingId: null });
  expect(second?.squares[7]).toMatchObject({ state: "WAITING", selfGrade: "GOOD", officialGrade: null });
  expect(second?.squares[8]).toMatchObject({ state: "NONE" });
});

test("one level up the same months are counts of the body's cells", async () => {
  const picture = await door
    .as(upper.secretary.accountId)
    .picture.year({ organizationId: upper.organizationId, year: 2026 });
  expect(picture.rows).toHaveLength(1);
  expect(picture.rows[0]).toMatchObject({ organizationId: body.organizationId, hasChildren: true, meanScore: 76 });
  expect(picture.rows[0]?.squares[7]).toMatchObject({
    state: null,
    counts: { cells: 2, held: 2, submitted: 2, decided: 1, grades: { good: 1 }, selfGrades: { good: 2 } },
  });
  // Only its own decisions wait for an organization.
  expect(picture.figures.waiting).toBe(0);
});

test("filters keep the rows whose year shows what is asked for", async () => {
  const office = door.as(body.office.accountId);
  const listed = async (filter: "NOT_HELD" | "WAITING" | "LOW_GRADE" | "NOT_FILED") =>
    (await office.picture.year({ organizationId: body.organizationId, year: 2026, filter })).rows.map(
      (row) => row.organizationId,
    );
  expect(await listed("WAITING")).toEqual([beta?.organizationId]);
  expect(await listed("LOW_GRADE")).toEqual([alpha?.organizationId]);
  expect(await listed("NOT_FILED")).toEqual([]);
});

test("pages of a picture follow one another without gap or repetition", async () => {
  const office = door.as(body.office.accountId);
  const first = await office.picture.year({ organizationId: body.organizationId, year: 2026, limit: 1 });
  expect(first.nextCursor).not.toBeNull();
  const second = await office.picture.year({
    organizationId: body.organizationId,
    year: 2026,
    limit: 1,
    cursor: first.nextCursor ?? "",
  });
  expect([...first.rows, ...second.rows].map((row) => row.organizationId)).toEqual([
    alpha?.organizationId,
    beta?.organizationId,
  ]);
  expect(second.nextCursor).toBeNull();
});

test("a quarter weighs attendance by members and means the decided scores", async () => {
  const { total, rows } = await door
    .as(body.office.accountId)
    .picture.quarter({ organizationId: body.organizationId, year: 2026, quarter: 3 });
  expect(total).toMatchObject({
    quarter: "2026-Q3",
    cells: 2,
    held: 3,
    meanAttendance: 81.8,
    meanScore: 76,
    grades: { good: 1, fair: 0, average: 1, poor: 0 },
  });
  expect(rows.map(({ held }) => held)).toEqual([2, 1]);
});

test("a quarter that lies ahead expects nothing yet", async () => {
  const { total } = await door
    .as(body.office.accountId)
    .picture.quarter({ organizationId: body.organizationId, year: 2027, quarter: 1 });
  expect(total).toMatchObject({ expected: 0, held: 0, meanAttendance: null, meanScore: null });
});

test("a meeting held ahead counts in its month's quarter and above it, and is expected of nobody else", async () => {
  const ahead = await buildBody(door.owner, { parent: upper });
  const [first] = [
    await buildCell(door.owner, { parent: ahead, official: 4 }),
    await buildCell(door.owner, { parent: ahead }),
  ];
  await hold(first, "2026-09-01", { present: 4, official: ["GOOD", 92] });
  await hold(first, "2026-10-01", { present: 3, official: ["AVERAGE", 60] });
  const office = door.as(ahead.office.accountId);
  const quarter = (of: 3 | 4) =>
    office.picture.quarter({ organizationId: ahead.organizationId, year: 2026, quarter: of });
  expect((await quarter(3)).total).toMatchObject({ cells: 2, expected: 2, held: 1, meanAttendance: 100 });
  const { total, rows } = await quarter(4);
  const held = { cells: 1, expected: 1, held: 1, meanAttendance: 75, meanScore: 60, grades: { average: 1 } };
  expect(total).toMatchObject(held);
  expect(rows.map(({ expected }) => expected)).toEqual([1, 0]);
  expect(rows[0]).toMatchObject(held);
  door.setNow("2026-08-31T02:00:00Z");
  const { figures } = await office.picture.year({ organizationId: ahead.organizationId, year: 2026 });
  const { total: shown } = await quarter(3);
  door.setNow("2026-09-15T02:00:00Z");
  expect(figures.quarterAttendance).toBe(100);
  expect(shown).toMatchObject({ cells: 1, expected: 1, held: 1, meanAttendance: 100 });
});

test("a plain member has no picture, a stranger finds nothing, a year that is none is malformed", async () => {
  const stranger = await buildCell(door.owner);
  const input = { organizationId: body.organizationId, year: 2026 };
  await expect(
    door.as(alpha?.members[3]?.accountId ?? "").picture.year({ ...input, organizationId: alpha?.organizationId ?? "" }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(stranger.secretary.accountId).picture.year(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(stranger.secretary.accountId).picture.quarter({ ...input, quarter: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(door.as(body.office.accountId).picture.year({ ...input, year: 1900 })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("the picture downloads as a workbook with the words of the screen, under the picture's own permission", async () => {
  const url = `/api/organizations/${body.organizationId}/picture/2026/file`;
  const answer = await door.app.inject({ method: "GET", url, headers: { "x-test-account": body.office.accountId } });
  expect(answer.statusCode).toBe(200);
  const { sheets } = await readXlsx(answer.rawPayload);
  expect(JSON.stringify(sheets[0]?.rows)).toContain("Tốt (tự xếp loại); Chờ quyết định");
  const stranger = await buildCell(door.owner);
  const refused = await door.app.inject({
    method: "GET",
    url,
    headers: { "x-test-account": stranger.secretary.accountId },
  });
  expect(refused.statusCode).toBe(404);
});

test("a quarter's totals download as a workbook whose numbers can be summed, the whole last", async () => {
  const url = `/api/organizations/${body.organizationId}/quarters/2026/3/file?language=en`;
  const open = (account: string) => door.app.inject({ method: "GET", url, headers: { "x-test-account": account } });
  const answer = await open(body.office.accountId);
  const { total } = await door
    .as(body.office.accountId)
    .picture.quarter({ organizationId: body.organizationId, year: 2026, quarter: 3 });
  const { sheets } = await readXlsx(answer.rawPayload);
  const [header, ...rows] = sheets[0]?.rows.slice(2) ?? [];
  expect(header?.slice(0, 4)).toEqual(["Organization", "Cells", "Meetings expected", "Held"]);
  expect(rows.at(-1)?.slice(0, 6)).toEqual([total.name, 2, total.expected, 3, 0.818, 76]);
  expect((await open((await buildCell(door.owner)).secretary.accountId)).statusCode).toBe(404);
});

test("what happens through the door reaches the picture by its jobs: a new member, a meeting begun, one not held", async () => {
  const own = await buildCell(door.owner, { parent: body, official: 3 });
  const secretary = door.as(own.secretary.accountId);
  const key = { organizationId: own.organizationId };
  const meeting = await secretary.meeting.create({
    ...key,
    kind: "REGULAR",
    month: "2026-10-01",
    scheduledAt: "2026-10-02T07:00:00Z",
    place: "Hội trường",
  });
  await workOff(own.organizationId);
  const stateOf = async () =>
    (await door.as(body.office.accountId).picture.year({ organizationId: body.organizationId, year: 2026 })).rows.find(
      (row) => row.organizationId === own.organizationId,
    )?.squares[9]?.state;
  expect(await stateOf()).toBe("PREPARING");
  await secretary.meeting.markNotHeld({ ...meeting, reason: "Mưa bão" });
  await workOff(own.organizationId);
  expect(await stateOf()).toBe("NOT_HELD");
  const { rows } = await door.owner.query(
    "SELECT 1 FROM month_rollup WHERE organization_id = $1 AND month = date_trunc('month', nennep_today())::date AND members = 3",
    [own.organizationId],
  );
  expect(rows).toHaveLength(1);
});

/** Does what waits for an organization as the worker does, and nobody else's jobs. */
async function workOff(organizationId: string): Promise<void> {
  const { rows } = await door.owner.query<{ payload: { organizationId: string; month: string } }>(
    "DELETE FROM job WHERE name = 'picture.recompute' AND payload->>'organizationId' = $1 RETURNING payload",
    [organizationId],
  );
  const client = await door.worker.connect();
  await client.query("BEGIN");
  for (const { payload } of rows)
    await recomputeChanged({ ...door.surroundings, tx: queryBuilderOn(client) }, [payload]);
  await client.query("COMMIT");
  client.release();
}

/** A regular meeting that was held, filed, sent, and decided where an official grade is given. */
async function hold(
  cell: BuiltCell,
  month: string,
  { present, official }: { present: number; official?: ["GOOD" | "AVERAGE", number] },
): Promise<void> {
  const meetingId = newId();
  const at = `${month.slice(0, 8)}03T07:00:00Z`;
  await door.owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, closed_at, filed_at, rules_version)
     VALUES ($1, $2, $3, 'REGULAR', 'FILED', $4, $5, $5, $5, $5, $6)`,
    [cell.organizationId, meetingId, cell.path, month, at, currentRules("2026-09-01").version],
  );
  for (const [index, member] of cell.members.entries()) {
    await door.owner.query(
      `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, status) VALUES ($1, $2, $3, $1, 'OFFICIAL', $4)`,
      [cell.organizationId, meetingId, member.personId, index < present ? "PRESENT" : "EXCUSED"],
    );
  }
  await door.owner.query(
    `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at)
     VALUES ($1, $2, $3, $4, $5, 's', '1', 91, 'GOOD', $6, $7, $8)`,
    [
      cell.organizationId,
      meetingId,
      cell.path,
      month,
      official ? "DECIDED" : "SUBMITTED",
      official?.[1] ?? null,
      official?.[0] ?? null,
      at,
    ],
  );
  await recompute(cell, month);
}

async function recompute(cell: BuiltOrganization, month: string): Promise<void> {
  const client: pg.PoolClient = await door.worker.connect();
  await client.query("BEGIN");
  await recomputeMonth(queryBuilderOn(client), { organizationId: cell.organizationId, month, today: "2026-09-15" });
  await client.query("COMMIT");
  client.release();
}
