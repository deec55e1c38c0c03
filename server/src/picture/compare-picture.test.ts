import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildScoredMonth, buildSuccession } from "../testing/build-succession.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { changeOf, periodsFault, spanOf } from "./picture.rules.ts";
import { recomputeSpan } from "./recompute-months.ts";

const compared = { earlier: "2025-Q3", later: "2026-Q3" } as const;

let door: Door;
let upper: BuiltBody;
let [here, elsewhere]: BuiltBody[] = [];
/** Stays; moves here; moves away; is merged with the next into a third. */
let [stays, comes, goes, first, second, third]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  upper = await buildBody(door.owner, { kind: "UPPER" });
  here = await buildBody(door.owner, { parent: upper });
  elsewhere = await buildBody(door.owner, { parent: upper });
  stays = await buildCell(door.owner, { parent: here, official: 4 });
  comes = await buildCell(door.owner, { parent: elsewhere, official: 4 });
  goes = await buildCell(door.owner, { parent: here, official: 4 });
  first = await buildCell(door.owner, { parent: here, official: 4 });
  second = await buildCell(door.owner, { parent: elsewhere, official: 4 });
  await buildScoredMonth(door.owner, stays, "2025-08-01", { present: 4, points: 90 });
  await buildScoredMonth(door.owner, comes, "2025-08-01", { present: 2, points: 80 });
  await buildScoredMonth(door.owner, goes, "2025-08-01", { present: 4, points: 60 });
  await buildScoredMonth(door.owner, first, "2025-08-01", { present: 3, points: 70 });
  await buildScoredMonth(door.owner, second, "2025-08-01", { present: 1, points: 50 });
  await move(comes, here);
  await move(goes, elsewhere);
  third = await buildCell(door.owner, { parent: here, official: 2 });
  for (const cell of [first, second]) {
    await buildSuccession(door.owner, third, cell, "2026-01-01");
  }
  await door.owner.query("UPDATE organization_placement SET valid_from = '2026-01-01' WHERE organization_id = $1", [
    third.organizationId,
  ]);
  await buildScoredMonth(door.owner, stays, "2026-08-01", { present: 4, points: 95 });
  await buildScoredMonth(door.owner, third, "2026-08-01", { present: 2, points: 85 });
  const worker = await door.worker.connect();
  await worker.query("BEGIN");
  for (const [from, to] of [
    ["2025-07-01", "2025-09-01"],
    ["2026-07-01", "2026-09-01"],
  ] as const)
    await recomputeSpan(queryBuilderOn(worker), { from, to, under: upper.path }, "2026-11-20");
  await worker.query("COMMIT");
  worker.release();
});
afterAll(() => door.close());

test("the earlier period counts as it stood with whoever stood here, and as today with whoever stands here, predecessors in place of a merged cell", async () => {
  const { asItStood, asToday } = await compare();
  // Stays, goes and the first predecessor.
  expect(asItStood.earlier).toMatchObject({ cells: 3, expected: 9, held: 3, meanAttendance: 91.7, meanScore: 73.3 });
  // Stays, comes and both predecessors.
  expect(asToday.earlier).toMatchObject({ cells: 4, expected: 12, held: 4, meanAttendance: 62.5, meanScore: 72.5 });
  expect(asItStood.later).toMatchObject({ cells: 3, held: 2, meanAttendance: 100, meanScore: 90 });
  expect(asToday.later).toEqual(asItStood.later);
});

test("each organization that makes the difference is named with where it was or went, page by page", async () => {
  const { differences } = await compare();
  expect(differences).toMatchObject([
    { organizationId: comes?.organizationId, period: "EARLIER", change: "JOINED", held: 1, meanScore: 80 },
    { organizationId: goes?.organizationId, period: "EARLIER", change: "LEFT", held: 1, meanScore: 60 },
    { organizationId: first?.organizationId, period: "EARLIER", change: "MERGED", held: 1, meanScore: 70 },
    { organizationId: second?.organizationId, period: "EARLIER", change: "MERGED", held: 1, meanScore: 50 },
  ]);
  const nameOf = async (id = "") =>
    (await door.owner.query<{ name: string }>("SELECT name FROM organization WHERE id = $1", [id])).rows[0]?.name;
  const [moved, merged] = [await nameOf(elsewhere?.organizationId), await nameOf(third?.organizationId)];
  expect(differences.map(({ otherName }) => otherName)).toEqual([moved, moved, merged, merged]);
  const office = door.as(here?.office.accountId ?? "");
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await office.picture.compare({ ...target(), ...compared, limit: 1, ...(cursor ? { cursor } : {}) });
    paged.push(...page.differences.map(({ organizationId }) => organizationId));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(differences.map(({ organizationId }) => organizationId));
});

test("above both bodies the perimeters are the same, and only the merger is named", async () => {
  const { asItStood, asToday, differences } = await door
    .as(upper.office.accountId)
    .picture.compare({ organizationId: upper.organizationId, ...compared });
  expect(asToday).toEqual(asItStood);
  expect(differences.map(({ change }) => change)).toEqual(["MERGED", "MERGED"]);
});

test("a stranger and a plain member are kept out, periods that do not go together are refused, others are malformed", async () => {
  const stranger = await buildCell(door.owner);
  const office = door.as(here?.office.accountId ?? "");
  await expect(
    door.as(stranger.secretary.accountId).picture.compare({ ...target(), ...compared }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    door
      .as(stays?.members[3]?.accountId ?? "")
      .picture.compare({ organizationId: stays?.organizationId ?? "", ...compared }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(office.picture.compare({ ...target(), earlier: "2025", later: "2026-Q3" })).rejects.toMatchObject({
    code: "PERIODS_NOT_ALIKE",
    status: 422,
  });
  await expect(office.picture.compare({ ...target(), earlier: "2026", later: "2025" })).rejects.toMatchObject({
    code: "PERIODS_REVERSED",
  });
  await expect(office.picture.compare({ ...target(), earlier: "2026-Q5", later: "2026-Q3" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  // A cursor that is none of ours begins at the first page.
  const strange = Buffer.from('["x","1; DROP"]').toString("base64url");
  expect((await office.picture.compare({ ...target(), ...compared, cursor: strange })).differences).toHaveLength(4);
});

test("a comparison downloads as a workbook under its own permission: both perimeters, then what makes the difference", async () => {
  const url = `/api/organizations/${here?.organizationId}/comparison/2025-Q3/2026-Q3/file`;
  const open = (account = "", query = "") =>
    door.app.inject({ method: "GET", url: `${url}${query}`, headers: { "x-test-account": account } });
  const { sheets } = await readXlsx((await open(here?.office.accountId)).rawPayload);
  const rows = sheets[0]?.rows.slice(3) ?? [];
  expect(rows.map((row) => row[0]).slice(0, 4)).toEqual([
    "Theo tổ chức của từng kỳ",
    "Theo tổ chức của từng kỳ",
    "Theo tổ chức hiện nay",
    "Theo tổ chức hiện nay",
  ]);
  expect(rows.map((row) => row[3])).toEqual([3, 3, 4, 3, 1, 1, 1, 1]);
  expect(JSON.stringify(rows.at(-1))).toContain("Đã nhập vào");
  const english = await readXlsx((await open(here?.office.accountId, "?language=en")).rawPayload);
  expect(JSON.stringify(english.sheets[0]?.rows)).toContain("quarter III of 2025");
  expect((await open((await buildCell(door.owner)).secretary.accountId)).statusCode).toBe(404);
});

test.each([
  ["2026-Q1", { from: "2026-01-01", to: "2026-03-01" }],
  ["2026-Q4", { from: "2026-10-01", to: "2026-12-01" }],
  ["2026", { from: "2026-01-01", to: "2026-12-01" }],
])("the period %s is a span of months", (period, span) => {
  expect(spanOf(period)).toEqual(span);
});

test.each([
  ["2025-Q3", "2026-Q3", undefined],
  ["2025", "2026", undefined],
  ["2025", "2026-Q1", "PERIODS_NOT_ALIKE"],
  ["2026-Q3", "2026-Q3", "PERIODS_REVERSED"],
  ["2026-Q4", "2026-Q1", "PERIODS_REVERSED"],
])("of %s and %s: %s", (earlier, later, fault) => {
  expect(periodsFault(earlier, later)).toBe(fault);
});

test.each([
  [{ standsHere: true, isDissolved: false, heirName: null }, "JOINED"],
  [{ standsHere: false, isDissolved: false, heirName: null }, "LEFT"],
  [{ standsHere: true, isDissolved: true, heirName: "Chi bộ mới" }, "MERGED"],
  [{ standsHere: false, isDissolved: true, heirName: "Chi bộ mới" }, "MERGED"],
  [{ standsHere: false, isDissolved: true, heirName: null }, "DISSOLVED"],
] as const)("what became of %o is %s", (movement, change) => {
  expect(changeOf(movement)).toBe(change);
});

function target() {
  return { organizationId: here?.organizationId ?? "" };
}

function compare() {
  return door.as(here?.office.accountId ?? "").picture.compare({ ...target(), ...compared });
}

async function move(cell: BuiltCell, to: BuiltBody | undefined): Promise<void> {
  const path = `${to?.path}${cell.path.split("/").at(-2)}/`;
  await door.owner.query("UPDATE organization_placement SET valid_to = '2026-01-01' WHERE organization_id = $1", [
    cell.organizationId,
  ]);
  await door.owner.query("UPDATE organization SET parent_id = $2, path = $3 WHERE id = $1", [
    cell.organizationId,
    to?.organizationId,
    path,
  ]);
  await door.owner.query(
    "INSERT INTO organization_placement (organization_id, valid_from, parent_id, path) VALUES ($1, '2026-01-01', $2, $3)",
    [cell.organizationId, to?.organizationId, path],
  );
}
