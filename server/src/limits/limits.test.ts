import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { buildClosedMeeting, buildFiledMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { rulesFor } from "../ruleset/rules-for.queries.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { openMonths } from "./year.rules.ts";

let door: Door;
let province: BuiltBody;
let ward: BuiltBody;
let cell: BuiltCell;
let ofProvince: Client["limits"];
let ofWard: Client["limits"];
let ofCell: Client["limits"];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  province = await buildBody(door.owner);
  ward = await buildBody(door.owner, { parent: province });
  cell = await buildCell(door.owner, { parent: ward });
  ofProvince = door.as(province.office.accountId).limits;
  ofWard = door.as(ward.office.accountId).limits;
  ofCell = door.as(cell.secretary.accountId).limits;
});
afterAll(() => door.close());

type Given = Partial<Parameters<Client["limits"]["issue"]>[0]>;
const text = (given: Given) => ({
  title: "Quy định về sinh hoạt chi bộ",
  document: "Số 12-QĐ/ĐU",
  documentOn: "2026-11-15",
  numbers: {},
  validFrom: "2026-12-01",
  organizationId: ward.organizationId,
  ...given,
});
const inForce = async (on: string, key: string) =>
  (await ofCell.inForce({ organizationId: cell.organizationId, on })).numbers.find((each) => each.key === key);

test("where nobody has issued anything, the centre's numbers apply, named with their text", async () => {
  const found = await ofCell.inForce({ organizationId: cell.organizationId, on: "2026-11-30" });
  expect(found.source).toEqual({ document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28", validFrom: "2025-10-28" });
  expect(found.numbers.every(({ issuedBy }) => issuedBy === null)).toBe(true);
  expect(found.yearRule).toEqual({ id: "year-rule-months", issuedBy: null });
  expect(found.abilities).toEqual([]);
});

test("a committee's numbers hold from their first day for what stands under it; the nearest that sets one wins", async () => {
  const organizationId = province.organizationId;
  await ofProvince.issue(
    text({ organizationId, numbers: { attendanceTargetPercent: 95, filingDays: 1 }, holdsBelow: ["filingDays"] }),
  );
  await expect(ofWard.issue(text({ numbers: { filingDays: 2 } }))).rejects.toMatchObject({
    code: "LOOSER_THAN_ABOVE",
    data: { key: "filingDays", value: 2, than: 1 },
  });
  await expect(ofWard.issue(text({ numbers: { minimumMinutes: 60 } }))).rejects.toMatchObject({
    code: "LOOSER_THAN_ABOVE",
    data: { key: "minimumMinutes", value: 60, than: 90 },
  });
  const issued = await ofWard.issue(text({ numbers: { minimumMinutes: 100 }, yearRule: "year-rule-mean" }));
  expect(issued).toEqual({ version: 1 });
  expect(await inForce("2026-11-30", "minimumMinutes")).toMatchObject({ value: 90, issuedBy: null });
  expect(await inForce("2026-12-01", "minimumMinutes")).toMatchObject({
    value: 100,
    held: true,
    issuedBy: { organizationId: ward.organizationId, document: "Số 12-QĐ/ĐU", version: 1 },
  });
  expect(await inForce("2026-12-01", "filingDays")).toMatchObject({ value: 1, held: true });
  expect(await inForce("2026-12-01", "attendanceTargetPercent")).toMatchObject({
    issuedBy: { organizationId: province.organizationId },
  });
  const rule = (await ofCell.inForce({ organizationId: cell.organizationId, on: "2026-12-01" })).yearRule;
  expect(rule).toMatchObject({ id: "year-rule-mean", issuedBy: { organizationId: ward.organizationId } });
});

test("what cannot be issued is refused, and nothing of it is kept", async () => {
  const before = await ofWard.list({ organizationId: ward.organizationId });
  const refused = async (given: Given, code: string) =>
    expect(ofWard.issue(text({ numbers: { regularDay: 5 }, validFrom: "2027-06-01", ...given }))).rejects.toMatchObject(
      {
        code,
      },
    );
  await refused({ numbers: {} }, "NOTHING_SET");
  await refused({ yearRule: "unheard" }, "YEAR_RULE_UNKNOWN");
  await refused({ title: "TUYỆT MẬT: quy định" }, "SECRECY_MARK");
  await refused({ numbers: { longMinimumMinutes: 85 } }, "SHORTER_WHEN_LONG");
  await refused({ validFrom: "2026-12-01" }, "ANOTHER_LIMITS_FROM_THAT_DAY");
  await refused({ numbers: { regularDay: 31 } }, "BAD_REQUEST");
  await refused({ numbers: { secret: 1 } as never }, "BAD_REQUEST");
  await refused({ organizationId: province.organizationId }, "NOT_FOUND");
  await expect(
    ofCell.issue(text({ organizationId: cell.organizationId, numbers: { regularDay: 5 } })),
  ).rejects.toMatchObject({ code: "CELL_ISSUES_NO_LIMITS" });
  expect(await ofWard.list({ organizationId: ward.organizationId })).toEqual(before);
});

test("a meeting is held to the numbers of the day it opens, and keeps them when others are issued or they end", async () => {
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const opened = await secretary.workspace.get(key);
  expect(opened).toMatchObject({ minimumMinutes: 100, figures: { attendanceTarget: 95 } });
  expect(opened.issuedLimits.map(({ numbers }) => numbers)).toEqual([
    { attendanceTargetPercent: 95, filingDays: 1 },
    { minimumMinutes: 100 },
  ]);
  const facts = async () => (await secretary.evaluation.records({ ...key, criterion: "duration" })).facts;
  expect(await facts()).toContainEqual({ key: "minimumMinutes", values: { value: 100 } });

  await ofWard.issue(text({ numbers: { minimumMinutes: 110 }, validFrom: "2026-12-02" }));
  expect((await secretary.workspace.get(key)).minimumMinutes).toBe(100);
  expect(await inForce("2026-12-03", "minimumMinutes")).toMatchObject({ value: 110 });
  const wardKey = { organizationId: ward.organizationId };
  await expect(ofWard.end({ ...wardKey, version: 2, validTo: "2026-12-01" })).rejects.toMatchObject({
    code: "VALIDITY_REVERSED",
  });
  await expect(ofWard.end({ ...wardKey, version: 1, validTo: "2026-12-01" })).rejects.toMatchObject({
    code: "ENDED_IN_THE_PAST",
  });
  await ofWard.end({ ...wardKey, version: 2, validTo: "2026-12-02" });
  expect(await inForce("2026-12-03", "minimumMinutes")).toMatchObject({ value: 100 });
  const page = await ofWard.list({ ...wardKey, limit: 1 });
  expect(page.rows).toMatchObject([{ version: 2, validTo: "2026-12-02" }]);
  const rest = await ofWard.list({ ...wardKey, cursor: page.nextCursor ?? "" });
  expect(rest.rows.map(({ version }) => version)).toEqual([1]);
  await expect(door.owner.query("UPDATE issued_limits SET numbers = '{}' WHERE version = 1")).rejects.toThrow(
    "Issued limits do not change.",
  );
});

test("a cell's year is told by the rule that applies to it, from the grades decided or voted so far", async () => {
  const other = await buildCell(door.owner, { parent: ward });
  const months = ["2026-10", "2026-11"].map((month) => ({
    month: `${month}-01`,
    opens: `${month}-03T07:00:00Z`,
    closes: `${month}-03T08:42:00Z`,
  }));
  const filed = await buildFiledMeeting(door, other, ward, months[0]);
  await filed.secretary.evaluation.submit(filed.key);
  await filed.superior.evaluation.decide({ ...filed.key, grade: "AVERAGE", reason: "Chưa đúng thực tế" });
  const voted = await buildClosedMeeting(door, other, ward, months[1]);
  const year = await door.as(ward.office.accountId).limits.year({ organizationId: other.organizationId, year: 2026 });
  expect(year.months).toMatchObject([
    { month: "2026-10-01", grade: "AVERAGE", decided: true },
    { month: "2026-11-01", meetingId: voted.key.meetingId, decided: false },
  ]);
  expect(year.openMonths).toBe(10);
  expect(year.findings).toContainEqual({
    kind: "EVERY_MONTH",
    grade: "FAIR",
    needed: null,
    have: 1,
    standing: "FAILED",
  });
  expect(year).toMatchObject({ good: "FAILED", soFar: "FAIR" });
  const stranger = door.as((await buildBody(door.owner)).office.accountId).limits;
  await expect(stranger.year({ organizationId: other.organizationId, year: 2026 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a superior reads the year of every cell under it, page by page, each by the rule of its own place, and takes it as a workbook", async () => {
  const above = await buildBody(door.owner, { kind: "UPPER" });
  const [first, second] = [
    await buildBody(door.owner, { parent: above }),
    await buildBody(door.owner, { parent: above }),
  ];
  const cells = [
    await buildCell(door.owner, { parent: first }),
    await buildCell(door.owner, { parent: first }),
    await buildCell(door.owner, { parent: second }),
  ] as const;
  await door.owner.query("UPDATE organization SET founded_on = '2026-09-10' WHERE id = $1", [cells[1].organizationId]);
  await door.owner.query("UPDATE organization SET dissolved_on = '2026-01-01' WHERE id = $1", [
    cells[2].organizationId,
  ]);
  const last = await buildCell(door.owner, { parent: second });
  const given = text({ organizationId: second.organizationId, yearRule: "year-rule-mean", validFrom: "2026-12-01" });
  await door.as(second.office.accountId).limits.issue(given);
  const month = { month: "2026-10-01", opens: "2026-10-03T07:00:00Z", closes: "2026-10-03T08:42:00Z" };
  await buildClosedMeeting(door, cells[0], first, month);
  door.setNow("2026-12-05T03:00:00Z");
  const office = door.as(above.office.accountId).limits;
  const target = { organizationId: above.organizationId, year: 2026 };
  const page = await office.years({ ...target, limit: 2 });
  const rest = await office.years({ ...target, limit: 2, cursor: page.nextCursor ?? "" });
  expect(page.rows).toMatchObject([
    { organizationId: cells[0].organizationId, yearRuleId: "year-rule-months", scoredMonths: 1, openMonths: 11 },
    { organizationId: cells[1].organizationId, judgedFrom: "2026-09-10", scoredMonths: 0, openMonths: 4, soFar: null },
  ]);
  expect(page.rows[0]?.soFar).not.toBeNull();
  // The rule of the second body holds since December; the dissolved cell was not there in that year.
  expect(rest).toMatchObject({ nextCursor: null, rows: [{ organizationId: last.organizationId }] });
  expect(rest.rows[0]?.yearRuleId).toBe("year-rule-mean");
  const {
    months: _months,
    yearRule: _rule,
    ...alone
  } = await office.year({
    organizationId: cells[0].organizationId,
    year: 2026,
  });
  expect(page.rows[0]).toMatchObject(alone);

  const sheet = await door.app.inject({
    url: `/api/organizations/${above.organizationId}/year-results/2026/file?language=en`,
    headers: { "x-test-account": above.office.accountId },
  });
  const workbook = await readXlsx(sheet.rawPayload);
  const lines = workbook.sheets[0]?.rows ?? [];
  expect(lines.slice(3).map(([name]) => name)).toHaveLength(3);
  expect(lines[4]?.join(" ")).toContain("Judged from its founding on 10/09/2026");

  const stranger = door.as((await buildBody(door.owner)).office.accountId).limits;
  await expect(stranger.years(target)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(office.years({ ...target, year: 1 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a cell founded in the course of a year has no months before, and a month not held is not waited for", () => {
  const open = (foundedOn: string | null, dissolvedOn: string | null = null) =>
    openMonths(2026, [{ month: "2026-09-01", grade: null, points: null, notHeld: true }], { foundedOn, dissolvedOn });
  expect([open(null), open("2026-05-20"), open("2026-05-20", "2026-08-01"), open("2027-01-01")]).toEqual([11, 7, 3, 0]);
});

test("numbers for a type of cell win over the same committee's for all; what is held for all is not loosened for a type", async () => {
  const body = await buildBody(door.owner);
  const village = await buildCell(door.owner, { parent: body, cellType: "RESIDENTIAL" });
  const school = await buildCell(door.owner, { parent: body, cellType: "STUDENT" });
  const office = door.as(body.office.accountId).limits;
  const given = (more: Given) => office.issue(text({ organizationId: body.organizationId, ...more }));
  await given({ cellTypes: ["RESIDENTIAL"], numbers: { regularDay: 7, attendanceTargetPercent: 92 } });
  await given({ numbers: { regularDay: 4, filingDays: 1 }, holdsBelow: ["filingDays"] });
  await expect(given({ cellTypes: ["STUDENT"], numbers: { filingDays: 2 } })).rejects.toMatchObject({
    code: "LOOSER_THAN_ABOVE",
    data: { key: "filingDays", value: 2, than: 1 },
  });
  await expect(given({ cellTypes: ["STUDENT", "RESIDENTIAL"], numbers: { regularDay: 9 } })).rejects.toMatchObject({
    code: "ANOTHER_LIMITS_FROM_THAT_DAY",
  });
  const at = async ({ organizationId, secretary }: BuiltCell, key: string) => {
    const { numbers } = await door.as(secretary.accountId).limits.inForce({ organizationId, on: "2026-12-02" });
    const found = numbers.find((each) => each.key === key);
    return [found?.value, found?.issuedBy?.cellTypes ?? null];
  };
  expect(await at(village, "regularDay")).toEqual([7, ["RESIDENTIAL"]]);
  expect(await at(village, "filingDays")).toEqual([1, null]);
  expect(await at(school, "regularDay")).toEqual([4, null]);
  expect(await at(school, "attendanceTargetPercent")).not.toEqual([92, ["RESIDENTIAL"]]);
  expect((await office.list({ organizationId: body.organizationId })).rows.map((row) => row.cellTypes)).toEqual([
    null,
    ["RESIDENTIAL"],
  ]);
});

test("a page of the minute book of a cell that has moved since keeps to the numbers that its former committee set for its type", async () => {
  const [former, present] = [await buildBody(door.owner), await buildBody(door.owner)];
  const village = await buildCell(door.owner, { parent: former, cellType: "RESIDENTIAL" });
  const given = text({ organizationId: former.organizationId, cellTypes: ["RESIDENTIAL"], numbers: { regularDay: 6 } });
  await door.as(former.office.accountId).limits.issue(given);
  await door.owner.query("UPDATE organization SET parent_id = $2, path = $3 || 'moved/' WHERE id = $1", [
    village.organizationId,
    present.organizationId,
    present.path,
  ]);
  const owner = await door.owner.connect();
  const of = { organizationId: village.organizationId, kind: "REGULAR", on: "2026-12-03" };
  const { thresholds } = await rulesFor(queryBuilderOn(owner), { ...of, path: village.path });
  owner.release();
  expect(thresholds.regularDay).toBe(6);
});

test("a past year lists the cells that stood there then, and the year after those of the new place", async () => {
  const above = await buildBody(door.owner, { kind: "UPPER" });
  const [former, later] = [
    await buildBody(door.owner, { parent: above }),
    await buildBody(door.owner, { parent: above }),
  ];
  const [moving, staying] = [
    await buildCell(door.owner, { parent: former }),
    await buildCell(door.owner, { parent: former }),
  ];
  const month = { month: "2026-10-01", opens: "2026-10-03T07:00:00Z", closes: "2026-10-03T08:42:00Z" };
  await buildClosedMeeting(door, moving, former, month);
  door.setNow("2027-03-05T03:00:00Z");
  const office = door.as(above.office.accountId);
  await office.reorganization.plan({
    organizationId: above.organizationId,
    change: { kind: "MOVE", subjectId: moving.organizationId, parentId: later.organizationId },
    takesEffectOn: "2027-02-01",
    decision: { number: "15-QĐ/ĐU", decidedOn: "2027-01-20", issuer: "Đảng ủy Ngân hàng" },
  });
  const linesOf = async (body: { organizationId: string }, year: number) =>
    (await office.limits.years({ organizationId: body.organizationId, year, limit: 50 })).rows.map(
      ({ organizationId, parentName, scoredMonths }) => [organizationId, parentName, scoredMonths],
    );
  const { rows } = await door.owner.query<{ id: string; name: string }>(
    "SELECT id, name FROM organization WHERE id = ANY ($1)",
    [[former.organizationId, later.organizationId]],
  );
  const nameOf = (body: { organizationId: string }) => rows.find(({ id }) => id === body.organizationId)?.name;
  const [wasThere, stayed] = [
    [moving.organizationId, nameOf(former), 1],
    [staying.organizationId, nameOf(former), 0],
  ];
  expect(await linesOf(former, 2026)).toEqual([wasThere, stayed]);
  expect(await linesOf(later, 2026)).toEqual([]);
  expect(await linesOf(above, 2026)).toEqual([wasThere, stayed]);
  expect(await linesOf(former, 2027)).toEqual([stayed]);
  expect(await linesOf(later, 2027)).toEqual([[moving.organizationId, nameOf(later), 0]]);
  // Whoever stands above the former place only no longer sees the cell; whoever stands above both does.
  const atFormer = await door
    .as(former.office.accountId)
    .limits.years({ organizationId: former.organizationId, year: 2026 });
  expect(atFormer.rows.map(({ organizationId }) => organizationId)).toEqual([staying.organizationId]);
});
