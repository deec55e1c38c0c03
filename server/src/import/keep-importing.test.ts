import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { createDatabase, dropDatabase } from "../database/embedded/create-database.ts";
import { migrate } from "../database/migrate.ts";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";
import { keepImporting } from "./keep-importing.ts";

// A database of its own: whoever looks for lists that wait takes every one that it finds.
const name = `nennep_imports_${randomBytes(6).toString("hex")}`;
let door: Door;
let body: BuiltBody;
let workerUrl: string;
beforeAll(async () => {
  const { adminUrl, ...shared } = inject("database");
  await createDatabase(adminUrl, name);
  const [ownerUrl, applicationUrl] = [inside(shared.ownerUrl), inside(shared.applicationUrl)];
  workerUrl = inside(shared.workerUrl);
  await migrate(ownerUrl);
  door = await openDoor({ database: { ownerUrl, applicationUrl, workerUrl } });
  body = await buildBody(door.owner);
});
afterAll(async () => {
  await door.close();
  await dropDatabase(inject("database").adminUrl, name);
});

function inside(url: string): string {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.href;
}

const place = () => ({ workerUrl, filesDir: dirname(door.files.imports) });

async function startRun() {
  const { organizationId, secretary } = await buildCell(door.owner, { parent: body });
  const office = door.as(secretary.accountId);
  const uploadId = await uploadFile(
    door,
    secretary.accountId,
    "danh-sach.csv",
    "Họ và tên,Tình trạng\nLê Văn Bình,Chính thức",
  );
  const identity = await office.import.start({ organizationId, kind: "MEMBERS", uploadId });
  return {
    state: async () => (await office.import.get(identity)).state,
    confirm: () => office.import.confirm(identity),
  };
}

test("lists are checked and stored on a thread of their own; stopped, it ends", async () => {
  const reports: unknown[] = [];
  const importing = keepImporting({ pool: door.worker, place: place(), report: (error) => reports.push(error) });
  const run = await startRun();
  await vi.waitUntil(async () => (await run.state()) === "CHECKED", { timeout: 15_000, interval: 200 });
  await run.confirm();
  await vi.waitUntil(async () => (await run.state()) === "CONFIRMED", { timeout: 15_000, interval: 200 });
  await importing.stop();
  expect(reports).toEqual([]);
});

test("a thread that runs out of memory does not take the program along: the next one has more", async () => {
  const reports: unknown[] = [];
  const tight = { pool: door.worker, place: place(), report: (error: unknown) => reports.push(error), megabytes: 4 };
  const importing = keepImporting(tight);
  const run = await startRun();
  await vi.waitUntil(async () => (await run.state()) === "CHECKED", { timeout: 18_000, interval: 200 });
  await importing.stop();
  expect(reports).toEqual([]);
});
