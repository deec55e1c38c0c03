import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 3 });
});
afterAll(() => door.close());

const topmostOf = async (accountId: string) =>
  (await door.as(accountId).organization.list({})).rows.map(({ organizationId }) => organizationId);

test("a member finds the own cell", async () => {
  expect(await topmostOf(cell.secretary.accountId)).toEqual([cell.organizationId]);
});

test("a member of a cell who holds an office in the body above finds the body alone, and the cell under it", async () => {
  const officer = cell.deputy;
  await buildAppointment(door.owner, officer, body, "COMMITTEE_MEMBER");
  expect(await topmostOf(officer.accountId)).toEqual([body.organizationId]);
  const below = await door.as(officer.accountId).organization.list({ parentId: body.organizationId });
  expect(below.rows.map(({ organizationId }) => organizationId)).toContain(cell.organizationId);
});

test("somebody who belongs nowhere finds nothing", async () => {
  const stranger = await buildPerson(door.owner);
  expect(await topmostOf(stranger.accountId)).toEqual([]);
});
