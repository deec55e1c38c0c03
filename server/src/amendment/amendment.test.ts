import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
let organizationId: string;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  cell = await buildCell(door.owner, { parent: body });
  organizationId = cell.organizationId;
  member = cell.members[3] as BuiltPerson;
});
afterAll(() => door.close());

const as = ({ accountId }: { accountId: string }) => door.as(accountId);
const born = { field: "BIRTH_DATE", value: "1964-05-02" } as const;
const ask = (who: BuiltPerson, change: Parameters<ReturnType<typeof as>["amendment"]["ask"]>[0]["change"] = born) =>
  as(who).amendment.ask({ organizationId, change, reason: "Ghi nhầm so với lý lịch" });
const kindsFor = async (who: BuiltPerson) => (await as(who).notification.list({})).rows.map(({ kind }) => kind);

test("what a member asks for is accepted: it is held from then on, both are told, and the history stays", async () => {
  const { amendmentId } = await ask(member, { field: "FULL_NAME", value: "Đặng Thị Sửa Tên" });
  expect(await kindsFor(cell.secretary)).toContain("AMENDMENT_ASKED");
  expect(await kindsFor(body.office)).toContain("AMENDMENT_ASKED");
  expect((await as(cell.secretary).amendment.list({ organizationId })).rows).toMatchObject([
    { amendmentId, before: member.fullName, after: "Đặng Thị Sửa Tên", state: "OPEN", isForReader: true },
  ]);
  await as(cell.secretary).amendment.accept({ organizationId, amendmentId });
  expect(await as(member).member.mine()).toMatchObject({ fullName: "Đặng Thị Sửa Tên", birthDate: null, revision: 2 });
  const found = await as(cell.secretary).member.list({ organizationId, search: "sua ten" });
  expect(found.rows).toMatchObject([{ personId: member.personId }]);
  const history = [{ state: "ACCEPTED", before: member.fullName, deciderName: cell.secretary.fullName }];
  expect((await as(member).amendment.mine({})).rows).toMatchObject(history);
  expect((await as(cell.secretary).amendment.list({ organizationId, box: "CLOSED" })).rows).toMatchObject(history);
  expect((await as(cell.secretary).amendment.list({ organizationId })).rows).toEqual([]);
  expect(await kindsFor(member)).toContain("AMENDMENT_ACCEPTED");
});

test("a refused request leaves what is held, and says why", async () => {
  const { amendmentId } = await ask(member);
  await as(body.office).amendment.refuse({ organizationId, amendmentId, reason: "Lý lịch gốc ghi khác" });
  expect(await as(member).member.mine()).toMatchObject({ birthDate: null, revision: 1 });
  expect((await as(member).amendment.mine({})).rows).toMatchObject([
    { state: "REFUSED", answer: "Lý lịch gốc ghi khác", deciderName: body.office.fullName, isForReader: false },
  ]);
  expect(await kindsFor(member)).toContain("AMENDMENT_REFUSED");
  await expect(as(body.office).amendment.accept({ organizationId, amendmentId })).rejects.toMatchObject({
    code: "AMENDMENT_CLOSED",
    data: { state: "REFUSED" },
  });
});

test("one request waits for each field; taken back, another may be made", async () => {
  const { amendmentId } = await ask(member);
  await expect(ask(member)).rejects.toMatchObject({ code: "AMENDMENT_WAITS" });
  await ask(member, { field: "SEX", value: "FEMALE" });
  await expect(as(cell.secretary).amendment.withdraw({ organizationId, amendmentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await as(member).amendment.withdraw({ organizationId, amendmentId });
  await expect(as(member).amendment.withdraw({ organizationId, amendmentId })).rejects.toMatchObject({
    code: "AMENDMENT_CLOSED",
  });
  await ask(member);
});

test("what is held already is not asked for", async () => {
  await expect(ask(member, { field: "FULL_NAME", value: member.fullName })).rejects.toMatchObject({
    code: "VALUE_HELD",
  });
});

test("a card number of somebody else is not accepted, and the request waits on", async () => {
  const number = String(Date.now()).padStart(12, "0").slice(-12);
  await door.owner.query("UPDATE person SET card_number = $2 WHERE id = $1", [cell.deputy.personId, number]);
  const { amendmentId } = await ask(member, { field: "CARD_NUMBER", value: number });
  await expect(as(cell.secretary).amendment.accept({ organizationId, amendmentId })).rejects.toMatchObject({
    code: "CARD_NUMBER_TAKEN",
  });
  expect((await as(member).amendment.mine({})).rows).toMatchObject([{ state: "OPEN" }]);
});

test("nobody decides the own request; the deputy or the office does", async () => {
  const { amendmentId } = await ask(cell.secretary);
  expect((await as(cell.secretary).amendment.list({ organizationId })).rows).toMatchObject([{ isForReader: false }]);
  const secretary = as(cell.secretary).amendment;
  await expect(secretary.accept({ organizationId, amendmentId })).rejects.toMatchObject({ code: "OWN_AMENDMENT" });
  await expect(secretary.refuse({ organizationId, amendmentId, reason: "x" })).rejects.toMatchObject({
    code: "OWN_AMENDMENT",
  });
  await as(cell.deputy).amendment.accept({ organizationId, amendmentId });
});

test("the office above reads the requests of every cell, a page at a time", async () => {
  const other = await buildBody(door.owner, { parent: body });
  const below = await buildCell(door.owner, { parent: other });
  organizationId = below.organizationId;
  for (const person of below.members.slice(0, 3)) await ask(person);
  const office = as(other.office).amendment;
  const first = await office.list({ organizationId: other.organizationId, limit: 2 });
  const rest = await office.list({ organizationId: other.organizationId, limit: 2, cursor: first.nextCursor ?? "" });
  const ids = [...first.rows, ...rest.rows].map(({ personId }) => personId);
  expect(ids.toSorted()).toEqual(
    below.members
      .slice(0, 3)
      .map(({ personId }) => personId)
      .toSorted(),
  );
  expect(rest.nextCursor).toBeNull();
});

test("members do not see what others ask, a stranger finds nothing, nonsense is malformed", async () => {
  const { amendmentId } = await ask(member);
  const colleague = cell.members[4] as BuiltPerson;
  await expect(as(colleague).amendment.list({ organizationId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(colleague).amendment.accept({ organizationId, amendmentId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect((await as(colleague).amendment.mine({})).rows).toEqual([]);
  await expect(ask(await buildPerson(door.owner))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(ask(member, { field: "CARD_NUMBER", value: "12" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
