import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import type { PeriodKey } from "./closing.queries.ts";
import { lockReport, type ReportRow } from "./report.queries.ts";
import { allows, type ReportDeed } from "./report.rules.ts";

/** The report of a period, locked, where it stands so that something may be done to it. */
export async function holdReport(tx: Transaction, key: PeriodKey, deed: ReportDeed): Promise<ReportRow> {
  const report = await lockReport(tx, key);
  if (!report) return refuse("NOT_FOUND");
  if (!allows(deed, report.state)) refuse("REPORT_STATE", { state: report.state });
  return report;
}
