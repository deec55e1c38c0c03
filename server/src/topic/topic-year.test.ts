import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let below: BuiltBody;
let cells: BuiltCell[];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-22T03:00:00Z");
  body = await buildBody(door.owner);
  cells = [];
  for (let n = 0; n < 3; n++) cells.push(await buildCell(door.owner, { parent: body }));
  below = await buildBody(door.owner, { parent: body });
  cells.push(await buildCell(door.owner, { parent: below }));
  const [one, two, three] = cells as [BuiltCell, BuiltCell, BuiltCell];
  // The first has planned the fourth quarter; the second waits for an answer and has moved a topic away from the third quarter.
  await plan(one, 4);
  await door
    .as(body.secretary.accountId)
    .topic.accept({ organizationId: one.organizationId, topicIds: [await plan(one, 2)] });
  const moved = await plan(two, 3);
  await door.as(two.secretary.accountId).topic.move({
    organizationId: two.organizationId,
    topicId: moved,
    year: 2026,
    quarter: 4,
    reason: "Bão",
  });
  // The third held a thematic part without a topic in February and prepares another one for December.
  await thematicMeeting(three, "2026-02-01", "CLOSED");
  await thematicMeeting(three, "2026-12-01", "DRAFT");
  await thematicMeeting(three, "2026-05-01", "POSTPONED");
});
afterAll(() => door.close());

async function plan(cell: BuiltCell, quarter: number): Promise<string> {
  const own = door.as(cell.secretary.accountId).topic;
  const of = { organizationId: cell.organizationId, year: 2026 };
  const { topicId } = await own.add({ ...of, quarter, title: `Chuyên đề quý ${quarter}` });
  await own.register(of);
  return topicId;
}

async function thematicMeeting(cell: BuiltCell, month: string, state: string): Promise<void> {
  const { organizationId } = cell;
  const { meetingId } = await door.as(cell.secretary.accountId).meeting.create({
    organizationId,
    kind: "REGULAR",
    month,
    scheduledAt: `${month.slice(0, 8)}03T07:00:00Z`,
    thematicPart: true,
  });
  await door.owner.query("UPDATE meeting SET state = $2, closed_at = now() WHERE id = $1", [meetingId, state]);
}

type Wanted = {
  filter?: "ALL" | "MISSING" | "NOT_HELD" | "WAITING";
  quarter?: number;
  limit?: number;
  cursor?: string;
};
const yearOf = (wanted: Wanted = {}) =>
  door.as(body.office.accountId).topic.year({ organizationId: body.organizationId, year: 2026, ...wanted });
const namesIn = async (wanted: Wanted) => (await yearOf(wanted)).rows.map((row) => row.organizationId);
const idOf = (index: number) => cells[index]!.organizationId;

test("planned, held, moved and missing stand side by side in every quarter of every cell below", async () => {
  const { rows } = await yearOf();
  expect(rows.map((row) => [row.organizationId, row.isDecidedHere])).toEqual([
    [idOf(0), true],
    [idOf(1), true],
    [idOf(2), true],
    [idOf(3), false],
  ]);
  const standings = rows.map((row) => row.quarters.map((quarter) => quarter.standing));
  expect(standings).toEqual([
    ["NOT_HELD", "NOT_HELD", "NOT_HELD", "PLANNED"],
    ["NOT_HELD", "NOT_HELD", "NOT_HELD", "PLANNED"],
    ["HELD", "NOT_HELD", "NOT_HELD", "PLANNED"],
    ["NOT_HELD", "NOT_HELD", "NOT_HELD", "MISSING"],
  ]);
  expect(rows[0]?.quarters[3]).toMatchObject({ planned: 1, waiting: 1, moved: 0, held: 0 });
  expect(rows[1]?.quarters[2]).toMatchObject({ planned: 0, moved: 1 });
  expect(rows[1]?.quarters[3]).toMatchObject({ planned: 1, waiting: 1 });
  expect(rows[2]?.quarters[0]).toMatchObject({ planned: 0, held: 1 });
});

test("the sums say of all cells what the rows say of each", async () => {
  const { cells: count, quarters } = await yearOf({ limit: 1 });
  expect(count).toBe(4);
  expect(
    quarters.map((quarter) => [quarter.cellsHeld, quarter.cellsPlanned, quarter.cellsMissing, quarter.cellsNotHeld]),
  ).toEqual([
    [1, 0, 0, 3],
    [0, 0, 0, 4],
    [0, 0, 0, 4],
    [0, 3, 1, 0],
  ]);
  expect(quarters[3]).toMatchObject({ planned: 2, waiting: 2, held: 0 });
});

test("a filter shows the cells of which a quarter shows it; a quarter narrows it", async () => {
  expect(await namesIn({ filter: "MISSING" })).toEqual([idOf(3)]);
  expect(await namesIn({ filter: "MISSING", quarter: 3 })).toEqual([]);
  expect(await namesIn({ filter: "WAITING" })).toEqual([idOf(0), idOf(1)]);
  expect(await namesIn({ filter: "NOT_HELD", quarter: 1 })).toEqual([idOf(0), idOf(1), idOf(3)]);
});

test("the same quarters are missing while there is time and not held afterwards", async () => {
  door.setNow("2027-01-01T03:00:00Z");
  expect((await yearOf()).rows.map((row) => row.quarters[3]?.standing)).toEqual(Array(4).fill("NOT_HELD"));
  door.setNow("2026-02-01T03:00:00Z");
  const { rows } = await yearOf();
  expect(rows.map((row) => row.quarters.map((quarter) => quarter.standing).join(" "))).toEqual([
    "MISSING PLANNED MISSING PLANNED",
    "MISSING MISSING MISSING PLANNED",
    "HELD MISSING MISSING PLANNED",
    "MISSING MISSING MISSING MISSING",
  ]);
  door.setNow("2026-11-22T03:00:00Z");
});

test("of a cell that was founded or dissolved within the year only the quarters that it lived through are asked", async () => {
  const young = await buildCell(door.owner, { parent: below });
  await door.owner.query(
    "UPDATE organization SET founded_on = '2026-05-10', dissolved_on = '2026-11-01' WHERE id = $1",
    [young.organizationId],
  );
  const row = (await yearOf()).rows.find((each) => each.organizationId === young.organizationId);
  expect(row?.quarters.map((quarter) => quarter.standing)).toEqual(["NOT_ASKED", "NOT_HELD", "NOT_HELD", "NOT_ASKED"]);
  await door.owner.query("UPDATE organization SET founded_on = '2027-01-10', dissolved_on = NULL WHERE id = $1", [
    young.organizationId,
  ]);
  expect(await namesIn({})).not.toContain(young.organizationId);
});

test("pages follow each other in the order of the tree; a superior further above sees the same cells", async () => {
  const parts: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await yearOf({ limit: 3, ...(cursor ? { cursor } : {}) });
    parts.push(...page.rows.map((row) => row.organizationId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(parts).toEqual(cells.map((cell) => cell.organizationId));
  const own = await door.as(below.office.accountId).topic.year({ organizationId: below.organizationId, year: 2026 });
  expect(own.rows.map((row) => [row.organizationId, row.isDecidedHere])).toEqual([[idOf(3), true]]);
});

test("a member does not see the year of a body, and a stranger not that there is one", async () => {
  const stranger = await buildBody(door.owner);
  const of = { organizationId: body.organizationId, year: 2026 };
  await expect(door.as(stranger.office.accountId).topic.year(of)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    door.as(cells[0]!.members[4]!.accountId).topic.year({ organizationId: idOf(0), year: 2026 }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("the month page of a cell says ahead which quarter lacks a topic, and that one came back; a filled year says nothing", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { organizationId } = cell;
  const topics = async () => (await door.as(cell.secretary.accountId).home.month({ organizationId })).topics;
  const both = [
    { year: 2026, quarter: 4 },
    { year: 2027, quarter: 1 },
  ];
  expect(await topics()).toEqual({ missing: both, returned: 0 });
  const topicId = await plan(cell, 4);
  expect(await topics()).toEqual({ missing: both.slice(1), returned: 0 });
  await door.as(body.office.accountId).topic.return({ organizationId, topicId, reason: "Chưa rõ" });
  expect(await topics()).toEqual({ missing: both, returned: 1 });
  const own = door.as(cell.secretary.accountId).topic;
  for (const at of both) await own.add({ organizationId, ...at, title: "Chuyên đề" });
  for (const { year } of both) await own.register({ organizationId, year });
  expect(await topics()).toEqual({ missing: [], returned: 1 });
});

/** What is kept of a cell's years, and the same counted anew. */
async function keptAndCounted(organizationId: string) {
  // Only one cell's: other tests plan in the same database meanwhile.
  const kept = async () =>
    (
      await door.owner.query("SELECT * FROM topic_year_count WHERE organization_id = $1 ORDER BY year", [
        organizationId,
      ])
    ).rows;
  const before = await kept();
  await door.owner.query(
    "SELECT nennep_count_topics(ARRAY[$1::uuid], ARRAY(SELECT year FROM topic_year_count WHERE organization_id = $1))",
    [organizationId],
  );
  const zero = [0, 0, 0, 0];
  const isEmpty = (row: Record<string, unknown>) =>
    ["planned", "waiting", "returned", "moved", "held", "without_topic"].every(
      (column) => JSON.stringify(row[column]) === JSON.stringify(zero),
    );
  const filled = (rows: Record<string, unknown>[]) => rows.filter((row) => !isEmpty(row));
  return { before: filled(before), after: filled(await kept()) };
}

test("what is kept of a year as it changes is what is counted anew, also when two change a cell's topics at the same moment", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { organizationId } = cell;
  const leaders = [cell.secretary, cell.deputy].map(({ accountId }) => door.as(accountId));
  const of = { organizationId, year: 2026 };
  for (let time = 0; time < 4; time++)
    await Promise.all(
      leaders.map((each, n) => each.topic.add({ ...of, quarter: n + 1, title: `Chuyên đề ${time} của ${n}` })),
    );
  await leaders[0]!.topic.register(of);
  const { rows } = await leaders[0]!.topic.list(of);
  await Promise.all(
    rows
      .slice(0, 4)
      .map(({ topicId }, n) => leaders[n % 2]!.topic.move({ ...of, topicId, year: 2027, quarter: 2, reason: "Bận" })),
  );
  await leaders[1]!.topic.drop({ ...of, topicId: rows[5]!.topicId, reason: "Không cần" });
  // Prepared, made a usual one, and thrown away.
  const fields = { organizationId, kind: "REGULAR", month: "2026-12-01", scheduledAt: "2026-12-03T07:00:00Z" } as const;
  const meeting = await leaders[0]!.meeting.create({ ...fields, thematicPart: true });
  await leaders[0]!.topic.takeUp({ ...meeting, topicId: rows[6]!.topicId });
  const taken = await keptAndCounted(organizationId);
  expect(taken.before).toEqual(taken.after);
  expect(taken.before.map((row) => [row["year"], row["planned"]])).toEqual([
    [2026, expect.any(Array)],
    [2027, [0, 4, 0, 0]],
  ]);
  await leaders[0]!.meeting.discard(meeting);
  const discarded = await keptAndCounted(organizationId);
  expect(discarded.before).toEqual(discarded.after);
});
