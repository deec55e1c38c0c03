import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-22T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

type Fields = Parameters<Client["indicator"]["add"]>[0];
const secretary = () => door.as(cell.secretary.accountId).indicator;
const office = () => door.as(body.office.accountId).indicator;
const capital = { name: "Tổng nguồn vốn huy động", unit: "tỷ đồng", frequency: "QUARTER" } as const;

async function keep(fields: Partial<Fields> = {}) {
  const { organizationId } = cell;
  return { organizationId, ...(await secretary().add({ organizationId, ...capital, ...fields })) };
}

async function shown(indicatorId: string, of: { year?: number; on?: string } = {}, by = secretary()) {
  const { rows } = await by.list({ organizationId: cell.organizationId, year: 2026, ...of });
  return rows.find((row) => row.indicatorId === indicatorId);
}

test("values stand beside the same period of the year before, and beside their target", async () => {
  const key = await keep({ basis: "Nghị quyết số 05-NQ/CB" });
  await secretary().record({ ...key, period: "2025-Q3", value: 99_808 });
  await secretary().aim({ ...key, period: "2026-Q3", target: 103_500 });
  await secretary().record({ ...key, period: "2026-Q3", value: 104_000, note: "Theo báo cáo quý" });
  await secretary().aim({ ...key, period: "2026-Q4", target: 108_000 });
  const row = await shown(key.indicatorId);
  expect(row).toMatchObject({
    ...capital,
    basis: "Nghị quyết số 05-NQ/CB",
    better: "MORE",
    endedOn: null,
    standing: null,
  });
  const empty = { value: null, target: null, note: "", before: null, change: null, isMet: null };
  expect(row?.periods).toEqual([
    { ...empty, period: "2026-Q1" },
    { ...empty, period: "2026-Q2" },
    {
      period: "2026-Q3",
      value: 104_000,
      target: 103_500,
      note: "Theo báo cáo quý",
      before: 99_808,
      change: 4.2,
      isMet: true,
    },
    { ...empty, period: "2026-Q4", target: 108_000 },
  ]);
  const { sections } = await door
    .as(cell.secretary.accountId)
    .report.suggest({ organizationId: cell.organizationId, kind: "QUARTER", year: 2026, number: 3 });
  expect(sections.highlights).toBe(
    "- Tổng nguồn vốn huy động quý III năm 2026: 104.000 tỷ đồng, tăng 4,2% so với cùng kỳ năm trước, đạt chỉ tiêu đề ra (103.500 tỷ đồng).",
  );
  const open = (account: string, language: string) =>
    door.app.inject({
      method: "GET",
      url: `/api/organizations/${cell.organizationId}/indicators/2026/file?language=${language}`,
      headers: { "x-test-account": account },
    });
  const file = await open(cell.secretary.accountId, "vi");
  expect((await readXlsx(file.rawPayload)).sheets[0]?.rows.slice(3)).toEqual([
    [capital.name, capital.unit, "2026-Q3", 103_500, 104_000, 99_808, "4,2%", "Theo báo cáo quý"],
    [capital.name, capital.unit, "2026-Q4", 108_000, "", "", "", ""],
  ]);
  expect((await open((await buildCell(door.owner)).secretary.accountId, "vi")).statusCode).toBe(404);
  expect((await open(cell.secretary.accountId, "fr")).statusCode).toBe(404);
  await secretary().record({ ...key, period: "2026-Q3", value: null });
  expect((await shown(key.indicatorId))?.periods[2]).toEqual({
    ...empty,
    period: "2026-Q3",
    target: 103_500,
    before: 99_808,
  });
  await secretary().aim({ ...key, period: "2026-Q3", target: null });
  expect((await shown(key.indicatorId))?.periods[2]).toEqual({ ...empty, period: "2026-Q3", before: 99_808 });
});

test("a goal of a term stands on any day as its last ended period left it", async () => {
  const goal = { baseline: 40, setOn: "2025-07-01", target: 60, dueOn: "2030-07-01" };
  const key = await keep({ name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", frequency: "HALF_YEAR", goal });
  expect((await shown(key.indicatorId))?.standing).toBeNull();
  await secretary().record({ ...key, period: "2025-H2", value: 45 });
  await secretary().record({ ...key, period: "2026-H1", value: 50 });
  await secretary().record({ ...key, period: "2026-H2", value: 61 });
  const on = async (day?: string) => (await shown(key.indicatorId, day === undefined ? {} : { on: day }))?.standing;
  expect(await on("2025-12-30")).toBeNull();
  expect(await on("2025-12-31")).toMatchObject({ period: "2025-H2", value: 45, share: 25, isMet: false });
  expect(await on()).toMatchObject({ period: "2026-H1", value: 50, share: 50, isMet: false });
  expect(await on("2026-12-31")).toMatchObject({ period: "2026-H2", value: 61, share: 105, isMet: true });
});

test("what is entered fits the indicator: its period, the day, its deadline, its text", async () => {
  const key = await keep();
  const entered = (period: string, value: number | null = 1) => secretary().record({ ...key, period, value });
  await expect(entered("2026-10")).rejects.toMatchObject({ code: "PERIOD_OF_ANOTHER_FREQUENCY" });
  await expect(secretary().aim({ ...key, period: "2026", target: 1 })).rejects.toMatchObject({
    code: "PERIOD_OF_ANOTHER_FREQUENCY",
  });
  await expect(entered("2027-Q1")).rejects.toMatchObject({ code: "PERIOD_AHEAD" });
  await expect(entered("2026-Q5")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(entered("2026-Q1", 1.001)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(
    secretary().record({ ...key, period: "2026-Q1", value: 1, note: "Tài liệu TỐI MẬT" }),
  ).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  const goal = { setOn: "2026-01-01", target: 1, dueOn: "2026-01-01" };
  await expect(keep({ goal })).rejects.toMatchObject({ code: "GOAL_ENDS_FIRST" });
  await expect(keep({ directiveId: key.indicatorId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await shown(key.indicatorId))?.periods.every(({ value, target }) => value === null && target === null)).toBe(
    true,
  );
});

test("how it is measured is settled with the first figure; with figures it is ended, without them thrown away", async () => {
  const key = await keep();
  const monthly = { ...key, ...capital, frequency: "MONTH", revision: 1 } as const;
  expect(await secretary().update(monthly)).toEqual({ revision: 2 });
  await expect(secretary().update(monthly)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await secretary().record({ ...key, period: "2026-10", value: 12.5 });
  await expect(secretary().update({ ...monthly, frequency: "YEAR", revision: 2 })).rejects.toMatchObject({
    code: "INDICATOR_HAS_VALUES",
  });
  await expect(secretary().remove(key)).rejects.toMatchObject({ code: "INDICATOR_HAS_VALUES" });
  await secretary().end({ ...key, endedOn: "2026-10-31" });
  await expect(secretary().record({ ...key, period: "2026-11", value: 1 })).rejects.toMatchObject({
    code: "INDICATOR_ENDED",
    data: { endedOn: "2026-10-31" },
  });
  await secretary().record({ ...key, period: "2026-10", value: 13 });
  expect(await shown(key.indicatorId)).toMatchObject({
    endedOn: "2026-10-31",
    abilities: ["indicator.update", "indicator.end"],
  });
  expect(await shown(key.indicatorId, { year: 2027 })).toBeUndefined();
  await secretary().end({ ...key, endedOn: null });
  expect((await shown(key.indicatorId, { year: 2027 }))?.abilities).toContain("indicator.record");
  const other = await keep();
  await secretary().remove(other);
  await expect(secretary().remove(other)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a member reads them, the superior too, and neither enters anything; the list comes in pages", async () => {
  const key = await keep();
  const member = door.as(cell.members.at(-1)?.accountId ?? "").indicator;
  for (const reader of [member, office()]) {
    expect(await shown(key.indicatorId, {}, reader)).toMatchObject({ abilities: [] });
    await expect(reader.record({ ...key, period: "2026-Q1", value: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const { organizationId } = cell;
  const first = await member.list({ organizationId, year: 2026, limit: 2 });
  expect([first.rows.length, first.abilities]).toEqual([2, []]);
  const next = await member.list({ organizationId, year: 2026, limit: 200, cursor: first.nextCursor ?? "" });
  const all = await member.list({ organizationId, year: 2026, limit: 200 });
  expect([...first.rows, ...next.rows]).toEqual(all.rows);
});
