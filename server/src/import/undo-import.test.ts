import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { holdTree } from "../reorganization/facts.queries.ts";
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

const header = ["Họ và tên", "Ngày sinh", "Số thẻ đảng viên", "Tình trạng", "Ngày vào Đảng", "Chức vụ Đảng"];
const list = [
  header,
  ["Nguyễn Thị Ân", "03/02/1985", null, "Chính thức", "19/05/2010", "Bí thư"],
  ["Lê Văn Bình", "02/09/1950", null, "Chính thức", "02/09/1975", null],
  ["Trần Thị Cúc", "01/01/2001", null, "Dự bị", "03/02/2026", null],
];

/** A cell of its own with the list stored in it. */
async function imported() {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const office = door.as(body.office.accountId);
  const identity = await importInto(own);
  return { own, office, identity };
}

async function importInto({ organizationId }: BuiltOrganization) {
  const content = Buffer.from(await writeXlsx({ sheets: [{ name: "Danh sách", rows: list }] }));
  const uploadId = await uploadFile(door, body.office.accountId, "danh sach.xlsx", content);
  const office = door.as(body.office.accountId).import;
  const identity = await office.start({ organizationId, kind: "MEMBERS", uploadId });
  while (await importNext(importing));
  await office.confirm(identity);
  while (await importNext(importing));
  return identity;
}

test("a list is not stored while the tree is being changed", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const content = Buffer.from(await writeXlsx({ sheets: [{ name: "Danh sách", rows: list }] }));
  const uploadId = await uploadFile(door, body.office.accountId, "danh sach.xlsx", content);
  const office = door.as(body.office.accountId).import;
  const identity = await office.start({ organizationId: own.organizationId, kind: "MEMBERS", uploadId });
  while (await importNext(importing));
  await office.confirm(identity);
  const changing = await door.owner.connect();
  await changing.query("BEGIN");
  await holdTree(queryBuilderOn(changing), own.path);
  const storing = importNext(importing);
  await expect
    .poll(async () => {
      const { rows } = await door.owner.query(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
      return rows.length;
    })
    .toBeGreaterThan(0);
  expect((await office.get(identity)).state).not.toBe("CONFIRMED");
  await changing.query("COMMIT");
  changing.release();
  await storing;
  while (await importNext(importing));
  expect((await office.get(identity)).state).toBe("CONFIRMED");
});

test("an import is undone as a whole, and the same list can be imported again", async () => {
  const { own, office, identity } = await imported();
  expect((await office.import.get(identity)).abilities).toContain("import.undo");
  expect(await office.import.undo(identity)).toMatchObject({ undone: 3, kept: 0 });
  expect((await office.member.list({ organizationId: own.organizationId })).rows).toEqual([]);
  expect(await office.import.get(identity)).toMatchObject({ state: "UNDONE", abilities: [] });
  await importInto(own);
  expect((await office.member.list({ organizationId: own.organizationId })).rows).toHaveLength(3);
  const { rows } = await door.owner.query(
    "SELECT count(*)::int AS removed FROM audit.entry WHERE operation = 'import.undo' AND table_name LIKE '%person' AND action = 'D' AND organization_id IS NOT DISTINCT FROM NULL",
  );
  expect(rows[0].removed).toBeGreaterThanOrEqual(3);
});

test("who has changed since is named and nothing is taken out; agreed to, the rest is", async () => {
  const { own, office, identity } = await imported();
  const { rows } = await office.member.list({ organizationId: own.organizationId });
  const [an, binh, cuc] = ["Ân", "Bình", "Cúc"].map((given) => rows.find(({ fullName }) => fullName.endsWith(given))!);
  const { revision } = await office.member.get({ organizationId: own.organizationId, personId: an!.personId });
  await office.member.update({
    organizationId: own.organizationId,
    personId: an!.personId,
    fullName: "Nguyễn Thị Ấn",
    birthDate: "1985-02-03",
    revision,
  });
  await door.owner.query("INSERT INTO account (id, person_id, username) VALUES (gen_random_uuid(), $1, $2)", [
    cuc!.personId,
    `cuc-${cuc!.personId.slice(-8)}`,
  ]);
  await expect(office.import.undo(identity)).rejects.toMatchObject({
    code: "CHANGED_SINCE_IMPORT",
    data: { count: 2, left: 1, names: ["Nguyễn Thị Ấn", "Trần Thị Cúc"] },
  });
  expect((await office.member.list({ organizationId: own.organizationId })).rows).toHaveLength(3);
  expect(await office.import.undo({ ...identity, withoutChanged: true })).toMatchObject({ undone: 1, kept: 2 });
  const left = (await office.member.list({ organizationId: own.organizationId })).rows;
  expect(left.map(({ personId }) => personId)).not.toContain(binh!.personId);
  expect(left).toHaveLength(2);
});

test("undone once it is not undone again; a stranger finds nothing", async () => {
  const { office, identity } = await imported();
  const stranger = await buildCell(door.owner);
  await expect(door.as(stranger.secretary.accountId).import.undo(identity)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await office.import.undo(identity);
  await expect(office.import.undo(identity)).rejects.toMatchObject({
    code: "IMPORT_STATE",
    data: { state: "UNDONE" },
  });
});
