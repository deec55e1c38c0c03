import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import type pg from "pg";
import { findEvaluationState } from "../../server/src/evaluation/evaluation.queries.ts";
import { findMeeting } from "../../server/src/meeting/meeting.queries.ts";
import { readRecord } from "../../server/src/workspace/read-record.ts";
import type { Ground } from "../benchmark.ts";
import { idOf } from "../seed/invented.ts";
import { planOf } from "../seed/plan.ts";
import { recordStatements, type Statement } from "./recorded-statements.ts";

type Key = { organizationId: string; meetingId: string };

/**
 * What the product is compared with: bare routes that send the same statements as a role for which row-level security
 * lets everything pass, with no session, no permission, no transaction and no validation, and a bare insert.
 */
export async function createControl(owner: pg.Pool, ground: Ground): Promise<FastifyInstance> {
  await owner.query(
    "CREATE TABLE IF NOT EXISTS bench_mark (id uuid PRIMARY KEY, meeting_id uuid, person_id uuid, status text, reason text, marked_at timestamptz)",
  );
  const known = knownMeeting(ground);
  const client = await owner.connect();
  const [meeting, workspace] = [
    await recordStatements(client, (tx) => findMeeting(tx, known.organizationId, known.meetingId)),
    await recordStatements(client, async (tx) => {
      const found = await findMeeting(tx, known.organizationId, known.meetingId);
      if (found) await readRecord(tx, found, idOf("person", 0));
      await findEvaluationState(tx, known.organizationId, known.meetingId);
    }),
  ];
  client.release();
  const control = Fastify();
  const read = (statements: Statement[]) => async (request: { params: unknown }) =>
    // The route's own pattern names these two.
    replay(owner, statements, known, request.params as Key);
  control.get("/meeting/:organizationId/:meetingId", read(meeting));
  control.get("/workspace/:organizationId/:meetingId", read(workspace));
  control.get("/memory", async () => ({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
  control.put("/mark/:meetingId/:personId", async (request) => {
    const { meetingId, personId } = request.params as { meetingId: string; personId: string };
    const { status } = request.body as { status: string };
    await owner.query(
      "INSERT INTO bench_mark (id, meeting_id, person_id, status, reason, marked_at) VALUES ($1, $2, $3, $4, '', now())",
      [randomUUID(), meetingId, personId, status],
    );
    return { done: true };
  });
  return control;
}

function knownMeeting({ tier, seed, today }: Ground): Key {
  const [cell] = planOf(tier, seed, today).cells;
  return { organizationId: idOf("organization", cell?.n ?? 0), meetingId: idOf("meeting", tier.months - 1) };
}

async function replay(owner: pg.Pool, statements: Statement[], known: Key, wanted: Key): Promise<unknown[]> {
  const client = await owner.connect();
  try {
    const answers: unknown[] = [];
    for (const { text, values } of statements) {
      const inserted = values.map((value) =>
        value === known.organizationId ? wanted.organizationId : value === known.meetingId ? wanted.meetingId : value,
      );
      answers.push((await client.query(text, inserted)).rows);
    }
    return answers;
  } finally {
    client.release();
  }
}
