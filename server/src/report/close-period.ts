import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listBelow } from "./below.queries.ts";
import { type ClosedLine, findClosing, insertClosedLines, insertClosing, nextVersion } from "./closing.queries.ts";
import { findReporting } from "./figures.queries.ts";
import { readBelow } from "./list-reports-below.ts";
import { lastDayOf } from "./period.rules.ts";
import { keyOf, presentClosing } from "./present-report.ts";
import { mostLines, readFiguresToday } from "./read-figures.ts";

/** Closes a period: the figures of the committee and of everyone right under it stay as they are now, and how their reports stood. */
export const closePeriod: Operation<"period.close"> = async ({ tx, actor, clock }, input) => {
  const [key, now, lastDay] = [keyOf(input), clock.now(), lastDayOf(input)];
  const organization = await findReporting(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  if (isCell(organization.kind)) refuse("NOTHING_BELOW");
  if (dayOf(now) <= lastDay) refuse("PERIOD_NOT_OVER", { lastDay });
  const version = await nextVersion(tx, key);
  if (await findClosing(tx, key)) refuse("PERIOD_CLOSED");
  const { total, lines } = await readFiguresToday(tx, { organization, period: input, now });
  const { below } = await readBelow(tx, input, now);
  const stood = await listBelow(tx, below, { filter: "ALL", after: undefined, limit: mostLines });
  const standingOf = new Map(stood.map((row) => [row.organizationId, row]));
  const closingId = newId();
  await insertClosing(tx, key, { closingId, version, by: actor.accountId, at: now });
  const { organizationId, name } = organization;
  const whole = { organizationId, name, serial: 0, isTotal: true, figures: total, reportStanding: null, isLate: false };
  const each = lines.map((line): ClosedLine => {
    const standing = standingOf.get(line.organizationId);
    const { organizationId, name, serial, figures } = line;
    const report = { reportStanding: standing?.standing ?? null, isLate: standing?.isLate ?? false };
    return { organizationId, name, serial, isTotal: false, figures, ...report };
  });
  await insertClosedLines(tx, { organizationId: key.organizationId, closingId }, [whole, ...each]);
  return presentClosing({ closingId, version, closedAt: now, reopenedAt: null, reopenReason: "" });
};
