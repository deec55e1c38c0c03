import type { Transaction } from "../database/connect.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { type ClosedLine, type Closing, findClosedLines, listClosings } from "./closing.queries.ts";
import { findReporting, type Reporting } from "./figures.queries.ts";
import { keyOf, presentClosing } from "./present-report.ts";
import { readFiguresToday } from "./read-figures.ts";
import { changesBetween, type FigureLine, noFigures, type RawFigures, shownFigures } from "./report-figures.rules.ts";

/** A version that a period was closed with, and what is different in another one or today. */
export const compareClosing: Operation<"period.compare"> = async ({ tx, clock }, input) => {
  const [key, { version, against, limit }] = [keyOf(input), input];
  const organization = await findReporting(tx, input.organizationId);
  const closings = await listClosings(tx, key);
  const closing = closings.find((each) => each.version === version);
  const beside = against === undefined ? undefined : closings.find((each) => each.version === against);
  if (!organization || !closing || (against !== undefined && !beside)) return refuse("NOT_FOUND");
  const closed = await readClosed(tx, organization, closing);
  const other = beside
    ? await readClosed(tx, organization, beside)
    : await readFiguresToday(tx, { organization, period: input, now: clock.now() });
  const after = Number(readCursor(input.cursor, 1)?.[0] ?? -1);
  const page = cutPage(
    closed.lines.filter((line) => line.serial > after).slice(0, limit + 1),
    limit,
    (line) => [String(line.serial)],
    ({ organizationId, name, figures }) => ({ organizationId, name, figures: shownFigures(figures) }),
  );
  return {
    ...presentClosing(closing),
    total: shownFigures(closed.total),
    rows: page.rows,
    nextCursor: page.nextCursor,
    changes: changesBetween(closed, other),
  };
};

async function readClosed(
  tx: Transaction,
  { organizationId }: Reporting,
  { closingId }: Closing,
): Promise<{ total: RawFigures; lines: (FigureLine & { serial: number })[] }> {
  const rows = await findClosedLines(tx, { organizationId, closingId });
  const asLine = ({ organizationId, name, figures, serial }: ClosedLine) => ({
    organizationId,
    name,
    figures,
    serial,
    month: null,
  });
  return {
    total: rows.find(({ isTotal }) => isTotal)?.figures ?? noFigures,
    lines: rows.filter(({ isTotal }) => !isTotal).map(asLine),
  };
}
