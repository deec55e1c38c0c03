import { z } from "zod";
import { deliveryChannel } from "./delivery.ts";
import { operation } from "./operation.ts";
import { moment } from "./primitives.ts";

/** Jobs of one name that failed in one way; the kind is a code or the name of a class, never a message. */
const troubledJobs = z.object({
  name: z.string(),
  errorKind: z.string().nullable(),
  /** They are tried again by themselves. */
  retrying: z.int(),
  /** They were given up and stay for somebody to look at. */
  failed: z.int(),
});

/** Messages of the last seven days by one channel: figures and kinds of errors, never to whom. */
const sending = z.object({
  channel: deliveryChannel,
  /** Whether this installation is set up for it. */
  isOn: z.boolean(),
  waiting: z.int(),
  retrying: z.int(),
  sent: z.int(),
  failed: z.int(),
  errorKinds: z.array(z.string()),
});

const lastBackup = z.object({
  finishedAt: moment,
  fileName: z.string(),
  bytes: z.int(),
  rows: z.int(),
  files: z.int(),
  /** Files that the database speaks of and the folder of files lacked. */
  missingFiles: z.int(),
});

const system = z.object({
  program: z.object({ version: z.string(), startedAt: moment }),
  database: z.object({
    /** Whether the program runs PostgreSQL itself. */
    embedded: z.boolean(),
    version: z.string(),
    newestMigration: z.string(),
    bytes: z.int(),
  }),
  audit: z.object({
    entries: z.int(),
    /** A large log is estimated. */
    isEstimate: z.boolean(),
    unsealed: z.int(),
    lastSealedAt: moment.nullable(),
  }),
  jobs: z.object({ waiting: z.int(), oldestDueAt: moment.nullable(), troubled: z.array(troubledJobs) }),
  sending: z.array(sending),
  files: z.object({ count: z.int(), bytes: z.int() }),
  /** Due when none was ever made here, or the last one is too old. */
  backup: z.object({ last: lastBackup.nullable(), isDue: z.boolean(), everyDays: z.int() }),
});

export const systemContract = {
  get: operation
    .route({
      method: "GET",
      path: "/system",
      summary: "The installation in figures, for the technical administrator: versions, log, jobs, files, last backup",
    })
    .output(system),
};
