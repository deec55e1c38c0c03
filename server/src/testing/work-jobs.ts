import { type JobName, jobs } from "../jobs/jobs.ts";
import { runNextJob } from "../jobs/run-jobs.ts";
import type { Door } from "./door.ts";

/**
 * Does everything that is due of some kinds of jobs; whatever fails is thrown. The database is shared by many tests, and
 * what another one left waiting may need files that only its own folder has.
 */
export async function workJobs(door: Door, ...names: readonly JobName[]): Promise<void> {
  const handlers = Object.fromEntries(names.map((name) => [name, jobs[name]]));
  const report = (error: unknown) => {
    throw error;
  };
  while (await runNextJob({ pool: door.worker, around: door.surroundings, handlers, report }));
}
