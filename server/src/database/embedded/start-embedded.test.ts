import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ask, newFolder, remember, remembered, start, startInChild, tidy } from "./embedded.test-support.ts";
import { DataFolderInUse, DataFolderVersion } from "./start-embedded.ts";

afterEach(tidy);

test("a folder too deep for a socket is served on the loopback interface only", async () => {
  const folder = join(await newFolder(), "sâu".repeat(30), "Nền Nếp, '2026'");
  if (process.getuid?.() === 0) await open(join(folder, ".."));
  const database = await start(folder);
  expect(new URL(database.ownerUrl).hostname).toBe("127.0.0.1");
  const [row] = await ask(database.applicationUrl, "SHOW listen_addresses");
  expect(row).toEqual({ listen_addresses: "127.0.0.1" });
});

test("a folder whose name a shell would change is refused before anything is written", async () => {
  const folder = join(await newFolder(), "$HOME");
  await expect(start(folder)).rejects.toThrow("DATA_DIR");
  await expect(stat(folder)).rejects.toThrow("ENOENT");
});

test("a second start on the same folder is refused and changes nothing", async () => {
  const folder = await newFolder();
  const database = await start(folder);
  await remember(database, "kept");
  const before = await readdir(folder);
  await expect(start(folder)).rejects.toBeInstanceOf(DataFolderInUse);
  const child = await startInChild(folder);
  expect(child.words).toContain("DataFolderInUse");
  expect(await readdir(folder)).toEqual(before);
  expect(await remembered(database)).toEqual(["kept"]);
});

test("a restart keeps the data and the passwords", async () => {
  const folder = await newFolder();
  const first = await start(folder);
  await remember(first, "kept");
  await first.stop();
  const second = await start(folder);
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await remembered(second)).toEqual(["kept"]);
});

test("data of another PostgreSQL major is refused with the way out", async () => {
  const folder = await newFolder();
  await (await start(folder)).stop();
  await writeFile(join(folder, "cluster", "PG_VERSION"), "14\n");
  const refusal = await start(folder).catch((reason: unknown) => reason);
  expect(refusal).toBeInstanceOf(DataFolderVersion);
  expect(String(refusal)).toContain("npm run restore");
  expect(await readFile(join(folder, "cluster", "PG_VERSION"), "utf8")).toBe("14\n");
});

test.runIf(process.getuid?.() === 0)(
  "root in a folder closed to others: the cluster lies elsewhere and the data is kept",
  async () => {
    const folder = join(await newFolder(), "data");
    const database = await start(folder);
    await remember(database, "kept");
    await database.stop();
    const home = (await readFile(join(folder, "cluster.elsewhere"), "utf8")).trim();
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect(await remembered(await start(folder))).toEqual(["kept"]);
    await tidy();
    await rm(home, { recursive: true });
  },
);

test("a folder that holds other files is not closed to its users", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "letter.txt"), "");
  await open(folder);
  await start(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o755);
  expect((await stat(join(folder, "passwords.json"))).mode & 0o777).toBe(0o600);
});

/** Lets the unprivileged user of PostgreSQL pass through. */
async function open(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let at = folder; at !== tmpdir(); at = join(at, "..")) await chmod(at, 0o755);
}
