import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltOrganization, buildBody, buildCell, buildOrganization } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { createOwnDatabase, type OwnDatabase } from "../testing/own-database.ts";
import { uploadFile } from "../testing/upload.ts";
import { type Importing, importNext } from "./import-next.ts";

let door: Door;
let body: BuiltBody;
let importing: Importing;
// A database of its own: whoever looks for lists that wait takes every one that it finds.
let database: OwnDatabase;
beforeAll(async () => {
  database = await createOwnDatabase();
  door = await openDoor({ database });
  body = await buildBody(door.owner);
  importing = {
    pool: door.worker,
    around: door.surroundings,
    report: (error) => {
      throw error;
    },
  };
}, 120_000);
afterAll(async () => {
  await door.close();
  await database.drop();
});

type Row = (string | null)[];
const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Số thẻ đảng viên", "Tình trạng", "Ngày vào Đảng"];
let cards = 0;
const newCard = () => `77${String(Date.now()).slice(-7)}${String(++cards).padStart(3, "0")}`;

const an = (card: string | null): Row => ["Nguyễn Thị Ân", "03/02/1985", null, card, "Chính thức", "19/05/2010"];
const binh: Row = ["Lê Văn Bình", "02/09/1950", "Nam", null, "Chính thức", "02/09/1975"];

async function check({ organizationId }: BuiltOrganization, rows: Row[]) {
  const content = Buffer.from(await writeXlsx({ sheets: [{ name: "Danh sách", rows: [header, ...rows] }] }));
  const uploadId = await uploadFile(door, body.office.accountId, "danh sach.xlsx", content);
  const identity = await office().import.start({ organizationId, kind: "MEMBERS", uploadId });
  await work();
  return identity;
}

const office = () => door.as(body.office.accountId);

async function work() {
  while (await importNext(importing));
}

/** A cell that two members were imported into: one with a card, one without. */
async function cellOfTwo() {
  const card = newCard();
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const first = await check(own, [an(card), binh]);
  await office().import.confirm(first);
  await work();
  return { own, card, first };
}

async function held({ organizationId }: BuiltOrganization, name: string) {
  const { rows } = await office().member.list({ organizationId });
  const found = rows.find(({ fullName }) => fullName.endsWith(name));
  return await office().member.get({ organizationId, personId: found?.personId ?? "" });
}

test("what is empty here is filled, what differs waits for a decision, an empty cell erases nothing", async () => {
  const { own, card } = await cellOfTwo();
  const binhsCard = newCard();
  const identity = await check(own, [
    ["Nguyễn Thị Ấn", "04/02/1985", "Nữ", card, "Chính thức", "19/05/2010"],
    ["Lê Văn Bình", "02/09/1950", null, binhsCard, "Chính thức", "02/09/1975"],
    ["Trần Thị Cúc", "01/01/2001", null, null, "Dự bị", "03/02/2026"],
  ]);
  expect(await office().import.get(identity)).toMatchObject({
    totals: { rows: 3, good: 1, failed: 0, known: 2 },
    updates: { filled: 2, conflicts: 2, undecided: 2, taken: 2 },
  });
  const { rows } = await office().import.listUpdates(identity);
  expect(rows.map(({ row, field, held: before, written, takes }) => [row, field, before, written, takes])).toEqual([
    [2, "birthDate", "1985-02-03", "1985-02-04", null],
    [2, "fullName", "Nguyễn Thị Ân", "Nguyễn Thị Ấn", null],
    [2, "sex", null, "FEMALE", true],
    [3, "cardNumber", null, binhsCard, true],
  ]);
  const page = await office().import.listUpdates({ ...identity, limit: 3 });
  expect((await office().import.listUpdates({ ...identity, cursor: page.nextCursor ?? "" })).rows).toHaveLength(1);
  await expect(office().import.confirm(identity)).rejects.toMatchObject({
    code: "CONFLICTS_TO_DECIDE",
    data: { undecided: 2 },
  });
  const personId = rows[0]?.personId ?? "";
  await office().import.decideUpdates({ ...identity, field: "birthDate", personId, takes: false });
  await office().import.decideUpdates({ ...identity, field: "fullName", personId: null, takes: true });
  expect((await office().import.listUpdates({ ...identity, undecided: true })).rows).toEqual([]);
  await office().import.confirm(identity);
  await work();
  expect(await held(own, "Ấn")).toMatchObject({ birthDate: "1985-02-03", sex: "FEMALE", cardNumber: card });
  expect(await held(own, "Bình")).toMatchObject({ sex: "MALE", cardNumber: binhsCard });
  const found = await office().member.list({ organizationId: own.organizationId, search: "an" });
  expect(found.rows.map(({ fullName }) => fullName)).toContain("Nguyễn Thị Ấn");
  expect((await office().member.list({ organizationId: own.organizationId })).rows).toHaveLength(3);
  // Whoever it is about takes along what the list has changed, and what it was before.
  const accountId = newId();
  await door.owner.query(
    "INSERT INTO account (id, person_id, username, administrator, must_change_password) VALUES ($1, $2, $3, false, false)",
    [accountId, personId, `u${accountId.replaceAll("-", "")}`],
  );
  const data = await door.as(accountId).member.ownData();
  expect(data?.sections.find(({ section }) => section === "LIST")?.lines).toMatchObject([
    { field: "fullName", before: "Nguyễn Thị Ân", after: "Nguyễn Thị Ấn", file: "danh sach.xlsx" },
    { field: "sex", before: null, after: "FEMALE" },
  ]);
});

test("the same list once more has nothing to change", async () => {
  const { own, card } = await cellOfTwo();
  const identity = await check(own, [an(card), binh]);
  expect(await office().import.get(identity)).toMatchObject({
    totals: { good: 0, known: 2 },
    updates: { filled: 0, conflicts: 0, undecided: 0, taken: 0 },
  });
  await expect(office().import.confirm(identity)).rejects.toMatchObject({ code: "NOTHING_TO_STORE" });
});

test("the exported list, unchanged, has nothing to change", async () => {
  const { own } = await cellOfTwo();
  const { organizationId } = own;
  const { rawPayload: file } = await door.app.inject({
    url: `/api/organizations/${organizationId}/roster/file?language=vi`,
    headers: { "x-test-account": body.office.accountId },
  });
  const uploadId = await uploadFile(door, body.office.accountId, "danh sach.xlsx", file);
  const identity = await office().import.start({ organizationId, kind: "MEMBERS", uploadId });
  await work();
  const { totals, updates, problems } = await office().import.get(identity);
  expect({ totals, updates }).toMatchObject({
    totals: { rows: 2, good: 0, failed: 0, known: 2 },
    updates: { filled: 0, conflicts: 0 },
  });
  expect(problems.map(({ messages }) => messages.length)).toEqual([1, 1]);
});

test("the same card number twice in a list stays to be corrected, and one member is meant by one row only", async () => {
  const { own, card } = await cellOfTwo();
  const twice = await check(own, [an(card), ["Nguyễn Thị Ấn", "04/02/1985", "Nữ", card, "Chính thức", "19/05/2010"]]);
  expect(await office().import.get(twice)).toMatchObject({
    totals: { failed: 1, known: 1 },
    updates: { filled: 0, conflicts: 0 },
  });
  const meantTwice = await check(own, [
    ["Nguyễn Thị Ân", "04/02/1985", null, card, "Chính thức", "19/05/2010"],
    ["Nguyễn Thị Ân", "03/02/1985", "Nữ", null, "Chính thức", "19/05/2010"],
  ]);
  const { state, updates, problems } = await office().import.get(meantTwice);
  expect({ state, updates }).toMatchObject({ state: "CHECKED", updates: { filled: 0, conflicts: 1 } });
  expect(problems[1]?.messages.join(" ")).toContain("2");
});

test("a card number that is another member's is not taken over", async () => {
  const { own } = await cellOfTwo();
  const elsewhere = await cellOfTwo();
  const identity = await check(own, [["Lê Văn Bình", "02/09/1950", null, elsewhere.card, "Chính thức", "02/09/1975"]]);
  expect(await office().import.get(identity)).toMatchObject({ updates: { filled: 0, conflicts: 0 } });
  const other = await check(own, [["Nguyễn Thị Ân", "03/02/1985", "Nữ", newCard(), "Chính thức", "19/05/2010"]]);
  expect(await office().import.get(other)).toMatchObject({
    totals: { good: 0, known: 1 },
    updates: { filled: 0, conflicts: 0 },
  });
});

test("status and days are not changed by a list: each row says where that is done", async () => {
  const { own, card } = await cellOfTwo();
  const identity = await check(own, [["Nguyễn Thị Ân", "03/02/1985", null, card, "Dự bị", "20/05/2010"]]);
  const { problems, updates } = await office().import.get(identity);
  expect(updates).toMatchObject({ conflicts: 0, filled: 0 });
  expect(problems[0]?.messages.join(" ")).toMatch(/Tình trạng đảng viên.*Ngày vào Đảng \(20\/05\/2010\)/);
});

test("what has changed between looking and storing is looked at again, and nothing is stored", async () => {
  const { own, card } = await cellOfTwo();
  const identity = await check(own, [["Nguyễn Thị Ân", "04/02/1985", "Nữ", card, "Chính thức", "19/05/2010"]]);
  await office().import.decideUpdates({ ...identity, field: "birthDate", personId: null, takes: true });
  await office().import.confirm(identity);
  const { personId, revision } = await held(own, "Ân");
  await office().member.update({
    organizationId: own.organizationId,
    personId,
    fullName: "Nguyễn Thị Ân",
    birthDate: "1985-02-05",
    cardNumber: card,
    revision,
  });
  await work();
  expect(await office().import.get(identity)).toMatchObject({ state: "CHECKED", updates: { undecided: 1, filled: 1 } });
  expect(await held(own, "Ân")).toMatchObject({ birthDate: "1985-02-05", sex: null });
});

test("undone, former values come back unless they changed since", async () => {
  const { own, card } = await cellOfTwo();
  const identity = await check(own, [
    ["Nguyễn Thị Ấn", "03/02/1985", "Nữ", card, "Chính thức", "19/05/2010"],
    ["Lê Văn Bình", "02/09/1950", "Nữ", null, "Chính thức", "02/09/1975"],
  ]);
  await office().import.decideUpdates({ ...identity, field: "fullName", personId: null, takes: true });
  await office().import.decideUpdates({ ...identity, field: "sex", personId: null, takes: true });
  await office().import.confirm(identity);
  await work();
  const { personId, revision } = await held(own, "Bình");
  await office().member.update({
    organizationId: own.organizationId,
    personId,
    fullName: "Lê Văn Bình",
    birthDate: "1950-09-02",
    sex: "MALE",
    revision,
  });
  await expect(office().import.undo(identity)).rejects.toMatchObject({
    code: "CHANGED_SINCE_IMPORT",
    data: { count: 1, left: 1, names: ["Lê Văn Bình"] },
  });
  expect(await office().import.undo({ ...identity, withoutChanged: true })).toEqual({
    undone: 0,
    kept: 0,
    putBack: 2,
    keptValues: 1,
  });
  expect(await held(own, "Ân")).toMatchObject({ sex: null, cardNumber: card });
  expect(await held(own, "Bình")).toMatchObject({ sex: "MALE" });
});

test("no import of a body is undone while another one of it, or of a cell under it, is being stored", async () => {
  const { own, first } = await cellOfTwo();
  const holder = await door.owner.connect();
  try {
    for (const path of [own.path, body.path]) {
      const key = `imports ${path.replace(/\/$/, "")}`;
      await holder.query("BEGIN");
      await holder.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 57))", [key]);
      await expect(office().import.undo(first)).rejects.toMatchObject({ code: "IMPORT_RUNNING" });
      await holder.query("ROLLBACK");
    }
  } finally {
    holder.release();
  }
  expect(await office().import.undo(first)).toMatchObject({ undone: 2 });
});

test("a stranger decides nothing, and nothing is decided of what the list does not say", async () => {
  const { own, card } = await cellOfTwo();
  const identity = await check(own, [["Nguyễn Thị Ấn", "03/02/1985", null, card, "Chính thức", "19/05/2010"]]);
  const stranger = door.as((await buildCell(door.owner)).secretary.accountId).import;
  const wanted = { ...identity, field: "fullName" as const, personId: null, takes: true };
  await expect(stranger.decideUpdates(wanted)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(stranger.listUpdates(identity)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(office().import.decideUpdates({ ...wanted, field: "sex" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await office().import.discard(identity);
  const { rows } = await door.owner.query("SELECT count(*)::int AS left FROM import_update WHERE import_id = $1", [
    identity.importId,
  ]);
  expect(rows[0].left).toBe(0);
});
