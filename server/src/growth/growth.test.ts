import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltOrganization,
  buildAppointment,
  buildBody,
  buildCell,
  buildOrganization,
  buildPerson,
} from "../testing/build.ts";
import { buildSuccession } from "../testing/build-succession.ts";
import { type Door, openDoor } from "../testing/door.ts";

const span = { from: "2025-12-31", to: "2026-06-30" } as const;
const within = "2026-03-15";

let door: Door;
let upper: BuiltBody;
let [here, elsewhere]: BuiltBody[] = [];
/** Stays; moves here with its five members; moves away with four; goes with the next into a third. */
let [stays, comes, goes, first, second]: BuiltCell[] = [];
let [third, young]: BuiltOrganization[] = [];

beforeAll(async () => {
  door = await openDoor();
  upper = await buildBody(door.owner, { kind: "UPPER" });
  here = await buildBody(door.owner, { parent: upper });
  elsewhere = await buildBody(door.owner, { parent: upper });
  stays = await buildCell(door.owner, { parent: here, official: 12 });
  comes = await buildCell(door.owner, { parent: elsewhere, official: 5 });
  goes = await buildCell(door.owner, { parent: here, official: 4 });
  first = await buildCell(door.owner, { parent: here, official: 3 });
  second = await buildCell(door.owner, { parent: here, official: 2 });
  third = await buildOrganization(door.owner, "CELL", { parent: here });
  young = await buildOrganization(door.owner, "CELL", { parent: here });
  await placedFrom(third, within);
  await placedFrom(young, within);
  await door.owner.query("UPDATE organization SET founded_on = $2 WHERE id = $1", [young.organizationId, within]);
  await move(comes, here);
  await move(goes, elsewhere);
  for (const cell of [first, second]) {
    await buildSuccession(door.owner, third, cell, within);
    await door.owner.query(
      "UPDATE membership SET valid_to = $2, end_reason = 'REORGANIZED' WHERE organization_id = $1",
      [cell.organizationId, within],
    );
    for (const { personId } of cell.members) await join(third, personId, within);
  }
  // Of the twelve: one of each reason to be counted no more, and one who only changes the cell here.
  const [, , , , a, b, c, d, e, f] = stays.members.map(({ personId }) => personId);
  for (const [personId, reason] of [
    [a, "DEATH"],
    [b, "STRIKE_OFF"],
    [c, "LEAVING"],
    [d, "TRANSFER"],
    [e, "TRANSFER"],
    [f, "TRANSFER"],
  ] as const)
    await leave(personId ?? "", reason);
  await join(goes, e ?? "", within);
  await join(young, f ?? "", within);
  // One admitted on that day, one who comes from another body, one whom nobody knew before, and one who comes again.
  await door.owner.query("UPDATE membership SET admitted_on = $2 WHERE id = $1", [
    await join(young, await stranger(), within),
    within,
  ]);
  const mover = comes.members[4]?.personId ?? "";
  await door.owner.query("DELETE FROM membership WHERE person_id = $1", [mover]);
  await join(await buildOrganization(door.owner, "CELL", { parent: elsewhere }), mover, "2020-01-01");
  await leave(mover, "TRANSFER");
  await join(stays, mover, within);
  await join(stays, await stranger(), within);
  const again = await stranger();
  const former = await join(stays, again, "2021-01-01");
  await door.owner.query("UPDATE membership SET valid_to = '2022-01-01', end_reason = 'LEAVING' WHERE id = $1", [
    former,
  ]);
  await join(stays, again, within);
  await door.owner.query("UPDATE membership SET official_on = $2 WHERE person_id = $1 AND organization_id = $3", [
    stays.members[3]?.personId,
    within,
    stays.organizationId,
  ]);
  for (const [cell, on, staff] of [
    [stays, "2025-06-01", 40],
    [stays, "2026-06-01", 50],
    [goes, "2025-06-01", 10],
  ] as const)
    await door.owner.query(
      "INSERT INTO organization_staff_count (organization_id, counted_on, staff) VALUES ($1, $2, $3)",
      [cell.organizationId, on, staff],
    );
});
afterAll(() => door.close());

const stranger = async () => (await buildPerson(door.owner)).personId;
const target = () => ({ organizationId: here?.organizationId ?? "", ...span });
const read = (input = {}) => door.as(here?.office.accountId ?? "").growth.get({ ...target(), ...input });

async function placedFrom(cell: BuiltOrganization, day: string): Promise<void> {
  await door.owner.query("UPDATE organization_placement SET valid_from = $2 WHERE organization_id = $1", [
    cell.organizationId,
    day,
  ]);
}

async function move(cell: BuiltCell, to: BuiltBody): Promise<void> {
  await door.owner.query("UPDATE organization_placement SET valid_to = $2 WHERE organization_id = $1", [
    cell.organizationId,
    within,
  ]);
  await door.owner.query(
    `WITH moved AS (UPDATE organization SET parent_id = $2, path = $3 || lpad(to_hex(serial), 6, '0') || '/' WHERE id = $1 RETURNING path)
     INSERT INTO organization_placement (organization_id, valid_from, parent_id, path) SELECT $1, $4, $2, path FROM moved`,
    [cell.organizationId, to.organizationId, to.path, within],
  );
}

async function join(cell: BuiltOrganization, personId: string, on: string): Promise<string> {
  const id = newId();
  await door.owner.query(
    "INSERT INTO membership (id, person_id, organization_id, status, valid_from) VALUES ($1, $2, $3, 'OFFICIAL', $4)",
    [id, personId, cell.organizationId, on],
  );
  return id;
}

async function leave(personId: string, reason: string): Promise<void> {
  await door.owner.query(
    "UPDATE membership SET valid_to = $2, end_reason = $3 WHERE person_id = $1 AND valid_to IS NULL",
    [personId, within, reason],
  );
}

test("members who came and went are counted with the reason, and add up to the difference", async () => {
  const { before, after, members } = await read();
  expect(Object.fromEntries(members.reasons.map(({ reason, count }) => [reason, count]))).toEqual({
    ADMITTED: 1,
    READMITTED: 1,
    TRANSFERRED_IN: 1,
    ORGANIZATION_CAME: 4,
    ENTERED: 1,
    TRANSFERRED_OUT: 2,
    ORGANIZATION_WENT: 4,
    STRIKE_OFF: 1,
    LEAVING: 1,
    DEATH: 1,
  });
  const total = (side: typeof before) => side.official + side.probationary;
  expect(total(before)).toBe(12 + 4 + 3 + 2);
  expect(total(after)).toBe(total(before) + members.gains - members.losses);
  // Who became official within the span was on probation on its first day.
  expect(before.probationary).toBe(1);
  expect(after.probationary).toBe(0);
});

test("organizations too; and on the same perimeter nothing that moved is growth", async () => {
  const { before, after, cells, samePerimeter, bodies } = await read();
  expect([before.cells, after.cells]).toEqual([4, 4]);
  expect(cells).toEqual({
    gains: 3,
    losses: 3,
    reasons: [
      { reason: "FOUNDED", count: 1 },
      { reason: "SUCCEEDED", count: 1 },
      { reason: "CAME", count: 1 },
      { reason: "WENT_INTO_ANOTHER", count: 2 },
      { reason: "WENT", count: 1 },
    ],
  });
  expect(bodies).toEqual({ gains: 0, losses: 0, reasons: [] });
  // Stays, comes (without the one who was elsewhere), and both predecessors of the third.
  expect(samePerimeter).toEqual({ bodies: 0, cells: 4, official: 11 + 4 + 3 + 2, probationary: 1 });
});

test("each part has its own figures on both days, page by page, with those that left and came; staff and the share of members in it", async () => {
  const { rows, before, after } = await read();
  const of = (cell: BuiltOrganization | undefined) =>
    rows.find(({ organizationId }) => organizationId === cell?.organizationId);
  expect(of(stays)).toMatchObject({
    before: { official: 11, probationary: 1, staff: 40, memberShareOfStaff: 30 },
    after: { official: 9, staff: 50, memberShareOfStaff: 18 },
  });
  expect(of(goes)).toMatchObject({ before: { official: 4, staff: 10 }, after: null });
  expect(of(third)).toMatchObject({ before: null, after: { official: 5, cells: 1, staff: null } });
  expect(of(comes)?.before).toBeNull();
  // Nobody counted the body's staff as a whole: it is added up from the parts that did, and so is the share.
  expect(before).toMatchObject({ staff: 50, staffOfParts: 2, memberShareOfStaff: 32 });
  expect(after).toMatchObject({ staff: 50, staffOfParts: 1, memberShareOfStaff: 18 });
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read({ limit: 2, ...(cursor ? { cursor } : {}) });
    paged.push(...page.rows.map(({ organizationId }) => organizationId));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(rows.map(({ organizationId }) => organizationId));
});

test("above both bodies a move is none, and a cell counts for itself alone", async () => {
  const top = await door.as(upper.office.accountId).growth.get({ ...target(), organizationId: upper.organizationId });
  const reasons = top.members.reasons.map(({ reason }) => reason);
  expect(reasons).not.toContain("ORGANIZATION_WENT");
  expect(reasons).not.toContain("TRANSFERRED_IN");
  const cell = await door
    .as(stays?.secretary.accountId ?? "")
    .growth.get({ ...target(), organizationId: stays?.organizationId ?? "" });
  expect(cell).toMatchObject({ before: { cells: 1, official: 11, staff: 40, staffOfParts: null }, rows: [] });
});

test("strangers and plain members are kept out; days in the wrong order or ahead are refused", async () => {
  const apart = await buildCell(door.owner);
  await expect(door.as(apart.secretary.accountId).growth.get(target())).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    door
      .as(stays?.members[3]?.accountId ?? "")
      .growth.get({ ...target(), organizationId: stays?.organizationId ?? "" }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(read({ from: span.to, to: span.from })).rejects.toMatchObject({ code: "DAYS_REVERSED", status: 422 });
  await expect(read({ to: "2199-01-01" })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
  await expect(read({ from: "31/12/2025" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("cells whose size asks for something are watched, the most pressing first, with the limits and where they are from", async () => {
  const body = await buildBody(door.owner);
  const small = await buildCell(door.owner, { parent: body, official: 2 });
  const large = await buildCell(door.owner, { parent: body, official: 30 });
  const unled = await buildCell(door.owner, { parent: body, official: 9 });
  const led = await buildCell(door.owner, { parent: body, official: 9 });
  await buildCell(door.owner, { parent: body, official: 8 });
  await buildAppointment(door.owner, led.members[3] ?? led.secretary, led, "COMMITTEE_MEMBER");
  const office = door.as(body.office.accountId);
  const watched = await office.growth.watched({ organizationId: body.organizationId });
  expect(watched.rows.map(({ organizationId, size, official }) => [organizationId, size, official])).toEqual([
    [small.organizationId, "TOO_FEW", 2],
    [large.organizationId, "BODY_DUE", 30],
    [unled.organizationId, "COMMITTEE_DUE", 9],
  ]);
  expect(watched.limits).toMatchObject({ fewest: 3, committeeFrom: 9, bodyFrom: 30 });
  expect(watched.limits.sources).toContain("Hướng dẫn 42-HD/BTCTW");
  const firstPage = await office.growth.watched({ organizationId: body.organizationId, limit: 1 });
  const next = await office.growth.watched({ organizationId: body.organizationId, cursor: firstPage.nextCursor ?? "" });
  expect(next.rows.map(({ organizationId }) => organizationId)).toEqual([large.organizationId, unled.organizationId]);
  expect((await office.growth.watched({ organizationId: body.organizationId, size: "TOO_FEW" })).rows).toHaveLength(1);
  await expect(
    door.as(here?.office.accountId ?? "").growth.watched({ organizationId: body.organizationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the table downloads as a workbook: the whole, the reasons, part by part", async () => {
  const url = `/api/organizations/${here?.organizationId}/growth/${span.from}/${span.to}/file`;
  const open = (account = "", query = "") =>
    door.app.inject({ method: "GET", url: `${url}${query}`, headers: { "x-test-account": account } });
  const { sheets } = await readXlsx((await open(here?.office.accountId)).rawPayload);
  const text = JSON.stringify(sheets[0]?.rows);
  expect(text).toContain("Từ trần");
  expect(text).toContain("Cùng phạm vi");
  const english = await readXlsx((await open(here?.office.accountId, "?language=en")).rawPayload);
  expect(JSON.stringify(english.sheets[0]?.rows)).toContain("Died");
  expect((await open((await buildCell(door.owner)).secretary.accountId)).statusCode).toBe(404);
});
