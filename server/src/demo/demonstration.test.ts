import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createAuthentication } from "../account/authentication.ts";
import { createApp } from "../app.ts";
import { openPool, queryBuilderOn } from "../database/connect.ts";
import { createDatabase, dropDatabase } from "../database/embedded/create-database.ts";
import { migrate } from "../database/migrate.ts";
import { createDocumentRenderer } from "../document/document-renderer.ts";
import { openFileStore } from "../file/file-store.ts";
import type { Credential } from "../grant.rules.ts";
import { recomputeAll } from "../picture/recompute-months.ts";
import { nextQuarter, quarterOf } from "../topic/topic.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import { inventDemonstration } from "./demonstration.ts";
import { loadDemonstration } from "./load-demonstration.ts";
import { lastQuarterDue } from "./tell-reports.ts";

const now = new Date();
const name = `demo_${process.pid}`;
const url = (which: "ownerUrl" | "applicationUrl" | "workerUrl") => {
  const own = new URL(inject("database")[which]);
  own.pathname = `/${name}`;
  return own.href;
};
const documents = createDocumentRenderer();
let app: FastifyInstance;
let folder: string;
let owner: pg.Pool;
let pools: pg.Pool[];

beforeAll(async () => {
  await createDatabase(inject("database").adminUrl, name);
  await migrate(url("ownerUrl"));
  folder = await mkdtemp(join(tmpdir(), "nennep-demo-"));
  const files = await openFileStore(folder);
  const clock = { now: () => now };
  expect(
    await loadDemonstration({ ownerUrl: url("ownerUrl"), clock, files, documents, password: "mật khẩu dùng thử" }),
  ).toBe(true);
  expect(await loadDemonstration({ ownerUrl: url("ownerUrl"), clock, files, documents })).toBe(false);
  const [pool, worker] = [openPool(url("applicationUrl"), { max: 4 }), openPool(url("workerUrl"), { max: 2 })];
  owner = openPool(url("ownerUrl"), { max: 2 });
  pools = [pool, worker, owner];
  const origin = "http://localhost";
  const authentication = createAuthentication({ application: pool, worker, origin });
  app = await createApp({
    clock,
    files,
    origin,
    authentication,
    documents,
    mail: null,
    push: null,
    demo: true,
    installation: { version: "1.2.3", embedded: true, startedAt: clock.now() },
    pool,
    readCredential: (request) => accountOf(String(request.headers["x-test-user"])),
  });
  await app.ready();
}, 120_000);
afterAll(async () => {
  await app.close();
  await documents.close();
  for (const pool of pools) await pool.end();
  await rm(folder, { recursive: true, force: true });
  await dropDatabase(inject("database").adminUrl, name);
});

async function accountOf(username: string): Promise<Credential | null> {
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM account WHERE username = $1", [username]);
  return rows[0] ? { accountId: rows[0].id } : null;
}

async function ask(username: string, path: string) {
  const answer = await app.inject({ method: "GET", url: `/api${path}`, headers: { "x-test-user": username } });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json();
}

async function value(query: string): Promise<number> {
  const { rows } = await owner.query<{ value: number }>(query);
  return Number(rows[0]?.value);
}

const idOf = async (organization: string) =>
  (await owner.query<{ id: string }>("SELECT id FROM organization WHERE name = $1", [organization])).rows[0]?.id ?? "";

test("the bank's body has thirteen subordinates and 416 members, 23.5 % of its staff", async () => {
  const bank = await ask("van-phong", `/organizations/${await idOf("Đảng bộ Cơ quan Ngân hàng tỉnh")}`);
  expect(bank.childCount).toBe(13);
  expect(bank.counts.official + bank.counts.probationary).toBe(416);
  expect(bank.counts).toMatchObject({ staff: 1770, memberShareOfStaff: 23.5 });
  const cell = await ask("bi-thu", `/organizations/${await idOf("Chi bộ Kế toán – Ngân quỹ")}`);
  expect(cell.counts).toMatchObject({ official: 23, probationary: 2, exempt: 1 });
});

test("of the last quarter ten reports are accepted, one was returned and two are late; what was sent is what is recorded", async () => {
  const { number, year } = lastQuarterDue(dayOf(now));
  const quarter = `reports/QUARTER/${year}/${number}`;
  const { counts } = await ask(
    "van-phong",
    `/organizations/${await idOf("Đảng bộ Cơ quan Ngân hàng tỉnh")}/${quarter}/below`,
  );
  expect(counts).toEqual({ asked: 13, sent: 10, accepted: 10, late: 2, wasSentLate: 0, returned: 1 });
  const { versions, changes } = await ask(
    "bi-thu",
    `/organizations/${await idOf("Chi bộ Kế toán – Ngân quỹ")}/${quarter}`,
  );
  expect(versions).toMatchObject([{ version: 1, state: "ACCEPTED" }]);
  expect(changes).toEqual([]);
});

test("a cell's last quarter is evaluated, with facts as the records say: praise and reminders by whom they are about", async () => {
  const last = (state: string) => `SELECT count(*) AS value FROM quarter_review WHERE state = '${state}'`;
  expect([await value(last("PROPOSED")), await value(last("READ")), await value(last("CONCLUDED"))]).toEqual([2, 1, 2]);
  expect(await value("SELECT count(*) AS value FROM quarter_review WHERE follow_up_on IS NOT NULL")).toBe(1);
  expect(
    await value(`SELECT count(*) AS value FROM quarter_review r JOIN statement s ON s.organization_id = r.organization_id AND s.about_id = r.person_id
      JOIN meeting m ON m.organization_id = s.organization_id AND m.id = s.meeting_id AND extract(quarter FROM m.month) = r.quarter AND extract(year FROM m.month) = r.year
      WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(r.facts) f WHERE f->>'fact' = CASE s.kind WHEN 'PRAISE' THEN 'PRAISED' ELSE 'REMINDED' END AND (f->>'count')::int > 0)`),
  ).toBe(0);
  expect(await value("SELECT count(*) AS value FROM statement WHERE about_id IS NOT NULL")).toBeGreaterThan(0);
});

test("each unit has counted its staff, no fewer than its members, and the units of the bank add up to the whole", async () => {
  const counted = `organization_staff_count s JOIN organization o ON o.id = s.organization_id`;
  const under = (name: string) =>
    value(
      `SELECT sum(s.staff) AS value FROM ${counted} WHERE o.parent_id = (SELECT id FROM organization WHERE name = '${name}')`,
    );
  expect(await under("Đảng bộ Cơ quan Ngân hàng tỉnh")).toBe(1770);
  const agribank = await ask("van-phong", `/organizations/${await idOf("Đảng bộ Agribank tỉnh")}`);
  expect(await under("Đảng bộ Agribank tỉnh")).toBe(agribank.counts.staff);
  expect(
    await value(`SELECT count(*) AS value FROM organization o LEFT JOIN organization_staff_count s ON s.organization_id = o.id
      WHERE o.dissolved_on IS NULL AND o.kind IN ('CELL','BASE_CELL') AND NOT coalesce(s.staff > (SELECT count(*) FROM membership m WHERE m.organization_id = o.id), false)`),
  ).toBe(0);
  const cell = await ask("bi-thu", `/organizations/${await idOf("Chi bộ Kế toán – Ngân quỹ")}`);
  expect(cell.counts).toMatchObject({ staff: 38, memberShareOfStaff: 65.8 });
});

test("no two people share a name or a card, and everybody who speaks, votes or owns a task was convened", async () => {
  expect(await value("SELECT count(*) - count(DISTINCT full_name) AS value FROM person")).toBe(0);
  expect(
    await value(
      `SELECT count(*) AS value FROM statement s WHERE s.guest_id IS NULL AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.organization_id = s.organization_id AND a.meeting_id = s.meeting_id AND a.person_id = s.person_id AND a.status = 'PRESENT')`,
    ),
  ).toBe(0);
  expect(
    await value(
      `SELECT count(*) AS value FROM task t WHERE NOT EXISTS (SELECT 1 FROM attendance a WHERE a.organization_id = t.organization_id AND a.meeting_id = t.meeting_id AND a.person_id = t.owner_id)`,
    ),
  ).toBe(0);
});

test("every vote adds up to those present with a vote, and none was passed below its majority", async () => {
  expect(await value("SELECT count(*) AS value FROM vote")).toBeGreaterThan(1500);
  expect(
    await value(
      "SELECT count(*) AS value FROM vote WHERE agree + disagree + other <> present_with_vote OR cardinality(present_ids) <> present_with_vote OR present_with_vote > base",
    ),
  ).toBe(0);
  expect(
    await value(
      "SELECT count(*) AS value FROM vote WHERE (outcome = 'PASSED') <> (agree >= needed) OR needed <> base / 2 + 1",
    ),
  ).toBe(0);
});

test("numbers of each type run from 01 without a hole, in the order of their days", async () => {
  expect(
    await value(
      "SELECT count(*) AS value FROM (SELECT organization_id, type, count(*) AS papers, max(number) AS last FROM issued_document WHERE type IS NOT NULL GROUP BY 1, 2) AS t WHERE papers <> last",
    ),
  ).toBe(0);
  expect(
    await value(
      "SELECT count(*) AS value FROM document_counter c WHERE last_number <> (SELECT max(number) FROM issued_document d WHERE d.organization_id = c.organization_id AND d.type = c.type)",
    ),
  ).toBe(0);
  expect(
    await value(
      "SELECT count(*) AS value FROM (SELECT issued_on < lag(issued_on) OVER (PARTITION BY organization_id, type ORDER BY number) AS back FROM issued_document WHERE type IS NOT NULL) AS t WHERE back",
    ),
  ).toBe(0);
});

test("nothing has happened that lies ahead", async () => {
  const ahead = ["opened_at", "closed_at", "filed_at", "sent_to_superior_at", "notice_sent_at", "posted_at"]
    .map((column) => `${column} > $1`)
    .join(" OR ");
  const { rows } = await owner.query(`SELECT month, state FROM meeting WHERE ${ahead}`, [now]);
  expect(rows).toEqual([]);
  expect(await value("SELECT count(*) AS value FROM evaluation WHERE decided_at < submitted_at")).toBe(0);
});

test("grades vary, some are lower than the cell's own, some papers were filed late", async () => {
  const { rows } = await owner.query<{ grade: string; meetings: number }>(
    "SELECT superior_grade AS grade, count(*)::int AS meetings FROM evaluation WHERE state = 'DECIDED' GROUP BY 1",
  );
  const grades = new Map(rows.map((row) => [row.grade, row.meetings]));
  expect(grades.get("GOOD")).toBeGreaterThan(grades.get("FAIR") ?? 0);
  expect(grades.get("AVERAGE")).toBeGreaterThan(3);
  expect(await value("SELECT count(*) AS value FROM evaluation WHERE superior_grade <> self_grade")).toBeGreaterThan(5);
  expect(
    await value(
      "SELECT count(*) AS value FROM evaluation_score WHERE criterion = 'filedInTime' AND provisional_state = 'WITHDRAWN'",
    ),
  ).toBeGreaterThan(5);
});

test("what the product says of a meeting is what is stored of it", async () => {
  const { rows } = await owner.query<{
    organizationId: string;
    meetingId: string;
    selfTotal: number;
    selfGrade: string;
  }>(
    `SELECT organization_id AS "organizationId", meeting_id AS "meetingId", self_total AS "selfTotal", self_grade AS "selfGrade" FROM evaluation
     WHERE held_under LIKE (SELECT path FROM organization WHERE name = 'Đảng bộ Cơ quan Ngân hàng tỉnh') || '%' ORDER BY meeting_id LIMIT 400`,
  );
  for (const { organizationId, meetingId, selfTotal, selfGrade } of rows.filter((_row, index) => index % 20 === 0)) {
    const evaluation = await ask("van-phong", `/organizations/${organizationId}/meetings/${meetingId}/evaluation`);
    expect(evaluation).toMatchObject({ selfTotal, selfGrade, unjudged: [] });
    const workspace = await ask("van-phong", `/organizations/${organizationId}/meetings/${meetingId}/workspace`);
    expect(workspace.missing).toMatchObject({ close: [] });
  }
});

test("among the months are thematic parts, a meeting put off with its notice replaced, and one typed in from the minute book", async () => {
  const cell = await idOf("Chi bộ Kế toán – Ngân quỹ");
  const { rows } = await owner.query<{ id: string; kind: string; selfTotal: number; selfGrade: string }>(
    `SELECT m.id, CASE WHEN m.recorded_from = 'PAPER' THEN 'PAPER' WHEN m.continues_id IS NOT NULL THEN 'POSTPONED' ELSE 'THEMATIC' END AS kind,
       e.self_total AS "selfTotal", e.self_grade AS "selfGrade"
     FROM meeting m JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
     WHERE m.organization_id = $1 AND (m.recorded_from = 'PAPER' OR m.continues_id IS NOT NULL OR m.thematic_part) ORDER BY m.month`,
    [cell],
  );
  expect(Map.groupBy(rows, ({ kind }) => kind)).toMatchObject(
    new Map([
      ["THEMATIC", expect.arrayContaining([])],
      ["POSTPONED", [expect.anything()]],
      ["PAPER", [expect.anything()]],
    ]),
  );
  expect(rows.filter(({ kind }) => kind === "THEMATIC").length).toBeGreaterThanOrEqual(7);
  for (const { id, selfTotal, selfGrade } of rows) {
    const path = `/organizations/${cell}/meetings/${id}`;
    expect(await ask("van-phong", `${path}/evaluation`)).toMatchObject({ selfTotal, selfGrade, unjudged: [] });
    expect((await ask("van-phong", `${path}/workspace`)).missing).toMatchObject({ close: [] });
  }
  const held = rows.find(({ kind }) => kind === "POSTPONED")?.id;
  const { continuesId } = await ask("van-phong", `/organizations/${cell}/meetings/${held}`);
  const before = await ask("van-phong", `/organizations/${cell}/meetings/${continuesId}/documents`);
  const after = await ask("van-phong", `/organizations/${cell}/meetings/${held}/documents`);
  const notice = after.documents.find(({ kind }: { kind: string }) => kind === "NOTICE");
  expect(before.documents).toMatchObject([{ kind: "NOTICE", replacedById: notice.documentId }]);
});

test("a cell that went into another in the middle of a year is shown beside it, by a decision, with its own months", async () => {
  const { on, former, into } = inventDemonstration(now).merger;
  const body = await idOf("Đảng bộ Agribank tỉnh");
  const picture = await ask("van-phong", `/organizations/${body}/picture/${on.slice(0, 4)}`);
  expect(picture.rows).toHaveLength(6);
  const row = picture.rows.find(({ name }: { name: string }) => name === into.name);
  expect(row.predecessors).toMatchObject([{ name: former.name }]);
  expect(
    await value(
      `SELECT count(*) AS value FROM meeting WHERE organization_id = '${former.organizationId}' AND month >= '${on}'`,
    ),
  ).toBe(0);
  const bank = await idOf("Đảng bộ Cơ quan Ngân hàng tỉnh");
  const { rows } = await ask("van-phong", `/organizations/${bank}/reorganizations`);
  expect(rows).toMatchObject([{ state: "DONE", takesEffectOn: on }]);
});

test("roll-ups are what recomputing everything gives", async () => {
  const read = async () => (await owner.query("SELECT * FROM month_rollup ORDER BY organization_id, month")).rows;
  const stored = await read();
  const client = await owner.connect();
  await client.query("BEGIN");
  await recomputeAll(
    queryBuilderOn(client),
    new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(now),
  );
  await client.query("COMMIT");
  client.release();
  expect(await read()).toEqual(stored);
  expect(stored.length).toBeGreaterThan(25 * 24);
});

test("the secretary finds the next deed, a waiting request, opinions, and one overdue task of five", async () => {
  const month = await ask("bi-thu", `/organizations/${await idOf("Chi bộ Kế toán – Ngân quỹ")}/this-month`);
  expect(month).toMatchObject({
    members: 25,
    opinionCount: 4,
    meeting: { state: "CONVENED" },
    next: { action: "PREPARE" },
  });
  expect(month.absenceRequests).toMatchObject([{ fullName: "Hoàng Yến" }]);
  expect(month.openTaskCount).toBeGreaterThanOrEqual(5);
  expect(month.overdueTaskCount).toBeGreaterThanOrEqual(1);
  const mine = await ask("dang-vien", "/my/home");
  expect(mine.meetings[0].materials).toHaveLength(2);
  expect(mine.tasks.map(({ percent }: { percent: number }) => percent)).toContain(60);
});

test("the office sees thirteen rows, cells waiting for its decision, and the figures above", async () => {
  const id = await idOf("Đảng bộ Cơ quan Ngân hàng tỉnh");
  const picture = await ask("van-phong", `/organizations/${id}/picture/${now.getUTCFullYear()}`);
  expect(picture.rows).toHaveLength(13);
  expect(picture.organization).toMatchObject({ members: 416, shareOfStaff: 23.5 });
  expect(picture.figures.waiting).toBeGreaterThanOrEqual(3);
});

test("the cell's secretary finds three suggested blocks and a bulletin in the preparation; the office sees who used last month's", async () => {
  const cell = await idOf("Chi bộ Kế toán – Ngân quỹ");
  const { rows: ahead } = await owner.query<{ id: string }>(
    "SELECT id FROM meeting WHERE organization_id = $1 AND state = 'CONVENED' AND kind = 'REGULAR'",
    [cell],
  );
  const { orientations } = await ask("bi-thu", `/organizations/${cell}/meetings/${ahead[0]?.id}/orientations`);
  expect(orientations.map((each: { kind: string; blocks: unknown[] }) => [each.kind, each.blocks.length])).toEqual(
    expect.arrayContaining([
      ["ORIENTATION", 3],
      ["BULLETIN", 3],
    ]),
  );
  const body = await idOf("Đảng bộ Cơ quan Ngân hàng tỉnh");
  const { rows } = await ask("van-phong", `/organizations/${body}/orientations`);
  const past = rows.findLast(({ kind }: { kind: string }) => kind === "ORIENTATION");
  const usage = await ask("van-phong", `/organizations/${body}/orientations/${past.orientationId}/usage`);
  expect(usage.all.using).toBeGreaterThan(usage.all.open);
  expect(usage.all.adapting).toBeGreaterThan(0);
});

test("the bank's cells have their year of topics: held ones, ones that wait, and cells without any for the next quarter", async () => {
  const cell = await idOf("Chi bộ Kế toán – Ngân quỹ");
  const body = await idOf("Đảng bộ Cơ quan Ngân hàng tỉnh");
  const { rows } = await owner.query<{ state: string; held: number; open: number }>(
    `SELECT state, count(held_at)::int AS held, count(*) FILTER (WHERE held_at IS NULL)::int AS open FROM topic WHERE organization_id = $1 GROUP BY state`,
    [cell],
  );
  expect(rows).toContainEqual({ state: "ACCEPTED", held: expect.any(Number), open: 1 });
  expect(rows).toContainEqual({ state: "REGISTERED", held: 0, open: 1 });
  const waiting = await ask("van-phong", `/organizations/${body}/waiting-topics`);
  expect(waiting.rows.length).toBeGreaterThanOrEqual(1);
  const next = nextQuarter(quarterOf(dayOf(now)));
  const ahead = await ask(
    "van-phong",
    `/organizations/${body}/topic-year/${next.year}?filter=MISSING&quarter=${next.quarter}`,
  );
  // A topic that came back is not planned until it is registered again.
  expect(ahead.rows).toMatchObject([{ name: "Chi bộ Kiểm soát" }, { name: "Chi bộ Tín dụng" }]);
  expect(ahead.guidance.body).toContain("chuyên đề");
});

test("a conference of the whole body and a joint meeting of two cells were held, each with its figures by cell and its papers", async () => {
  const { rows } = await owner.query<{ organizationId: string; id: string; host: string }>(
    `SELECT m.organization_id AS "organizationId", m.id, o.name AS host FROM meeting m JOIN organization o ON o.id = m.organization_id
     WHERE m.joint AND m.state = 'FILED' ORDER BY m.month DESC`,
  );
  expect(rows.map(({ host }) => host)).toEqual([
    "Đảng bộ Cơ quan Ngân hàng tỉnh",
    "Chi bộ Khách hàng doanh nghiệp – Vietcombank",
  ]);
  for (const [index, { organizationId, id }] of rows.entries()) {
    const path = `/organizations/${organizationId}/meetings/${id}`;
    const workspace = await ask("van-phong", `${path}/workspace`);
    expect(workspace.participants).toHaveLength([25, 2][index] ?? 0);
    expect(workspace.missing).toMatchObject({ close: [] });
    for (const each of workspace.participants) expect(each).toMatchObject({ unmarked: 0 });
    const { documents } = await ask("van-phong", `${path}/documents`);
    expect(documents.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["RESOLUTION", "MINUTES"]),
    );
  }
  const [conference] = rows;
  const read = await ask(
    "dang-vien",
    `/organizations/${conference?.organizationId}/meetings/${conference?.id}/workspace`,
  );
  expect(read.meeting.topic).toContain("lãng phí");
});

test("last year's annual review of a cell is complete, with an exemption and an answered complaint; this year's stands half-way", async () => {
  const year = Number(dayOf(now).slice(0, 4));
  const { rows: cells } = await owner.query<{ id: string }>(
    "SELECT id FROM organization WHERE name = 'Chi bộ Kế toán – Ngân quỹ'",
  );
  const of = `/organizations/${cells[0]?.id}/annual-reviews`;
  const last = await ask("bi-thu", `${of}/${year - 1}?limit=100`);
  const isOver = (row: { notReviewed: string | null; decidedLevel: string | null }) =>
    row.notReviewed !== null || row.decidedLevel !== null;
  expect(last.rows.length).toBeGreaterThan(20);
  expect(last.rows.filter((row: Parameters<typeof isOver>[0]) => !isOver(row))).toEqual([]);
  expect(last.rows.filter((row: { notReviewed: string }) => row.notReviewed === "EXEMPT")).toHaveLength(1);
  expect(last.levels).toMatchObject({ EXCELLENT: 4, DONE: 1 });
  expect(last.excellent.used).toBeLessThanOrEqual(last.excellent.allowed);
  const { rows: complained } = await owner.query(
    "SELECT answered_at FROM annual_review WHERE organization_id = $1 AND complained_at IS NOT NULL AND answered_at IS NOT NULL",
    [cells[0]?.id],
  );
  expect(complained).toHaveLength(1);
  const running = await ask("bi-thu", `${of}/${year}?limit=100`);
  const states = new Set(running.rows.map(({ state }: { state: string }) => state));
  expect(states).toContain("OPEN");
  expect(states).toContain("SENT");
});

test("the same moment invents the same demonstration, and on no day of a month does anything lie ahead", {
  timeout: 120_000,
}, () => {
  const leapDay = inventDemonstration(new Date("2028-02-29T16:00:00Z"));
  expect(digest(leapDay)).toBe(digest(inventDemonstration(new Date("2028-02-29T16:00:00Z"))));
  const firstWeek = new Date("2026-11-06T01:00:00Z");
  const closed = (inventDemonstration(firstWeek).rows.get("meeting") ?? []).filter(
    (row) => row["closed_at"] instanceof Date && row["closed_at"] > firstWeek,
  );
  expect(closed).toEqual([]);
});

function digest({ rows, organizations, accounts }: ReturnType<typeof inventDemonstration>): string {
  return createHash("sha256")
    .update(JSON.stringify([[...rows], organizations, accounts]))
    .digest("hex");
}
