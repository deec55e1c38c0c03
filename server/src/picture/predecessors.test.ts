import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildScoredMonth, buildSuccession } from "../testing/build-succession.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { recomputeSpan } from "./recompute-months.ts";

let door: Door;
let upper: BuiltBody;
let [here, elsewhere]: BuiltBody[] = [];
/** `first`, of here, and `second`, of elsewhere, were merged into `merged` on 1 June; `oldest` went into `first` in March. */
let [oldest, first, second, merged]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  here = await buildBody(door.owner, { parent: upper });
  elsewhere = await buildBody(door.owner, { parent: upper });
  oldest = await buildCell(door.owner, { parent: here, official: 4 });
  first = await buildCell(door.owner, { parent: here, official: 4 });
  second = await buildCell(door.owner, { parent: elsewhere, official: 4 });
  await buildScoredMonth(door.owner, oldest, "2026-02-01", { present: 4, points: 60 });
  await buildScoredMonth(door.owner, first, "2026-04-01", { present: 3, points: 70 });
  await buildScoredMonth(door.owner, second, "2026-04-01", { present: 1, points: 50 });
  merged = await buildCell(door.owner, { parent: here, official: 2 });
  await door.owner.query("UPDATE organization SET founded_on = '2026-06-01' WHERE id = $1", [merged.organizationId]);
  await door.owner.query("UPDATE organization_placement SET valid_from = '2026-06-01' WHERE organization_id = $1", [
    merged.organizationId,
  ]);
  await buildSuccession(door.owner, first, oldest, "2026-03-01");
  await buildSuccession(door.owner, merged, first, "2026-06-01");
  await buildSuccession(door.owner, merged, second, "2026-06-01");
  await buildScoredMonth(door.owner, merged, "2026-06-01", { present: 2, points: 90 });
  const worker = await door.worker.connect();
  await worker.query("BEGIN");
  await recomputeSpan(
    queryBuilderOn(worker),
    { from: "2026-01-01", to: "2026-12-01", under: upper.path },
    "2026-11-20",
  );
  await worker.query("COMMIT");
  worker.release();
});
afterAll(() => door.close());

const office = () => door.as(here?.office.accountId ?? "");
const target = () => ({ organizationId: here?.organizationId ?? "" });

test("what a cell came from stands beside it with its own months, wherever it stood, and is not counted into it", async () => {
  const { rows } = await office().picture.year({ ...target(), year: 2026 });
  expect(rows).toMatchObject([{ organizationId: merged?.organizationId, meanScore: 90 }]);
  const before = new Map(rows[0]?.predecessors.map((each) => [each.organizationId, each]));
  expect([...before.keys()].toSorted()).toEqual([first, second, oldest].map((cell) => cell?.organizationId).toSorted());
  const [ofFirst, ofSecond] = [before.get(first?.organizationId ?? ""), before.get(second?.organizationId ?? "")];
  expect(ofFirst).toMatchObject({ succeededOn: "2026-06-01", isOpen: true, meanScore: 70 });
  expect(ofFirst?.squares[3]).toMatchObject({ officialGrade: "FAIR", state: "DECIDED" });
  expect(ofFirst?.squares[5]).toMatchObject({ state: null, meetingId: null });
  // It stood under another body: its months are shown, its meetings are not opened.
  expect(ofSecond).toMatchObject({ isOpen: false, meanScore: 50 });
  expect(ofSecond?.squares[3]).toMatchObject({ officialGrade: "FAIR", meetingId: null });
  expect(before.get(oldest?.organizationId ?? "")).toMatchObject({ succeededOn: "2026-03-01", meanScore: 60 });
});

test("a filter lists each in a line of its own", async () => {
  const { rows } = await office().picture.year({ ...target(), year: 2026, filter: "NOT_HELD" });
  expect(rows.map(({ organizationId }) => organizationId)).toContain(first?.organizationId);
  expect(rows.every(({ predecessors }) => predecessors.length === 0)).toBe(true);
});

test("of a quarter as of a year, on the screen and in the workbooks", async () => {
  const { rows, total } = await office().picture.quarter({ ...target(), year: 2026, quarter: 2 });
  expect(rows).toMatchObject([{ organizationId: merged?.organizationId, held: 1, meanScore: 90 }]);
  expect(rows[0]?.predecessors.map(({ held, meanScore }) => [held, meanScore]).toSorted()).toEqual([
    [1, 50],
    [1, 70],
  ]);
  // What stood elsewhere then is in the total of that body.
  expect(total).toMatchObject({ held: 2, meanScore: 80 });
  expect((await office().picture.quarter({ ...target(), year: 2026, quarter: 3 })).rows[0]?.predecessors).toEqual([]);
  for (const path of ["quarters/2026/2", "picture/2026"]) {
    const { rawPayload } = await door.app.inject({
      url: `/api/organizations/${here?.organizationId}/${path}/file`,
      headers: { "x-test-account": here?.office.accountId ?? "" },
    });
    const lines = (await readXlsx(rawPayload)).sheets[0]?.rows.map(([name]) => String(name)) ?? [];
    expect(lines.filter((name) => /^Tiền thân: .* \(đến 01\/06\/2026\)$/.test(name))).toHaveLength(2);
  }
});

test("a cell's year is judged from its founding, what it came from beside it", async () => {
  const year = await office().limits.year({ organizationId: merged?.organizationId ?? "", year: 2026 });
  expect(year).toMatchObject({ judgedFrom: "2026-06-01", scoredMonths: 1, openMonths: 6, mean: 90 });
  expect(year.predecessors.map(({ mean }) => mean).toSorted()).toEqual([50, 60, 70]);
  const { rows } = await office().limits.years({ ...target(), year: 2026 });
  expect(rows).toMatchObject([{ organizationId: merged?.organizationId, predecessors: year.predecessors }]);
});

test("where the committee chose that they are not shown, they keep their own lines and stand beside nothing", async () => {
  await office().limits.issue({
    ...target(),
    title: "Quy định về tổng hợp",
    document: "Số 3-QĐ/ĐU",
    documentOn: "2026-11-19",
    validFrom: "2026-11-20",
    numbers: {},
    predecessors: "NOT_SHOWN",
  });
  const { predecessors } = await office().limits.inForce({ ...target(), on: "2026-11-20" });
  expect(predecessors).toMatchObject({ shown: "NOT_SHOWN", issuedBy: { document: "Số 3-QĐ/ĐU" } });
  const { rows } = await office().picture.year({ ...target(), year: 2026 });
  expect(rows.map(({ organizationId }) => organizationId)).toEqual(
    [oldest, first, merged].map((cell) => cell?.organizationId),
  );
  expect(rows.every((row) => row.predecessors.length === 0)).toBe(true);
  expect(
    (await office().limits.year({ organizationId: merged?.organizationId ?? "", year: 2026 })).predecessors,
  ).toEqual([]);
});
