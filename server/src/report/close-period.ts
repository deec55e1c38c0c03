import { newId } from "../new-id.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listBelow } from "./below.queries.ts";
import {
  type ClosedLine,
  type Closing,
  findClosedQuarters,
  findClosing,
  insertClosedLines,
  insertClosing,
  nextVersion,
} from "./closing.queries.ts";
import { findReporting, type Reporting } from "./figures.queries.ts";
import { readBelow } from "./list-reports-below.ts";
import { lastDayOf, openQuartersOf, type Period } from "./period.rules.ts";
import { keyOf, presentClosing } from "./present-report.ts";
import { mostLines, readFiguresToday } from "./read-figures.ts";

/**
 * Closes a period: the figures of the committee and of everyone right under it stay as they are now, and how their reports
 * stood. A half-year or a year rests on its quarters: those that are open are closed with it where that is asked for.
 */
export const closePeriod: Operation<"period.close"> = async (context, input) => {
  const { tx, clock } = context;
  const { kind, year, number, organizationId, withQuarters } = input;
  const [period, lastDay] = [{ kind, year, number }, lastDayOf(input)];
  const organization = await findReporting(tx, organizationId);
  if (!organization) return refuse("NOT_FOUND");
  if (isCell(organization.kind)) refuse("NOTHING_BELOW");
  if (dayOf(clock.now()) <= lastDay) refuse("PERIOD_NOT_OVER", { lastDay });
  const version = await nextVersion(tx, keyOf(input));
  if (await findClosing(tx, keyOf(input))) refuse("PERIOD_CLOSED");
  const open = openQuartersOf(period, await findClosedQuarters(tx, { organizationId, year }));
  if (open.length > 0 && !withQuarters) refuse("QUARTERS_OPEN", { quarters: open });
  for (const quarter of open) await closeQuarter(context, organization, { kind: "QUARTER", year, number: quarter });
  return presentClosing(await close(context, organization, period, version));
};

/** Closes a quarter of a longer period, unless somebody has done so in the meantime. */
async function closeQuarter(context: OperationContext, organization: Reporting, quarter: Period): Promise<void> {
  const key = keyOf({ organizationId: organization.organizationId, ...quarter });
  const version = await nextVersion(context.tx, key);
  if (!(await findClosing(context.tx, key))) await close(context, organization, quarter, version);
}

async function close(
  { tx, actor, clock }: OperationContext,
  organization: Reporting,
  period: Period,
  version: number,
): Promise<Closing> {
  const { organizationId, name } = organization;
  const [of, now] = [{ organizationId, ...period }, clock.now()];
  const { total, lines, months } = await readFiguresToday(tx, { organization, period, now });
  const { below } = await readBelow(tx, of, now);
  const stood = await listBelow(tx, below, { filter: "ALL", after: undefined, limit: mostLines });
  const standingOf = new Map(stood.map((row) => [row.organizationId, row]));
  const closingId = newId();
  await insertClosing(tx, keyOf(of), { closingId, version, by: actor.accountId, at: now });
  const whole: ClosedLine = {
    organizationId,
    name,
    serial: 0,
    figures: total,
    predecessors: [],
    months,
    foundedOn: null,
    isTotal: true,
    reportStanding: null,
    isLate: false,
  };
  const each = lines.map((line): ClosedLine => {
    const standing = standingOf.get(line.organizationId);
    const { organizationId, name, serial, figures, months: own, foundedOn, predecessors = [] } = line;
    const report = { reportStanding: standing?.standing ?? null, isLate: standing?.isLate ?? false };
    return { organizationId, name, serial, isTotal: false, figures, predecessors, months: own, foundedOn, ...report };
  });
  await insertClosedLines(tx, { organizationId, closingId }, [whole, ...each]);
  return { closingId, version, closedAt: now, reopenedAt: null, reopenReason: "" };
}
