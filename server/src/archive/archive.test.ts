import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildOrganization } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { entryName, leftOut, mostOrganizations, secretColumn } from "./archive.rules.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let other: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-05T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
  other = await buildCell(door.owner, { parent: await buildBody(door.owner) });
});
afterAll(() => door.close());

function ask(account: { accountId: string }, organizationId: string) {
  return door.app.inject({
    url: `/api/organizations/${organizationId}/archive/file`,
    headers: { "x-test-account": account.accountId },
  });
}

async function take(account: { accountId: string }, organizationId: string) {
  const answer = await ask(account, organizationId);
  expect(answer.statusCode).toBe(200);
  const entries = unzipSync(new Uint8Array(answer.rawPayload));
  const text = (name: string) => Buffer.from(entries[name] ?? new Uint8Array()).toString("utf8");
  const lines = (table: string) =>
    text(`du-lieu/${table}.jsonl`)
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { answer, names: Object.keys(entries), text, lines };
}

test("a cell takes everything along that it holds: tables, issued papers and files, and nothing of another", async () => {
  await buildClosedMeeting(door, cell, body, {
    month: "2026-10-01",
    opens: "2026-10-03T07:00:00Z",
    closes: "2026-10-03T08:42:00Z",
  });
  const sha256 = "a".repeat(64);
  await mkdir(dirname(door.files.pathOf(sha256)), { recursive: true });
  await writeFile(door.files.pathOf(sha256), "Báo cáo tháng mười");
  await door.owner.query(
    "INSERT INTO file (organization_id, id, name, media_type, bytes, sha256) VALUES ($1, $2, 'báo/cáo.txt', 'text/plain', 18, $3)",
    [cell.organizationId, newId(), sha256],
  );
  const counted = await door.as(cell.secretary.accountId).archive.contents({ organizationId: cell.organizationId });
  expect(counted).toMatchObject({ organizations: 1, members: cell.members.length, mostOrganizations });
  const { answer, names, text, lines } = await take(cell.secretary, cell.organizationId);
  expect(answer.headers["content-type"]).toBe("application/zip");
  expect(text("doc-truoc.txt")).toContain("1 tổ chức đảng");
  expect(lines("organization")).toMatchObject([{ id: cell.organizationId }]);
  expect(lines("person")).toHaveLength(cell.members.length);
  expect(lines("meeting")).toHaveLength(1);
  expect(lines("attendance").length).toBe(cell.members.length);
  expect(names.filter((name) => name.startsWith("van-ban/"))).toHaveLength(counted.papers);
  expect(counted.files).toBe(1);
  expect(text("tep/0001 báo-cáo.txt")).toBe("Báo cáo tháng mười");
  expect(text("du-lieu/membership.jsonl")).not.toContain(other.organizationId);
  for (const table of leftOut) expect(names).not.toContain(`du-lieu/${table}.jsonl`);
  const { rows } = await door.as(cell.members[4]!.accountId).member.readers({});
  expect(rows).toMatchObject([{ operation: "archive.take", readerName: cell.secretary.fullName }]);
});

test("a body takes itself and everything under it; a stranger and a plain member nothing; too many are refused in words", async () => {
  const office = await take(body.office, body.organizationId);
  expect(office.lines("organization").map(({ id }) => id)).toEqual(
    expect.arrayContaining([body.organizationId, cell.organizationId]),
  );
  expect((await ask(other.secretary, cell.organizationId)).statusCode).toBe(404);
  expect((await ask(cell.members[4]!, cell.organizationId)).statusCode).toBe(403);
  expect((await ask(cell.secretary, "no-place")).statusCode).toBe(404);
  const large = await buildBody(door.owner);
  for (let n = 0; n < mostOrganizations; n++) await buildOrganization(door.owner, "CELL", { parent: large });
  const refused = await ask(large.office, large.organizationId);
  expect(refused.json()).toMatchObject({ code: "ARCHIVE_TOO_LARGE", data: { most: mostOrganizations } });
});

test("every table of an organization goes along or is named as left out, and no column that opens a door is told", async () => {
  const { lines, names } = await take(cell.secretary, cell.organizationId);
  const { rows } = await door.owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege('nennep_app', c.oid, 'SELECT')`,
  );
  const missing = rows.filter(({ name }) => !leftOut.includes(name) && !names.includes(`du-lieu/${name}.jsonl`));
  expect(missing).toEqual([]);
  const tables = names.filter((name) => name.startsWith("du-lieu/")).map((name) => name.slice(8, -6));
  for (const table of tables)
    for (const line of lines(table)) expect(Object.keys(line).filter((key) => secretColumn.test(key))).toEqual([]);
});

test("names of entries are those of files on every system", () => {
  expect(entryName("tep", 0, 'báo/cáo: "1".txt')).toBe("tep/0001 báo-cáo- -1-.txt");
  expect(entryName("tep", 11, "a".repeat(200))).toBe(`tep/0012 ${"a".repeat(120)}`);
});
