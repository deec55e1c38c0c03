import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type SystemFigures = {
  postgres_version: string;
  newest_migration: string;
  database_bytes: number;
  audit_entries: number;
  audit_estimated: boolean;
  audit_unsealed: number;
  audit_sealed_at: Date | null;
  jobs_waiting: number;
  jobs_oldest_due_at: Date | null;
  jobs_troubled: { name: string; errorKind: string | null; retrying: number; failed: number }[];
  files: number;
  file_bytes: number;
} & (BackupFigures | { [Name in keyof BackupFigures]: null });

export type BackupFigures = {
  backup_finished_at: Date;
  backup_file_name: string;
  backup_bytes: number;
  backup_rows: number;
  backup_files: number;
  backup_missing_files: number;
};

export type SendingFigures = {
  channel: string;
  waiting: number;
  retrying: number;
  sent_lately: number;
  failed_lately: number;
  errors: string[];
};

/** How sending stands, by channel; a channel by which nothing went lately has no row. */
export async function findSendingFigures(tx: Transaction): Promise<SendingFigures[]> {
  const { rows } = await sql<SendingFigures>`SELECT * FROM nennep_deliveries()`.execute(tx);
  return rows;
}

/** The installation in figures; nothing for who is no technical administrator. */
export async function findSystemFigures(tx: Transaction): Promise<SystemFigures | undefined> {
  const { rows } = await sql<SystemFigures>`SELECT * FROM nennep_system()`.execute(tx);
  return rows[0];
}
