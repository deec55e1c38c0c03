import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
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
  for (const name of ["Nguyễn Thị Ân", "Nguyễn An Bình", "Trần Văn An", "Lê Văn Văn"]) {
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

test("a person whose name has a word twice is found once", async () => {
  const { rows } = await door
    .as(province.secretary.accountId)
    .member.list({ organizationId: province.organizationId, search: "van le" });
  expect(rows.map(({ fullName }) => fullName)).toEqual(["Lê Văn Văn"]);
});

test("the pages of a search follow one another in the order of names, and its filters hold", async () => {
  const asked = { organizationId: province.organizationId, search: "nguyen", limit: 1 };
  const secretary = door.as(province.secretary.accountId);
  const first = await secretary.member.list(asked);
  const second = await secretary.member.list({ ...asked, cursor: first.nextCursor ?? "" });
  expect([...first.rows, ...second.rows].map(({ fullName }) => fullName)).toEqual(["Nguyễn Thị Ân", "Nguyễn An Bình"]);
  expect(second.nextCursor).toBeNull();
  const filtered = { organizationId: province.organizationId, search: "nguyen" };
  expect((await secretary.member.list({ ...filtered, status: "OFFICIAL", stay: "HOME" })).rows).toHaveLength(2);
  expect((await secretary.member.list({ ...filtered, status: "PROBATIONARY" })).rows).toEqual([]);
  expect((await secretary.member.list({ ...filtered, stay: "TEMPORARY" })).rows).toEqual([]);
  expect((await secretary.member.list({ ...filtered, standing: "EXEMPT" })).rows).toEqual([]);
});

test("straight at the database somebody of another body is told of nobody", async () => {
  const elsewhere = await buildBody(door.owner);
  expect(await namedAs(province.secretary)).toHaveLength(2);
  expect(await namedAs(elsewhere.secretary)).toEqual([]);
  expect(await namedAs(null)).toEqual([]);
});

async function namedAs(person: BuiltPerson | null): Promise<unknown[]> {
  const client = await door.pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT nennep_act($1, $2, 'member.list', 'r-1')", [
      person?.accountId ?? "",
      person?.personId ?? "",
    ]);
    const { rows } = await client.query(
      "SELECT nennep_members_in_order($1, '{nguyen}', NULL, NULL, NULL, NULL, NULL, NULL, 50)",
      [province.path],
    );
    return rows;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
