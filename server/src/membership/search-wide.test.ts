import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let province: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  province = await buildBody(door.owner, { kind: "PROVINCE" });
  const committee = await buildBody(door.owner, { parent: province });
  cell = await buildCell(door.owner, { parent: committee });
  const elsewhere = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  for (const name of ["Nguyễn Thị Ân", "Nguyễn An Bình", "Trần Văn An"]) {
    await buildMembership(door.owner, await buildPerson(door.owner, name), cell);
    await buildMembership(door.owner, await buildPerson(door.owner, name), elsewhere);
  }
});
afterAll(() => door.close());

test.each([
  ["nguyen an", ["Nguyễn Thị Ân", "Nguyễn An Bình"]],
  ["AN nguyễn", ["Nguyễn Thị Ân", "Nguyễn An Bình"]],
  ["tran an", ["Trần Văn An"]],
  ["nguyen tran", []],
])("a province searches its members by %s in any order of words, and finds nobody else's", async (search, names) => {
  const { rows } = await door
    .as(province.secretary.accountId)
    .member.list({ organizationId: province.organizationId, search });
  expect(rows.map(({ fullName }) => fullName).toSorted()).toEqual([...names].toSorted());
  expect(new Set(rows.map(({ organizationId }) => organizationId))).toEqual(
    new Set(names.length > 0 ? [cell.organizationId] : []),
  );
});
