import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import {
  ask,
  kill,
  newFolder,
  postmasterPid,
  remember,
  remembered,
  spawnStart,
  start,
  startInChild,
  tidy,
} from "./embedded.test-support.ts";

afterEach(tidy);

test("a killed PostgreSQL is started again while the program lives", async () => {
  const folder = await newFolder();
  const database = await start(folder);
  await remember(database, "kept");
  process.kill(await postmasterPid(folder), "SIGKILL");
  await expect.poll(() => remembered(database).catch(() => []), { timeout: 10_000 }).toEqual(["kept"]);
});

test("PostgreSQL killed, then the program: the next start recovers", async () => {
  const folder = await newFolder();
  const { child, database } = await startInChild(folder);
  await remember(database, "kept");
  process.kill(await postmasterPid(folder), "SIGKILL");
  await kill(child);
  expect(await remembered(await start(folder))).toEqual(["kept"]);
});

test("the program killed, PostgreSQL still running: the next start recovers", async () => {
  const folder = await newFolder();
  const { child, database } = await startInChild(folder);
  await remember(database, "kept");
  const pid = await postmasterPid(folder);
  await kill(child);
  expect(await remembered(await start(folder))).toEqual(["kept"]);
  expect(await postmasterPid(folder)).not.toBe(pid);
});

test("the program killed, then PostgreSQL in the middle of a statement: the next start recovers", async () => {
  const folder = await newFolder();
  const { child, database } = await startInChild(folder);
  await remember(database, "kept");
  const busy = ask(database.ownerUrl, "SELECT count(*) FROM generate_series(1, 10000000000)").catch(() => "lost");
  await expect
    .poll(() =>
      ask(database.adminUrl, "SELECT FROM pg_stat_activity WHERE query ~ '^SELECT count' AND state = 'active'"),
    )
    .toHaveLength(1);
  await kill(child);
  process.kill(await postmasterPid(folder), "SIGKILL");
  expect(await remembered(await start(folder))).toEqual(["kept"]);
  expect(await busy).toBe("lost");
});

// The first start takes about a second: the kill meets initdb, the rename, the roles.
test.each([0, 100, 400, 700])(
  "the program killed %i ms into the first start: the next start recovers",
  async (delay) => {
    const folder = await newFolder();
    const child = spawnStart(folder);
    await expect.poll(() => readdir(folder), { interval: 5, timeout: 5_000 }).toContain("passwords.json");
    await pause(delay);
    await kill(child);
    const database = await start(folder);
    await remember(database, "kept");
    expect(await remembered(database)).toEqual(["kept"]);
    expect((await readdir(folder)).filter((name) => name.startsWith("cluster"))).toEqual(["cluster"]);
  },
);

test("a process id that now belongs to another process does not stop the start", async () => {
  const folder = await newFolder();
  await (await start(folder)).stop();
  await writeFile(join(folder, "cluster", "postmaster.pid"), `${process.pid}\n${folder}/cluster\n1\n5432\n`);
  expect(await remembered(await start(folder))).toEqual([]);
});
