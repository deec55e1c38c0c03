import type { Answer, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { backupEveryDays, isBackupDue } from "./backup-age.rules.ts";
import { findSendingFigures, findSystemFigures, type SendingFigures, type SystemFigures } from "./system.queries.ts";

/** Shows the technical administrator how the installation stands: versions, log, jobs, files and the last backup, as figures only. */
export const getSystem: Operation<"system.get"> = async ({ tx, clock, installation, mail, push }) => {
  const [figures, sending] = await Promise.all([findSystemFigures(tx), findSendingFigures(tx)]);
  // The database asks again who is acting; an account closed a moment ago gets nothing.
  if (!figures) return refuse("FORBIDDEN");
  return {
    program: { version: installation.version, startedAt: installation.startedAt.toISOString() },
    database: {
      embedded: installation.embedded,
      version: figures.postgres_version,
      newestMigration: figures.newest_migration.replace(/\.sql$/, ""),
      bytes: figures.database_bytes,
    },
    audit: {
      entries: figures.audit_entries,
      isEstimate: figures.audit_estimated,
      unsealed: figures.audit_unsealed,
      lastSealedAt: figures.audit_sealed_at?.toISOString() ?? null,
    },
    jobs: {
      waiting: figures.jobs_waiting,
      oldestDueAt: figures.jobs_oldest_due_at?.toISOString() ?? null,
      troubled: figures.jobs_troubled,
    },
    sending: [presentSending(sending, "EMAIL", mail !== null), presentSending(sending, "PUSH", push !== null)],
    files: { count: figures.files, bytes: figures.file_bytes },
    backup: {
      last: presentBackup(figures),
      isDue: isBackupDue(figures.backup_finished_at, clock.now()),
      everyDays: backupEveryDays,
    },
  };
};

type Sending = Answer<"system.get">["sending"][number];

function presentSending(channels: readonly SendingFigures[], channel: Sending["channel"], isOn: boolean): Sending {
  const found = channels.find((each) => each.channel === channel);
  return {
    channel,
    isOn,
    waiting: found?.waiting ?? 0,
    retrying: found?.retrying ?? 0,
    sent: found?.sent_lately ?? 0,
    failed: found?.failed_lately ?? 0,
    errorKinds: found?.errors ?? [],
  };
}

function presentBackup(figures: SystemFigures): Answer<"system.get">["backup"]["last"] {
  if (figures.backup_finished_at === null) return null;
  return {
    finishedAt: figures.backup_finished_at.toISOString(),
    fileName: figures.backup_file_name,
    bytes: figures.backup_bytes,
    rows: figures.backup_rows,
    files: figures.backup_files,
    missingFiles: figures.backup_missing_files,
  };
}
