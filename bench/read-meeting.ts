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
import type { Sending, Sent } from "./load/send.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { membersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const CONNECTIONS = 32;
const MEETINGS = 200;
const LEAST_SHARE = 0.6;
const SLOWEST_MS = 60;

/** Reads meetings as their secretaries do, 32 at a time: the head of one, and the whole workspace that the screen shows. */
const ground = await readInput<Ground>();
const server = start<Ports>("load/server.ts", ground);
const ports = await server.answered;
const readers = await readersOf(ground);
answer([
  await compare(
    "Read one meeting (meeting.get)",
    "meeting",
    (key) => `/api/organizations/${key.organizationId}/meetings/${key.meetingId}`,
  ),
  await compare(
    "Read its whole workspace",
    "workspace",
    (key) => `/api/organizations/${key.organizationId}/meetings/${key.meetingId}/workspace`,
  ),
] satisfies Measure[]);
await server.release();

type Reader = { organizationId: string; meetingId: string; cookie: string };

/** Meetings of the month before, complete with minutes and score, each with its secretary. */
async function readersOf({ ownerUrl, tier, seed, today }: Ground): Promise<Reader[]> {
  const plan = planOf(tier, seed, today);
  const cells = plan.cells.slice(0, MEETINGS);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const cookies = await signIn(
    owner,
    cells.map((cell) => membersOf(plan, cell)[0] ?? 0),
  );
  await owner.end();
  return cells.map((cell, index) => ({
    organizationId: idOf("organization", cell.n),
    meetingId: idOf("meeting", cell.index * tier.months + tier.months - 2),
    cookie: cookies[index] ?? "",
  }));
}

async function compare(what: string, route: string, pathOf: (reader: Reader) => string): Promise<Measure> {
  const ours = readers.map((reader) => ({ path: pathOf(reader), cookie: reader.cookie }));
  const bare = readers.map((reader) => ({
    path: `/${route}/${reader.organizationId}/${reader.meetingId}`,
    cookie: "",
  }));
  const rounds: { ours: Sent; bare: Sent }[] = [];
  const seconds = ground.isQuick ? 2 : 6;
  const send = (port: number, requests: Sending["requests"], lasting: number) =>
    ask<Sent>("load/send.ts", { port, connections: CONNECTIONS, seconds: lasting, requests } satisfies Sending);
  await send(ports.app, ours, 2);
  await send(ports.control, bare, 2);
  for (let round = 0; round < (ground.isQuick ? 1 : 3); round++) {
    rounds.push({ bare: await send(ports.control, bare, seconds), ours: await send(ports.app, ours, seconds) });
  }
  const share = median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond));
  const p99 = median(rounds.map((round) => round.ours.p99));
  return {
    what,
    ours: `${perSecond(median(rounds.map((round) => round.ours.perSecond)))}, p99 ${milliseconds(p99)}`,
    control: `${perSecond(median(rounds.map((round) => round.bare.perSecond)))}, p99 ${milliseconds(median(rounds.map((round) => round.bare.p99)))}`,
    ratio: `${Math.round(share * 100)} %`,
    target: `≥ ${LEAST_SHARE * 100} %, p99 ≤ ${SLOWEST_MS} ms`,
    isMet: share >= LEAST_SHARE && p99 <= SLOWEST_MS,
  };
}
