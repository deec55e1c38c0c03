import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, dropDatabase } from "./create-database.ts";
import { ask, newFolder, remember, start, tidy } from "./embedded.test-support.ts";
import type { EmbeddedDatabase } from "./start-embedded.ts";

let folder: string;
let database: EmbeddedDatabase;

// These only look at what a first start makes, so one start serves them all.
beforeAll(async () => {
  folder = await newFolder();
  database = await start(folder);
});
afterAll(tidy);

test("a first start gives four connections of which only the admin's is a superuser", async () => {
  const roles = await Promise.all(
    [database.adminUrl, database.ownerUrl, database.applicationUrl, database.workerUrl].map(roleBehind),
  );
  expect(roles).toEqual([
    { name: "postgres", superuser: true, owner: false },
    { name: "nennep_owner", superuser: false, owner: true },
    { name: "nennep_app", superuser: false, owner: false },
    { name: "nennep_worker", superuser: false, owner: false },
  ]);
});

test("the database keeps every Vietnamese letter and compares by code point", async () => {
  const [row] = await ask(
    database.ownerUrl,
    "SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, lower('NỀN NẾP ĐẢNG') AS lower, 'Nguyễn Thị Ân' AS name FROM pg_database WHERE datname = current_database()",
  );
  expect(row).toEqual({
    encoding: "UTF8",
    datcollate: "C.UTF-8",
    lower: "nền nếp đảng",
    name: "Nguyễn Thị Ân",
  });
});

test("what is acknowledged is on the disk: fsync and synchronous commit are on", async () => {
  const settings = await ask(
    database.applicationUrl,
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name",
  );
  expect(settings.map(({ setting }) => setting)).toEqual(["on", "on", "on"]);
});

test("the folder and the passwords are closed to everybody else and PostgreSQL is not on the network", async () => {
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, "passwords.json"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, "cluster"))).mode & 0o777).toBe(0o700);
  expect((await readdir(folder)).filter((name) => name.includes("password"))).toEqual(["passwords.json"]);
  const [row] = await ask(database.applicationUrl, "SHOW listen_addresses");
  expect(row).toEqual({ listen_addresses: "" });
});

test("a wrong password is refused, on the socket too", async () => {
  const url = new URL(database.adminUrl);
  url.password = "postgres";
  await expect(ask(url.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("a database from a template belongs to the owner, takes extensions and admits only the three roles", async () => {
  await remember(database, "kept");
  await createDatabase(database.adminUrl, "copy", "nennep");
  const copy = (url: string) => Object.assign(new URL(url), { pathname: "/copy" }).href;
  await ask(
    copy(database.ownerUrl),
    "CREATE EXTENSION btree_gist; CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm",
  );
  const [row] = await ask(
    copy(database.applicationUrl),
    `SELECT pg_get_userbyid(datdba) AS owner, has_database_privilege('nennep_app', 'copy', 'CREATE') AS creates,
     NOT EXISTS (SELECT FROM aclexplode(datacl) WHERE grantee = 0) AS closed FROM pg_database WHERE datname = 'copy'`,
  );
  expect(row).toEqual({ owner: "nennep_owner", creates: false, closed: true });
  await dropDatabase(database.adminUrl, "copy");
  await expect(ask(copy(database.ownerUrl), "SELECT 1")).rejects.toThrow("does not exist");
});

async function roleBehind(url: string): Promise<Record<string, unknown> | undefined> {
  const [role] = await ask(
    url,
    `SELECT current_user::text AS name, usesuper AS superuser, usesysid = (SELECT datdba FROM pg_database WHERE datname = 'nennep') AS owner
     FROM pg_user WHERE usename = current_user`,
  );
  return role;
}
