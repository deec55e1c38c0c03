import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { writeXlsxStream } from "hucre/xlsx";
import pg from "pg";
import { answer, type Ground, type Measure, readInput, start } from "./benchmark.ts";
import type { Ports } from "./load/server.ts";
import { ORIGIN, signIn } from "./load/sessions.ts";
import { copyRows } from "./seed/copy-rows.ts";
import { idOf, nameOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_S = 20;
const MOST_MB = 400;

/** Imports members from a workbook as an officer does: upload, check, confirm; beside a bare COPY of the same people. */
const ground = await readInput<Ground>();
const rows = ground.isQuick ? 10_000 : 100_000;
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
if (!root) throw new Error("A tier has a root.");
const folder = await mkdtemp(join(tmpdir(), "nennep-bench-import-"));
const workbook = join(folder, "members.xlsx");
await writeXlsxStream(sheet(), { name: "Đảng viên" }).pipeTo(Writable.toWeb(createWriteStream(workbook)));

const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
const control = await copyBare();
const server = start<Ports>("load/server.ts", ground);
const ports = await server.answered;
const [cookie = ""] = await signIn(owner, [leadersOf(plan, root).secretary]);
const imports = `/api/organizations/${idOf("organization", root.n)}/imports`;
const begun = performance.now();
const { progressSeen, checked } = await importWorkbook();
const seconds = (performance.now() - begun) / 1000;
const { megabytes } = (await (await fetch(`http://127.0.0.1:${ports.control}/memory`)).json()) as { megabytes: number };
answer([
  {
    what: `Import of ${rows} members from .xlsx`,
    ours: `${seconds.toFixed(1)} s (checked after ${checked.toFixed(1)} s), ${megabytes} MB, progress shown ${progressSeen} times`,
    control: `bare COPY ${control.toFixed(1)} s`,
    ratio: `${(seconds / control).toFixed(1)} ×`,
    target: `≤ ${SLOWEST_S} s, ≤ ${MOST_MB} MB`,
    isMet: seconds <= SLOWEST_S && megabytes <= MOST_MB && progressSeen > 0,
  },
] satisfies Measure[]);
await owner.end();
await server.release();
await rm(folder, { recursive: true, force: true });

function* sheet(): Generator<(string | Date)[]> {
  yield [
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Số thẻ đảng viên",
    "Tình trạng đảng viên",
    "Ngày vào Đảng",
    "Ngày chính thức",
    "Chi bộ",
  ];
  for (let n = 0; n < rows; n++) {
    const cell = plan.cells[n % plan.cells.length];
    yield [
      nameOf(ground.seed, 1_000_000 + n),
      new Date(Date.UTC(1960 + (n % 40), n % 12, 1 + (n % 28))),
      n % 2 === 0 ? "Nữ" : "Nam",
      String(500_000_000_000 + n),
      "Chính thức",
      new Date(Date.UTC(2019, n % 12, 1 + (n % 28))),
      new Date(Date.UTC(2020, n % 12, 1 + (n % 28))),
      `Chi bộ số ${cell?.n}`,
    ];
  }
}

/** The same people into tables without keys, checks, policies or log. */
async function copyBare(): Promise<number> {
  await owner.query("CREATE TEMP TABLE bare_person (LIKE person); CREATE TEMP TABLE bare_membership (LIKE membership)");
  const started = performance.now();
  await copyRows(owner, "bare_person (id, full_name, name_folded, sort_name, card_number, revision)", people());
  await copyRows(owner, "bare_membership (id, person_id, organization_id, stay, status, valid_from)", memberships());
  return (performance.now() - started) / 1000;
}

function* people() {
  for (let n = 0; n < rows; n++) {
    const name = nameOf(ground.seed, 1_000_000 + n);
    yield [idOf("person", 1_000_000 + n), name, name, name, String(500_000_000_000 + n), 1];
  }
}

function* memberships() {
  for (let n = 0; n < rows; n++) {
    yield [
      idOf("membership", 1_000_000 + n),
      idOf("person", 1_000_000 + n),
      idOf("organization", 1),
      "HOME",
      "OFFICIAL",
      "2019-01-01",
    ];
  }
}

async function importWorkbook(): Promise<{ progressSeen: number; checked: number }> {
  const started = performance.now();
  const form = new FormData();
  form.append("file", new Blob([await readFile(workbook)]), "members.xlsx");
  const { uploadId } = await post<{ uploadId: string }>("/api/uploads", form);
  const { importId } = await post<{ importId: string }>(imports, { kind: "MEMBERS", uploadId });
  const first = await until(importId, "CHECKED");
  const checked = (performance.now() - started) / 1000;
  await post(`${imports}/${importId}/confirm`, {});
  const second = await until(importId, "CONFIRMED");
  return { progressSeen: first.size + second.size, checked };
}

/** Follows an import as the page does; returns the percentages it showed on the way. */
async function until(importId: string, wanted: string): Promise<Set<number>> {
  const seen = new Set<number>();
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${ports.app}${imports}/${importId}`, { headers: { cookie } });
    const run = (await response.json()) as {
      state: string;
      progress: number;
      refusal: string | null;
      totals: { failed: number } | null;
    };
    if (run.state === "FAILED" || (run.totals?.failed ?? 0) > 0)
      throw new Error(`The list was not understood: ${JSON.stringify(run).slice(0, 2000)}`);
    if (run.state === wanted) return seen;
    if (run.progress > 0 && run.progress < 100) seen.add(run.progress);
    await pause(250);
  }
}

async function post<Answer>(path: string, body: FormData | object): Promise<Answer> {
  const isForm = body instanceof FormData;
  const headers = { cookie, origin: ORIGIN, ...(isForm ? {} : { "content-type": "application/json" }) };
  const response = await fetch(`http://127.0.0.1:${ports.app}${path}`, {
    method: "POST",
    headers,
    body: isForm ? body : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`);
  // Of the shape that the contract gives this operation.
  return (await response.json()) as Answer;
}
