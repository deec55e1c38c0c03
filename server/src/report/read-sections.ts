import type { Transaction } from "../database/connect.ts";
import { isCell } from "../organization/organization.rules.ts";
import type { Reporting } from "./figures.queries.ts";
import { beginsOn, lastDayOf, type Period, spanOf } from "./period.rules.ts";
import { readIndicators } from "./read-indicators.ts";
import { findCommitteeTasks, findOpenTasks, findPraise, findSentBelow, findShortcomings } from "./records.queries.ts";
import { type Sections, sectionsOfBody, sectionsOfCell } from "./report-sections.ts";

/** What the records say for the parts of a report that people write: a cell's own, a committee's from what was sent to it. */
export async function readSections(tx: Transaction, organization: Reporting, period: Period): Promise<Sections> {
  const { organizationId } = organization;
  if (!isCell(organization.kind)) {
    const below = await findSentBelow(tx, { organizationId, kind: period.kind, beginsOn: beginsOn(period) });
    const tasks = await findCommitteeTasks(tx, organizationId);
    const indicators = await readIndicators(tx, organizationId, period);
    return sectionsOfBody(below, { indicators, tasks, lastDay: lastDayOf(period) });
  }
  const of = { organizationId, ...spanOf(period), lastDay: lastDayOf(period) };
  return sectionsOfCell({
    indicators: await readIndicators(tx, organizationId, period),
    praise: await findPraise(tx, of),
    shortcomings: await findShortcomings(tx, of),
    tasks: await findOpenTasks(tx, organizationId),
    lastDay: of.lastDay,
  });
}
