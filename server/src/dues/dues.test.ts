import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellOfOpenDues } from "../reminder/remind-dues.queries.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-23T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 4 });
});
afterAll(() => door.close());

const leader = () => door.as(cell.secretary.accountId).dues;
const own = (month = "2026-11-01") => ({ organizationId: cell.organizationId, month });
const personAt = (index: number) => cell.members[index]?.personId ?? "";
const rowOf = async (personId: string, month?: string) =>
  (await leader().month(own(month))).rows.find((row) => row.personId === personId);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "DONE",
    ({ code }: { code: string }) => code,
  );

test("one is marked, then everybody else at once; who is excused stays so; sent twice changes nothing; a mark is taken back", async () => {
  expect((await leader().month(own())).counts).toEqual({ members: 4, paid: 0, excused: 0, unpaid: 4 });
  await leader().mark({ ...own(), personIds: [personAt(3)], state: "EXCUSED", reason: "Nằm viện dài ngày" });
  await leader().mark({ ...own(), state: "PAID" });
  const first = await leader().month(own());
  expect(first.counts).toEqual({ members: 4, paid: 3, excused: 1, unpaid: 0 });
  await leader().mark({ ...own(), state: "PAID" });
  expect(await leader().month(own())).toEqual(first);
  await leader().mark({ ...own(), personIds: [personAt(2)], state: "UNPAID" });
  expect(await rowOf(personAt(2))).toMatchObject({ state: "UNPAID", markedAt: null });
  expect((await leader().month(own())).counts).toEqual({ members: 4, paid: 2, excused: 1, unpaid: 1 });
});

test("months that the cell kept and a member left open are counted, up to the present one; others are not asked", async () => {
  const others = [personAt(0), personAt(1), personAt(3)];
  for (const month of ["2026-03-01", "2026-05-01", "2026-08-01"])
    await leader().mark({ ...own(month), personIds: others, state: "PAID" });
  const { monthsWithoutReason, source } = await leader().month(own());
  expect([monthsWithoutReason, source.article]).toEqual([3, "Điều 8"]);
  expect(await rowOf(personAt(2))).toMatchObject({ openMonths: 3 });
  expect(await rowOf(personAt(2), "2026-05-01")).toMatchObject({ openMonths: 2 });
  expect(await rowOf(personAt(0))).toMatchObject({ openMonths: 0 });
  await leader().mark({ ...own("2026-08-01"), personIds: [personAt(2)], state: "EXCUSED", reason: "Thiên tai" });
  expect(await rowOf(personAt(2))).toMatchObject({ openMonths: 2 });
});

test("pages follow each other by name", async () => {
  const names: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await leader().month({ ...own(), limit: 3, ...(cursor ? { cursor } : {}) });
    names.push(...page.rows.map(({ personId }) => personId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(names.toSorted()).toEqual([0, 1, 2, 3].map(personAt).toSorted());
});

test("what does not fit is refused, and nothing of it is stored", async () => {
  const before = await leader().month(own());
  const stranger = await buildPerson(door.owner);
  const mark = (input: object) =>
    codeOf(leader().mark({ ...own(), personIds: [personAt(0)], state: "PAID", ...input } as never));
  expect(await mark({ personIds: [personAt(1), stranger.personId], state: "UNPAID" })).toBe("NOT_ON_ROLL");
  expect(await mark({ state: "EXCUSED" })).toBe("DUES_REASON");
  expect(await mark({ reason: "không cần" })).toBe("DUES_REASON");
  expect(await mark({ month: "2027-06-01" })).toBe("MONTH_TOO_FAR");
  expect(await mark({ month: "2026-11-02" })).toBe("BAD_REQUEST");
  expect(await mark({ state: "EXCUSED", reason: "Tài liệu MẬT" })).toBe("SECRECY_MARK");
  expect(
    await codeOf(door.as(body.secretary.accountId).dues.month({ ...own(), organizationId: body.organizationId })),
  ).toBe("DUES_KEPT_IN_CELLS");
  expect(await leader().month(own())).toEqual(before);
});

test("above the cell counts are read and no names; members read their own months; strangers nothing", async () => {
  const office = door.as(body.office.accountId).dues;
  const { rows, sums } = await office.below({ organizationId: body.organizationId, month: "2026-11-01" });
  expect(rows).toMatchObject([{ organizationId: cell.organizationId, members: 4, paid: 2, excused: 1, unpaid: 1 }]);
  expect(sums).toEqual({ members: 4, paid: 2, excused: 1, unpaid: 1 });
  expect(await codeOf(office.month(own()))).toBe("FORBIDDEN");
  // Whoever left months open reads that too.
  const open = (await door.as(cell.members[2]?.accountId ?? "").dues.mine({ year: 2026 })).months;
  expect(open.map(({ month, state }) => [month, state])).toEqual([
    ["2026-03-01", "UNPAID"],
    ["2026-05-01", "UNPAID"],
    ["2026-08-01", "EXCUSED"],
    ["2026-11-01", "UNPAID"],
  ]);
  expect((await door.as(cell.members[2]?.accountId ?? "").dues.mine({ year: 2025 })).months).toEqual([]);
  const member = door.as(cell.members[3]?.accountId ?? "").dues;
  expect(await codeOf(member.month(own()))).toBe("FORBIDDEN");
  const { months } = await member.mine({ year: 2026 });
  expect(months.map(({ month, state }) => [month, state])).toEqual([
    ["2026-03-01", "PAID"],
    ["2026-05-01", "PAID"],
    ["2026-08-01", "PAID"],
    ["2026-11-01", "EXCUSED"],
  ]);
  const stranger = door.as((await buildBody(door.owner)).office.accountId).dues;
  expect(await codeOf(stranger.month(own()))).toBe("NOT_FOUND");
  expect(await codeOf(stranger.mark({ ...own(), state: "PAID" }))).toBe("NOT_FOUND");
});

test("a leader who reads why somebody need not pay leaves a line; who is not excused finds none", async () => {
  const month = "2026-12-01";
  await leader().mark({ ...own(month), personIds: [personAt(3)], state: "EXCUSED", reason: "Ốm dài ngày" });
  await leader().month(own(month));
  const readsOf = async (index: number) =>
    (
      await door.owner.query<{ operation: string }>(
        "SELECT operation FROM audit.read_log WHERE subject_person_id = $1",
        [personAt(index)],
      )
    ).rows.map(({ operation }) => operation);
  expect(await readsOf(3)).toContain("dues.month");
  expect(await readsOf(2)).not.toContain("dues.month");
});

test("the counts of the cells are a workbook for the committee, and not for a member", async () => {
  const workbook = (account: string) =>
    door.app.inject({
      url: `/api/organizations/${body.organizationId}/dues-below/2026-11-01/file?language=vi`,
      headers: { "x-test-account": account },
    });
  const { rawPayload } = await workbook(body.office.accountId);
  const { rows } = await door
    .as(body.office.accountId)
    .dues.below({ organizationId: body.organizationId, month: "2026-11-01" });
  const written = (await readXlsx(rawPayload)).sheets[0]?.rows ?? [];
  const mine = rows.find(({ organizationId }) => organizationId === cell.organizationId);
  expect(written).toContainEqual([mine?.name, mine?.members, mine?.paid, mine?.excused, mine?.unpaid]);
  expect((await workbook(cell.members[2]?.accountId ?? "")).statusCode).not.toBe(200);
});

test("the database itself shows the marks of a cell to nobody above it", async () => {
  const seen = async (personId: string) => {
    const client = await door.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT set_config('nennep.person', $1, true)", [personId]);
      const { rows } = await client.query("SELECT FROM dues_mark WHERE organization_id = $1", [cell.organizationId]);
      return rows.length;
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  };
  expect(await seen(cell.secretary.personId)).toBeGreaterThan(1);
  expect(await seen(body.office.personId)).toBe(0);
  expect(await seen(body.secretary.personId)).toBe(0);
});

test("the secretary hears once of a member with as many open months as the rule names; of others and of an excused month nothing", async () => {
  const fresh = await buildCell(door.owner, { parent: body, official: 3 });
  const others = [fresh.members[0]?.personId ?? "", fresh.members[1]?.personId ?? ""];
  const marks = door.as(fresh.secretary.accountId).dues;
  const told = async () =>
    (await door.as(fresh.secretary.accountId).notification.list({})).rows.filter(({ kind }) => kind === "DUES_OPEN");
  const of = { organizationId: fresh.organizationId };
  for (const month of ["2026-07-01", "2026-08-01", "2026-11-01"])
    await marks.mark({ ...of, month, personIds: others, state: "PAID" });
  await tellOfOpenDues(door.owner, "2026-11-23");
  expect(await told()).toEqual([]);
  await marks.mark({ ...of, month: "2026-09-01", personIds: others, state: "PAID" });
  for (const day of ["2026-11-23", "2026-11-24"]) await tellOfOpenDues(door.owner, day);
  expect(await told()).toMatchObject([{ organizationId: fresh.organizationId, parameters: { count: 3 } }]);
});
