import type pg from "pg";
import type { Transaction } from "../database/connect.ts";
import type { JobContext, JobPayloads } from "../jobs/jobs.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdTree, readFacts } from "./facts.queries.ts";
import { perform } from "./perform.queries.ts";
import {
  type Held,
  insertSubjects,
  lockReorganization,
  sendDue,
  storeDone,
  storeStop,
} from "./reorganization.queries.ts";
import { type Stop, stopsOf } from "./reorganization.rules.ts";
import { tellOfChange, tellOfStop } from "./tell-of-change.queries.ts";

/** Carries out a change whose day has come, or says what stands in its way; undefined where what it names is gone. */
export async function carryOutHeld(tx: Transaction, held: Held, now: Date): Promise<Stop | "DONE" | undefined> {
  const { change, takesEffectOn, reorganizationId } = held;
  const body = await findOrganization(tx, held.organizationId);
  if (body) await holdTree(tx, body.path);
  const asked = { change, takesEffectOn, today: dayOf(now), exceptId: reorganizationId };
  const facts = body && (await readFacts(tx, body.path, asked));
  if (!facts) return undefined;
  const [stop] = stopsOf(change, facts);
  if (stop) return stop;
  const effect = await perform(tx, change, facts, { day: takesEffectOn, now, reorganizationId });
  await insertSubjects(
    tx,
    reorganizationId,
    effect.founded.map((id) => ({ id, role: "FOUNDED" })),
    false,
  );
  await storeDone(tx, held, effect, now);
  await tellOfChange(tx, held, takesEffectOn, {
    kind: "REORGANIZATION_DONE",
    parameters: { decision: held.decisionNumber, due: takesEffectOn },
  });
  return "DONE";
}

/** Carries out a planned change on its day; one that something stands in the way of stays planned and says what. */
export async function carryOutDue(
  { tx, clock }: JobContext,
  [due]: JobPayloads["reorganization.carryOut"][],
): Promise<void> {
  const held = due && (await lockReorganization(tx, due));
  const now = clock.now();
  if (held?.state !== "PLANNED" || held.takesEffectOn > dayOf(now)) return;
  const outcome = await carryOutHeld(tx, held, now);
  if (outcome === "DONE") return;
  const isNew = await storeStop(tx, held, outcome?.code ?? "ORGANIZATION_DISSOLVED");
  if (isNew) await tellOfStop(tx, held, held.decisionNumber);
}

/** Sends a job for every planned change whose day has come. */
export async function sendDueReorganizations(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(sendDue, [today]);
}
