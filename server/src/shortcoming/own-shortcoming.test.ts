import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
let other: BuiltPerson;
let inspector: BuiltPerson;
let clerk: BuiltPerson;
let ofCell: { organizationId: string };
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-22T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  ofCell = { organizationId: cell.organizationId };
  [member, other] = cell.members.slice(3) as [BuiltPerson, BuiltPerson];
  inspector = await buildPerson(door.owner);
  await buildAppointment(door.owner, inspector, body, "INSPECTOR");
  clerk = await buildPerson(door.owner);
  await buildAppointment(door.owner, clerk, cell, "OFFICE_STAFF");
});
afterAll(() => door.close());

type Typed = Partial<Parameters<Client["shortcoming"]["add"]>[0]>;
const as = ({ accountId }: BuiltPerson) => door.as(accountId).shortcoming;
const told = async ({ accountId }: BuiltPerson) => (await door.as(accountId).notification.list({})).rows;
const typed = {
  subject: "MEMBER" as const,
  body: "Chưa mạnh dạn góp ý cho đồng chí",
  cause: "Ngại va chạm",
  remedy: "Mỗi buổi có một ý kiến",
  dueOn: "2026-12-20",
};

async function write(more: Typed = {}, writer = member) {
  const { shortcomingId } = await as(writer).add({ ...ofCell, ...typed, ...more });
  return { ...ofCell, shortcomingId };
}
async function handIn(more: Typed = {}, writer = member) {
  const key = await write(more, writer);
  await as(writer).handIn(key);
  return key;
}
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "OK",
    (error: { code?: string }) => error.code,
  );
/** Rows of an entry that a person's own statement would see, behind every operation. */
async function seenBy(person: BuiltPerson, table: string, column: string, id: string): Promise<number> {
  const client = await door.pool.connect();
  await client.query("BEGIN; SELECT 1");
  await client.query("SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $2, true)", [
    person.accountId,
    person.personId,
  ]);
  const { rowCount } = await client.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [id]);
  await client.query("ROLLBACK");
  client.release();
  return rowCount ?? 0;
}

test("a draft is its writer's alone: not the secretary's, an inspector's, a clerk's, an officer's above; not even at the database", async () => {
  const key = await write();
  expect((await as(member).mine({ year: 2026 })).rows).toMatchObject([
    {
      ...key,
      state: "DRAFT",
      person: { personId: member.personId },
      abilities: ["shortcoming.update", "shortcoming.remove", "shortcoming.handIn"],
    },
  ]);
  for (const reader of [cell.secretary, cell.deputy, other]) {
    expect(await codeOf(as(reader).get(key))).toBe("NOT_FOUND");
    expect(await codeOf(as(reader).return({ ...key, word: "Xem lại" }))).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect((await as(reader).list({ ...ofCell, year: 2026 })).rows).toEqual([]);
  }
  for (const reader of [inspector, clerk, body.secretary, body.office])
    expect(await codeOf(as(reader).get(key))).toBe("FORBIDDEN");
  for (const reader of [cell.secretary, cell.deputy, other, inspector, clerk, body.secretary, body.office])
    expect(await seenBy(reader, "shortcoming", "id", key.shortcomingId)).toBe(0);
  expect(await told(cell.secretary)).toEqual([]);
});

test("the audit log says that a draft was written and never what it says", async () => {
  const key = await write({ body: "Câu chỉ riêng tôi biết", cause: "Lý do riêng", remedy: "Cách riêng" });
  await as(member).update({ ...key, ...typed, body: "Câu đã sửa chỉ riêng tôi biết", revision: 1 });
  const { rows } = await door.owner.query<{ changes: string }>(
    "SELECT changes::text FROM audit.entry WHERE table_name = 'shortcoming' AND row_key LIKE '%' || $1",
    [key.shortcomingId],
  );
  expect(rows).toHaveLength(2);
  for (const { changes } of rows) {
    expect(changes).toContain('"personal"');
    expect(changes).not.toMatch(/riêng/);
  }
});

test("handed in, those who lead the cell are told that there is something, read it, and each reading leaves a line", async () => {
  const key = await handIn();
  const words = await told(cell.secretary);
  expect(words[0]).toMatchObject({
    kind: "SHORTCOMING_HANDED_IN",
    parameters: { shortcomingId: key.shortcomingId },
  });
  expect(JSON.stringify(words[0])).not.toContain("góp ý");
  expect(await as(cell.secretary).get(key)).toMatchObject({
    state: "HANDED_IN",
    body: typed.body,
    cause: typed.cause,
    person: { fullName: member.fullName },
    isOverdue: false,
    notes: [],
  });
  expect((await as(cell.deputy).list({ ...ofCell, year: 2026 })).rows.map((row) => row.shortcomingId)).toContain(
    key.shortcomingId,
  );
  const reads = (await door.as(member.accountId).member.readers({})).rows;
  expect(reads.map(({ readerName, operation }) => [readerName, operation])).toEqual(
    expect.arrayContaining([
      [cell.secretary.fullName, "shortcoming.get"],
      [cell.deputy.fullName, "shortcoming.list"],
    ]),
  );
  expect(await codeOf(as(other).get(key))).toBe("NOT_FOUND");
  for (const reader of [other, inspector, clerk, body.secretary, body.office])
    expect(await seenBy(reader, "shortcoming", "id", key.shortcomingId)).toBe(0);
});

test("without a remedy and a deadline it stays a draft", async () => {
  expect(await codeOf(as(member).handIn(await write({ remedy: " " })))).toBe("REMEDY_MISSING");
  expect(await codeOf(as(member).handIn(await write({ dueOn: null })))).toBe("REMEDY_MISSING");
});

test("sent back with a word it is the writer's again; changed, those who lead do not see it any more", async () => {
  const key = await handIn();
  await as(cell.secretary).return({ ...key, word: "Nêu rõ việc cụ thể" });
  expect((await told(member))[0]).toMatchObject({ kind: "SHORTCOMING_RETURNED" });
  const sent = await as(member).get(key);
  expect(sent).toMatchObject({ state: "RETURNED", returnWord: "Nêu rõ việc cụ thể" });
  await as(member).update({ ...key, ...typed, body: "Hai buổi liền không phát biểu", revision: sent.revision });
  expect(await codeOf(as(cell.secretary).get(key))).toBe("NOT_FOUND");
  expect(await codeOf(as(member).update({ ...key, ...typed, revision: sent.revision }))).toBe("CHANGED_MEANWHILE");
  await as(member).handIn(key);
  expect(await as(cell.secretary).get(key)).toMatchObject({ body: "Hai buổi liền không phát biểu", returnWord: "" });
});

test("what is followed is not changed, thrown away or handed in again", async () => {
  const key = await handIn();
  expect(await codeOf(as(member).update({ ...key, ...typed, revision: 2 }))).toBe("SHORTCOMING_STATE");
  expect(await codeOf(as(member).remove(key))).toBe("SHORTCOMING_STATE");
  expect(await codeOf(as(member).handIn(key))).toBe("SHORTCOMING_STATE");
  expect(await codeOf(as(member).confirm({ ...key, result: "REMEDIED" }))).toBe("FORBIDDEN");
  expect(await codeOf(as(cell.secretary).remove(key))).toBe("FORBIDDEN");
});

test("the member says how it goes; partly remedied it goes on with another deadline, then it is closed with its result", async () => {
  const key = await handIn();
  await as(member).addNote({ ...key, body: "Đã phát biểu hai buổi" });
  expect(await codeOf(as(other).addNote({ ...key, body: "x" }))).toBe("NOT_FOUND");
  const confirm = as(cell.deputy).confirm;
  expect(await codeOf(confirm({ ...key, result: "REMEDIED", nextDueOn: "2027-01-31" }))).toBe("NEXT_DEADLINE");
  expect(await codeOf(confirm({ ...key, result: "PARTLY", nextDueOn: "2026-11-22" }))).toBe("NEXT_DEADLINE");
  await confirm({ ...key, result: "PARTLY", word: "Còn ít", nextDueOn: "2027-01-31" });
  expect(await as(member).get(key)).toMatchObject({ state: "HANDED_IN", result: "PARTLY", dueOn: "2027-01-31" });
  await confirm({ ...key, result: "REMEDIED", word: "Tiến bộ rõ" });
  const seen = await as(member).get(key);
  expect(seen).toMatchObject({ state: "CLOSED", result: "REMEDIED", closedOn: "2026-11-22", abilities: [] });
  expect(seen.notes.map(({ body: said, result }) => [said, result])).toEqual([
    ["Tiến bộ rõ", "REMEDIED"],
    ["Còn ít", "PARTLY"],
    ["Đã phát biểu hai buổi", null],
  ]);
  expect((await told(member)).map(({ kind }) => kind).slice(0, 2)).toEqual([
    "SHORTCOMING_CONFIRMED",
    "SHORTCOMING_CONFIRMED",
  ]);
  expect(await codeOf(confirm({ ...key, result: "REMEDIED" }))).toBe("SHORTCOMING_STATE");
});

test("nobody confirms an own result as long as somebody else leads the cell", async () => {
  const key = await handIn({}, cell.secretary);
  expect(await codeOf(as(cell.secretary).confirm({ ...key, result: "REMEDIED" }))).toBe("OWN_RESULT");
  expect(await codeOf(as(cell.secretary).return({ ...key, word: "x" }))).toBe("FORBIDDEN");
  await as(cell.deputy).confirm({ ...key, result: "REMEDIED" });
});

test("an own shortcoming is named where one is a member, and bears no mark of secrecy", async () => {
  expect(await codeOf(as(clerk).add({ ...ofCell, ...typed }))).toBe("FORBIDDEN");
  const officer = await buildPerson(door.owner);
  await buildAppointment(door.owner, officer, cell, "COMMITTEE_MEMBER");
  expect(await codeOf(as(officer).add({ ...ofCell, ...typed }))).toBe("NOT_A_MEMBER_HERE");
  expect(await codeOf(write({ cause: "TÀI LIỆU TỐI MẬT" }))).toBe("SECRECY_MARK");
  expect(await codeOf(write({ body: "  " }))).toBe("BAD_REQUEST");
  expect((await as(member).mine({ year: 1990 })).rows).toEqual([]);
});
