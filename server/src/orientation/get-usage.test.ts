import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let top: BuiltBody;
let branch: BuiltBody;
let cells: BuiltCell[];
let key: { organizationId: string; orientationId: string };
let blockIds: string[];
/** Under the top a branch with three cells, and a cell right below: one takes, one adapts, one leaves, one has not decided. */
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  top = await buildBody(door.owner, { kind: "UPPER" });
  branch = await buildBody(door.owner, { parent: top });
  cells = [];
  for (const parent of [branch, branch, branch, top]) cells.push(await buildCell(door.owner, { parent }));
  const office = door.as(top.office.accountId).orientation;
  const { organizationId } = top;
  const drafted = await office.draft({
    organizationId,
    kind: "ORIENTATION",
    firstMonth: "2026-12-01",
    title: "Định hướng",
  });
  key = { organizationId, ...drafted };
  blockIds = [];
  for (const title of ["Tiết kiệm", "Thời sự"])
    blockIds.push((await office.addBlock({ ...key, title, plannedMinutes: 10 })).blockId);
  await office.issue(key);
  const [taking, adapting, leaving] = cells;
  await decide(taking, async ({ secretary, of }) => void (await secretary.orientation.take(of)));
  await decide(
    adapting,
    async ({ secretary, of }) => void (await secretary.orientation.take({ ...of, title: "Khác" })),
  );
  await decide(
    leaving,
    async ({ secretary, of }) => void (await secretary.orientation.leave({ ...of, reason: "Đã làm" })),
  );
});
afterAll(() => door.close());

type Deciding = {
  secretary: Awaited<ReturnType<typeof buildConvenedMeeting>>["secretary"];
  of: { organizationId: string; meetingId: string; orientationId: string; blockId: string };
};

async function decide(cell: BuiltCell | undefined, how: (deciding: Deciding) => Promise<void>) {
  if (!cell) throw new Error("Four cells were built.");
  const meeting = await buildConvenedMeeting(door, cell);
  const of = { ...meeting.key, orientationId: key.orientationId, blockId: blockIds[0] ?? "" };
  await how({ secretary: meeting.secretary, of });
}

const idOf = (n: number) => cells[n]?.organizationId ?? "";

test("the issuer sees the sum, each branch, each block, and every cell in the order of the tree", async () => {
  const seen = await door.as(top.office.accountId).orientation.usage(key);
  expect(seen.all).toEqual({ cells: 4, using: 2, adapting: 1, leaving: 1, open: 1 });
  expect(seen.branches).toEqual([
    expect.objectContaining({
      organizationId: branch.organizationId,
      cells: 3,
      using: 2,
      adapting: 1,
      leaving: 1,
      open: 0,
    }),
  ]);
  expect(seen.blocks).toMatchObject([
    { blockId: blockIds[0], taken: 1, adapted: 1, left: 1, held: 0 },
    { blockId: blockIds[1], taken: 0, adapted: 0, left: 0, held: 0 },
  ]);
  expect(seen.rows.map(({ organizationId, uses }) => [organizationId, uses.map(({ decision }) => decision)])).toEqual([
    [idOf(0), ["TAKEN"]],
    [idOf(1), ["ADAPTED"]],
    [idOf(2), ["LEFT"]],
    [idOf(3), []],
  ]);
  expect(seen.rows[1]?.uses).toMatchObject([
    { title: "Khác", changed: ["TITLE"], scheduledAt: "2026-12-03T07:00:00.000Z" },
  ]);
});

test.each([
  ["USING", [0, 1]],
  ["ADAPTING", [1]],
  ["LEAVING", [2]],
  ["OPEN", [3]],
] as const)("cells are found by what they made of it: %s", async (filter, places) => {
  const { rows } = await door.as(top.office.accountId).orientation.usage({ ...key, filter });
  expect(rows.map(({ organizationId }) => organizationId)).toEqual(places.map(idOf));
});

test("a branch is looked at alone, by the issuer and by the branch itself; page after page without gap", async () => {
  const office = door.as(top.office.accountId).orientation;
  const under = await office.usage({ ...key, underId: branch.organizationId });
  expect(under.all).toMatchObject({ cells: 3, using: 2 });
  const own = await door
    .as(branch.office.accountId)
    .orientation.usage({ ...key, organizationId: branch.organizationId });
  expect(own.all).toEqual(under.all);
  const parts: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await office.usage({ ...key, limit: 3, ...(cursor ? { cursor } : {}) });
    parts.push(...page.rows.map(({ organizationId }) => organizationId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(parts).toEqual([0, 1, 2, 3].map(idOf));
});

test("nobody looks beside the own branch: another body's cells, a plain member, a stranger", async () => {
  const between = door.as(branch.office.accountId).orientation;
  const mine = { organizationId: branch.organizationId, orientationId: key.orientationId };
  await expect(between.usage({ ...mine, underId: idOf(3) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(between.usage(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const member = door.as(cells[0]?.members[4]?.accountId ?? "").orientation;
  await expect(member.usage({ ...mine, organizationId: idOf(0) })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = await buildBody(door.owner);
  await expect(door.as(stranger.office.accountId).orientation.usage(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
