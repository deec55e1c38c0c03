import { afterAll, beforeAll, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { recomputeSpan } from "../picture/recompute-months.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildScoredMonth } from "../testing/build-succession.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let upper: BuiltBody;
let [former, later]: BuiltBody[] = [];
let [moving, staying]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  former = await buildBody(door.owner, { parent: upper });
  later = await buildBody(door.owner, { parent: upper });
  moving = await buildCell(door.owner, { parent: former, official: 4 });
  staying = await buildCell(door.owner, { parent: former, official: 4 });
  for (const month of ["2026-04-01", "2026-07-01", "2026-09-01"])
    await buildScoredMonth(door.owner, moving, month, { present: 3, points: 80 });
  await buildScoredMonth(door.owner, staying, "2026-04-01", { present: 2, points: 70 });
});
afterAll(() => door.close());

async function count(): Promise<void> {
  const worker = await door.worker.connect();
  await worker.query("BEGIN");
  const year = { from: "2026-01-01", to: "2026-12-01", under: upper.path };
  await recomputeSpan(queryBuilderOn(worker), year, "2026-11-20");
  await worker.query("COMMIT");
  worker.release();
}

const office = () => door.as(upper.office.accountId);
const table = (body: BuiltBody | undefined, quarter: number) =>
  office().report.table({ organizationId: body?.organizationId ?? "", kind: "QUARTER", year: 2026, number: quarter });
const linesOf = async (body: BuiltBody | undefined, quarter: number) =>
  (await table(body, quarter)).rows.map(({ organizationId, figures }) => [
    organizationId,
    figures.held,
    figures.excused,
  ]);

test("a cell that moved stays a line of the body it stood under, and is one of the other from then on; lines add up to the sum", async () => {
  const change = {
    kind: "MOVE",
    subjectId: moving?.organizationId ?? "",
    parentId: later?.organizationId ?? "",
  } as const;
  await count();
  const before = await table(former, 2);
  expect(before.rows.map(({ figures }) => [figures.held, figures.excused])).toEqual([
    [1, 1],
    [1, 2],
  ]);
  await office().reorganization.plan({
    ...{ organizationId: upper.organizationId, change, takesEffectOn: "2026-08-15" },
    decision: { number: "15-QĐ/ĐU", decidedOn: "2026-08-10", issuer: "Đảng ủy Ngân hàng" },
  });
  await count();
  expect(await table(former, 2)).toEqual(before);
  expect(await linesOf(later, 2)).toEqual([]);
  expect(await linesOf(former, 3)).toEqual([
    [moving?.organizationId, 1, 1],
    [staying?.organizationId, 0, 0],
  ]);
  expect(await linesOf(later, 3)).toEqual([[moving?.organizationId, 1, 1]]);
  for (const body of [former, later]) {
    const { rows, total } = await table(body, 3);
    expect(total.figures.held).toBe(rows.reduce((sum, { figures }) => sum + figures.held, 0));
  }
  expect(await linesOf(former, 4)).toEqual([[staying?.organizationId, 0, 0]]);
});

test("a body that is no more keeps its tables of before; above it, it is a line of the quarter in which it ended", async () => {
  const before = [await table(former, 2), await table(upper, 2)];
  const plan = (change: Parameters<ReturnType<typeof office>["reorganization"]["plan"]>[0]["change"]) =>
    office().reorganization.plan({
      ...{ organizationId: upper.organizationId, change, takesEffectOn: "2026-11-05" },
      decision: { number: "20-QĐ/ĐU", decidedOn: "2026-11-01", issuer: "Đảng ủy Ngân hàng" },
    });
  const [subjectId, parentId] = [staying?.organizationId ?? "", later?.organizationId ?? ""];
  await plan({ kind: "MOVE", subjectId, parentId });
  await plan({ kind: "DISSOLVE", subjectId: former?.organizationId ?? "" });
  await count();
  expect([await table(former, 2), await table(upper, 2)]).toEqual(before);
  expect((await linesOf(upper, 4)).map(([id]) => id)).toEqual([former?.organizationId, later?.organizationId]);
});
