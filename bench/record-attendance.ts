import pg from "pg";
import {
  answer,
  ask,
  type Ground,
  type Measure,
  median,
  milliseconds,
  perSecond,
  readInput,
  start,
} from "./benchmark.ts";
import type { Mark, Marked, Marking } from "./load/mark.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { membersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const CLIENTS = 32;
const SPREAD = 2000;
const LEAST_SHARE = 0.5;

type Row = { organizationId: string; meetingId: string; personId: string; revision: number; secretary: number };

/** Marks people present, durably and in the audit log, 32 clients at a time: all in one meeting, and each in many. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const server = start<Ports>("load/server.ts", ground);
const ports = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
await convokeEverybody(ground);
const spread = plan.cells.slice(0, SPREAD);
answer([
  await compare("Record one attendance, in one meeting", () => rowsOf([plan.cells[0]?.n ?? 0], CLIENTS * 2)),
  await compare(`Record one attendance, in ${spread.length} meetings`, () =>
    rowsOf(
      spread.map(({ n }) => n),
      1,
    ),
  ),
] satisfies Measure[]);
await owner.end();
await server.release();

/** A cell's meeting is smaller than the crowd of clients; for once people of other cells are convened to the first one. */
async function convokeEverybody({ tier }: Ground): Promise<void> {
  const first = plan.cells[0];
  if (!first) return;
  await owner.query(
    `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status)
     SELECT $1, $2, id, $1, 'OFFICIAL' FROM person ORDER BY id LIMIT $3 ON CONFLICT DO NOTHING`,
    [idOf("organization", first.n), idOf("meeting", first.index * tier.months + tier.months - 1), CLIENTS * 2],
  );
}

/** People on the rolls of the present month's meetings, so many of each, with the revision each row is at. */
async function rowsOf(organizations: number[], each: number): Promise<Row[]> {
  const { rows } = await owner.query<Omit<Row, "secretary">>(
    `SELECT organization_id AS "organizationId", meeting_id AS "meetingId", person_id AS "personId", revision FROM (
       SELECT a.*, row_number() OVER (PARTITION BY a.organization_id ORDER BY a.person_id) AS place FROM meeting m
       JOIN attendance a ON a.organization_id = m.organization_id AND a.meeting_id = m.id
       WHERE m.state = 'OPEN' AND m.organization_id = ANY ($1::uuid[])) AS roll WHERE place <= $2`,
    [organizations.map((n) => idOf("organization", n)), each],
  );
  const secretaries = new Map(plan.cells.map((cell) => [idOf("organization", cell.n), membersOf(plan, cell)[0] ?? 0]));
  return rows.map((row) => ({ ...row, secretary: secretaries.get(row.organizationId) ?? 0 }));
}

async function compare(what: string, read: () => Promise<Row[]>): Promise<Measure> {
  const seconds = ground.isQuick ? 2 : 6;
  const rounds: { ours: Marked; bare: Marked }[] = [];
  for (let round = 0; round <= (ground.isQuick ? 1 : 3); round++) {
    const bare = await mark(ports.control, await read(), seconds, (row) => `/mark/${row.meetingId}/${row.personId}`);
    const before = await entries();
    const ours = await mark(
      ports.app,
      await read(),
      seconds,
      ({ organizationId, meetingId, personId }) =>
        `/api/organizations/${organizationId}/meetings/${meetingId}/attendance/${personId}`,
    );
    const written = (await entries()) - before;
    if (written < ours.acknowledged)
      throw new Error(`${ours.acknowledged} marks were acknowledged, ${written} are in the audit log.`);
    // The first round warms everything up.
    if (round > 0) rounds.push({ ours, bare });
  }
  const share = median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond));
  const told = (which: "ours" | "bare") =>
    `${perSecond(median(rounds.map((round) => round[which].perSecond)))}, p99 ${milliseconds(median(rounds.map((round) => round[which].p99)))}`;
  return {
    what,
    ours: told("ours"),
    control: told("bare"),
    ratio: `${Math.round(share * 100)} %`,
    target: `≥ ${LEAST_SHARE * 100} %`,
    isMet: share >= LEAST_SHARE,
  };
}

async function mark(port: number, rows: Row[], seconds: number, pathOf: (row: Row) => string): Promise<Marked> {
  const cookies = await signIn(
    owner,
    rows.map(({ secretary }) => secretary),
  );
  const clients: Mark[][] = Array.from({ length: Math.min(CLIENTS, rows.length) }, () => []);
  for (const [index, row] of rows.entries()) {
    clients[index % clients.length]?.push({ path: pathOf(row), cookie: cookies[index] ?? "", revision: row.revision });
  }
  return ask<Marked>("load/mark.ts", { port, seconds, clients } satisfies Marking);
}

async function entries(): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(
    "SELECT count(*)::text AS count FROM audit.entry WHERE table_name = 'attendance'",
  );
  return Number(rows[0]?.count);
}
