import type { Transaction } from "../database/connect.ts";
import { insertJob } from "./job.queries.ts";
import type { JobName, JobPayloads } from "./jobs.ts";

/**
 * Leaves a job in the operation's transaction: it exists if and only if the operation commits, and is done afterwards, at
 * least once. Jobs of one name and key that wait at the same time are done together.
 */
export async function sendJob<Name extends JobName>(
  tx: Transaction,
  name: Name,
  key: string,
  payload: JobPayloads[Name],
): Promise<void> {
  await insertJob(tx, { name, key, payload });
}
