import { reportDeadlinesOn } from "../../../rulesets/report-deadlines.ts";
import { addDays } from "../calendar.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { findIssuingOrganization, takeNumber } from "../record/record.queries.ts";
import { findReporting, listAsked, type Reporting } from "../report/figures.queries.ts";
import { beginsOn, dueDay, lastDayOf, type Period, periodOf, shifted } from "../report/period.rules.ts";
import { keyOf } from "../report/present-report.ts";
import { readFigures } from "../report/read-figures.ts";
import { readSections } from "../report/read-sections.ts";
import { insertReport, insertVersion, storeAnswer, storeState } from "../report/report.queries.ts";
import { paperOf, symbolOf } from "../report/report-paper.ts";
import { momentAt } from "../working-zone.rules.ts";
import { seeEverything } from "./demo.queries.ts";

/** Who has not sent the report of the last quarter, and whose came back. */
const silent = ["Chi bộ Kiểm soát", "Chi bộ Bảo hiểm tiền gửi"];
const returned = "Chi bộ Tổng hợp";

/**
 * The last quarter's reports of what stands right under a body, as its office finds them: most are accepted, one was returned,
 * two are late. Their figures are the roll-ups', so they are told once those are worked out.
 */
export async function tellReports(
  tx: Transaction,
  { bodyId, officeAccountId, today }: { bodyId: string; officeAccountId: string; today: string },
): Promise<void> {
  await seeEverything(tx);
  const period = lastQuarterDue(today);
  const lastDay = lastDayOf(period);
  const asked = await listAsked(tx, {
    organizationId: bodyId,
    from: beginsOn(period),
    lastDay,
    today,
    after: undefined,
    limit: 100,
  });
  for (const [index, { organizationId, name }] of asked.entries()) {
    const organization = await findReporting(tx, organizationId);
    if (!organization || silent.includes(name)) continue;
    const at = momentAt(addDays(lastDay, 1 + (index % 4)), "09:20");
    await sendOne(tx, organization, { period, bodyId, officeAccountId, at });
  }
}

/** The last quarter whose reports were due before a day. */
export function lastQuarterDue(today: string): Period {
  const last = shifted(periodOf("QUARTER", today), -1);
  const { daysAfterEnd } = reportDeadlinesOn(today);
  return dueDay(last, daysAfterEnd.QUARTER) < today ? last : shifted(last, -1);
}

type Sending = { period: Period; bodyId: string; officeAccountId: string; at: Date };

async function sendOne(
  tx: Transaction,
  organization: Reporting,
  { period, bodyId, officeAccountId, at }: Sending,
): Promise<void> {
  const { organizationId, name } = organization;
  const key = keyOf({ organizationId, ...period });
  const issuer = await findIssuingOrganization(tx, organizationId);
  const figures = await readFigures(tx, { organization, period, now: at });
  const sections = await readSections(tx, organization, period);
  const { termStartedOn } = issuer;
  const number = await takeNumber(tx, { organizationId, termStartedOn, type: "REPORT" });
  const of = { issuer, period, figures, sections, number, on: addDays(lastDayOf(period), 1) };
  const by = officeAccountId;
  await insertReport(tx, key, { sections, by, at });
  await storeState(tx, key, { state: "SUBMITTED", number });
  const sent = { symbol: symbolOf(of), figures, sections, content: paperOf(of), superiorId: bodyId, by, at };
  const { version } = await insertVersion(tx, key, sent);
  const state = name === returned ? "RETURNED" : "ACCEPTED";
  const reason = state === "RETURNED" ? "Chưa nêu kiến nghị của chi bộ; bổ sung rồi gửi lại." : "";
  await storeAnswer(tx, { ...key, version }, { state, reason, by, at: new Date(at.getTime() + DAY) });
  await storeState(tx, key, { state });
}

const DAY = 24 * 60 * 60 * 1000;
