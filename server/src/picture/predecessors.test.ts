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

const lines = async (path: string) => {
  const { rawPayload } = await door.app.inject({
    url: `/api/organizations/${here?.organizationId}/${path}/file`,
    headers: { "x-test-account": here?.office.accountId ?? "" },
  });
  return (await readXlsx(rawPayload)).sheets[0]?.rows.map(([name]) => String(name)) ?? [];
};
const aPredecessor = /^Tiền thân: .* \(đến 01\/06\/2026\)$/;

test("in the tables of a period too, whole as far as it stood, and in the cell's own report with its last month", async () => {
  for (const period of [
    { kind: "QUARTER", year: 2026, number: 2 },
    { kind: "HALF_YEAR", year: 2026, number: 1 },
    { kind: "YEAR", year: 2026, number: 1 },
  ] as const) {
    const { rows } = await office().report.table({ ...target(), ...period });
    expect(rows).toMatchObject([{ organizationId: merged?.organizationId, figures: { held: 1, meanScore: 90 } }]);
    const before = new Map(rows[0]?.predecessors.map((each) => [each.organizationId, each]));
    expect(before.get(first?.organizationId ?? "")).toMatchObject({
      succeededOn: "2026-06-01",
      isOpen: true,
      figures: { held: 1, attendance: 75, excused: 1, meanScore: 70 },
    });
    // It stood elsewhere: what the roll-ups do not have is counted all the same.
    const ofSecond = before.get(second?.organizationId ?? "");
    expect(ofSecond).toMatchObject({ isOpen: false, figures: { held: 1, attendance: 25, excused: 3, meanScore: 50 } });
    expect(ofSecond?.months.find(({ month }) => month === "2026-04-01")).toMatchObject({
      officialGrade: "FAIR",
      attendance: 25,
      meetingId: null,
    });
    expect(before.has(oldest?.organizationId ?? "")).toBe(period.kind !== "QUARTER");
  }
  const own = await office().report.get({
    organizationId: merged?.organizationId ?? "",
    kind: "QUARTER",
    year: 2026,
    number: 2,
  });
  expect(own.figures).toMatchObject({ held: 1, meanScore: 90 });
  expect(own.rows.map(({ predecessors }) => predecessors.length)).toEqual([0, 0, 2]);
  expect((await lines("reports/QUARTER/2026/2/tables/REPORT")).filter((name) => aPredecessor.test(name))).toHaveLength(
    2,
  );
});

test("a closed quarter keeps them as they were, in the picture and in the tables", async () => {
  const quarter = { ...target(), kind: "QUARTER", year: 2026, number: 2 } as const;
  await office().period.close(quarter);
  const means = ({ predecessors }: { predecessors: readonly { meanScore: number | null }[] }) =>
    predecessors.map(({ meanScore }) => meanScore).toSorted();
  await door.owner.query("UPDATE month_rollup SET score_sum = 10 WHERE organization_id = $1 AND month = '2026-04-01'", [
    second?.organizationId,
  ]);
  const { rows, closing } = await office().picture.quarter({ ...target(), year: 2026, quarter: 2 });
  expect(closing).not.toBeNull();
  expect(rows.map(means)).toEqual([[50, 70]]);
  const table = await office().report.table(quarter);
  expect(table.rows[0]?.predecessors.map(({ figures }) => figures.meanScore).toSorted()).toEqual([50, 70]);
  // What was closed before these were kept shows them as they are.
  const owner = await door.owner.connect();
  await owner.query("BEGIN");
  await owner.query("ALTER TABLE period_figure DISABLE TRIGGER keep_closed");
  await owner.query("UPDATE period_figure SET predecessors = NULL WHERE organization_id = $1", [here?.organizationId]);
  await owner.query("ALTER TABLE period_figure ENABLE TRIGGER keep_closed");
  await owner.query("COMMIT");
  owner.release();
  const old = await office().picture.quarter({ ...target(), year: 2026, quarter: 2 });
  expect(old.rows.map(means)).toEqual([[10, 70]]);
  expect((await office().report.table(quarter)).rows[0]?.predecessors).toHaveLength(2);
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
  const table = await office().report.table({ ...target(), kind: "YEAR", year: 2026, number: 1 });
  expect(table.rows.every((row) => row.predecessors.length === 0)).toBe(true);
  expect(
    (await office().limits.year({ organizationId: merged?.organizationId ?? "", year: 2026 })).predecessors,
  ).toEqual([]);
});
