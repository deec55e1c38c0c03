import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "./account/password-hash.ts";
import { verifyAudit } from "./audit/verify-audit.ts";
import { connectOwner } from "./database/connect-owner.ts";
import { newId } from "./new-id.ts";
import { type BuiltCell, buildBody, buildCell } from "./testing/build.ts";
import { type RunningProgram, startProgram } from "./testing/running-program.ts";

const clients = 8;
const peopleOfAClient = 4;
const username = "bi-thu-chi-bo";
const password = "con đường làng em";

let dataDir: string;
let program: RunningProgram;
let cell: BuiltCell;
let cookie: string;
let meetingUrl: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "nennep-crash-"));
  program = await startProgram(dataDir);
  cell = await asOwner(async (owner) => {
    const built = await buildCell(owner, { parent: await buildBody(owner), official: clients * peopleOfAClient });
    const { accountId } = built.secretary;
    await owner.query("UPDATE account SET username = $2 WHERE id = $1", [accountId, username]);
    await owner.query("SELECT auth.add_sign_in($1, $2, $3)", [[accountId], [username], [await hashPassword(password)]]);
    return built;
  });
  cookie = await signIn();
  meetingUrl = await openMeeting();
});
afterAll(async () => {
  await program.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** Works on the database behind the program's back, as its owner. */
async function asOwner<Answer>(work: (owner: pg.Pool) => Promise<Answer>): Promise<Answer> {
  const { url, close } = await connectOwner({ database: undefined, dataDir });
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("error", () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await close();
  }
}

function send(method: string, path: string, body: object, key?: string): Promise<Response> {
  const headers = {
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
    cookie: cookie ?? "",
    ...(key ? { "idempotency-key": key } : {}),
  };
  return fetch(`${program.url}/api${path}`, { method, headers, body: JSON.stringify(body) });
}

async function done(method: string, path: string, body: object): Promise<Record<string, string>> {
  const answer = await send(method, path, body);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
}

async function signIn(): Promise<string> {
  const answer = await send("POST", "/account/sign-in", { username, password });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function openMeeting(): Promise<string> {
  const { organizationId } = cell;
  const created = await done("POST", `/organizations/${organizationId}/meetings`, {
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
    place: "Phòng họp",
  });
  const url = `/organizations/${organizationId}/meetings/${created["meetingId"]}`;
  await done("POST", `${url}/convene`, {});
  await done("PUT", `${url}/offices`, {
    chairId: cell.secretary.personId,
    minuteTakerId: cell.deputy.personId,
    helperId: null,
  });
  await done("POST", `${url}/open`, {});
  return url;
}

/** What one client was told is stored, and what it has sent and not been answered. */
type Memory = { marks: Map<string, { revision: number; status: string }>; guests: Set<string>; unanswered: string[] };
const memories: Memory[] = Array.from({ length: clients }, () => ({
  marks: new Map(),
  guests: new Set(),
  unanswered: [],
}));
const acknowledged = () =>
  memories.reduce(
    (sum, { marks, guests }) =>
      sum + guests.size + [...marks.values()].reduce((all, { revision }) => all + revision, 0),
    0,
  );

/** Marks the client's own people and adds guests, one after the other, until the program is gone. */
async function recordUntilItBreaks(client: number): Promise<void> {
  const memory = memories[client] as Memory;
  const people = cell.members.slice(client * peopleOfAClient, (client + 1) * peopleOfAClient);
  try {
    const revisions = await readRevisions();
    for (let turn = 0; ; turn++) {
      for (const { personId } of people) {
        const status = turn % 2 === 0 ? "PRESENT" : "EXCUSED";
        const revision = revisions.get(personId) ?? 0;
        const answer = await send("PUT", `${meetingUrl}/attendance/${personId}`, { status, revision });
        if (!answer.ok) return;
        const stored = ((await answer.json()) as { revision: number }).revision;
        revisions.set(personId, stored);
        memory.marks.set(personId, { revision: stored, status });
      }
      const name = `Khách ${newId()}`;
      memory.unanswered.push(name);
      if (!(await addGuest(name))) return;
      memory.unanswered.pop();
      memory.guests.add(name);
    }
  } catch {
    // The connection broke: what was not answered is not promised.
  }
}

/** Adds a guest under a key made of the name: however often it is sent, it is one guest. */
async function addGuest(fullName: string): Promise<boolean> {
  return (await send("POST", `${meetingUrl}/guests`, { fullName }, fullName)).ok;
}

function answers(): Promise<number> {
  return fetch(`${program.url}/api/account`, { headers: { cookie } }).then(
    ({ status }) => status,
    () => 0,
  );
}

async function readRevisions(): Promise<Map<string, number>> {
  const answer = await fetch(`${program.url}/api${meetingUrl}/workspace`, { headers: { cookie } });
  const { attendance } = (await answer.json()) as { attendance: { personId: string; revision: number }[] };
  return new Map(attendance.map(({ personId, revision }) => [personId, revision]));
}

test.each([
  ["the program first, PostgreSQL right after", ["program", "postgres"], 0],
  ["PostgreSQL first, the program a moment later", ["postgres", "program"], 60],
  ["PostgreSQL alone, which the program starts again", ["postgres"], 0],
] as const)(
  "killed in the middle of a roll call, %s: everything acknowledged is there, once, and the audit log is intact",
  async (_how, order, pauseMs) => {
    const before = acknowledged();
    const recording = memories.map((_memory, client) => recordUntilItBreaks(client));
    await expect.poll(acknowledged, { timeout: 15_000, interval: 10 }).toBeGreaterThan(before + 60);
    await program.killBoth(order, pauseMs);
    await Promise.all(recording);

    if (order.some((victim) => victim === "program")) program = await startProgram(dataDir);
    await expect.poll(answers, { timeout: 15_000, interval: 100 }).toBe(200);
    for (const memory of memories) {
      for (const name of memory.unanswered.splice(0)) {
        expect(await addGuest(name)).toBe(true);
        memory.guests.add(name);
      }
    }
    await asOwner(async (owner) => {
      const marks = await owner.query<{ personId: string; revision: number; status: string }>(
        `SELECT person_id AS "personId", revision, status FROM attendance`,
      );
      const stored = new Map(marks.rows.map(({ personId, ...mark }) => [personId, mark]));
      for (const [personId, mark] of memories.flatMap((memory) => [...memory.marks])) {
        const found = stored.get(personId);
        // A mark that was stored and not answered any more may stand above the last answered one.
        expect(found?.revision).toBeGreaterThanOrEqual(mark.revision);
        if (found?.revision === mark.revision) expect(found.status).toBe(mark.status);
      }
      const guests = await owner.query<{ name: string }>("SELECT full_name AS name FROM guest ORDER BY 1");
      expect(guests.rows.map(({ name }) => name)).toEqual(memories.flatMap((memory) => [...memory.guests]).toSorted());
      const client = await owner.connect();
      const verdict = await verifyAudit(client).finally(() => client.release());
      expect(verdict.findings).toEqual([]);
      expect(verdict.entries).toBeGreaterThan(100);
    });
  },
  60_000,
);
