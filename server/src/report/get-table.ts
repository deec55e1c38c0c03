import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { findReporting } from "./figures.queries.ts";
import { presentLine, readFigures } from "./read-figures.ts";
import { shownFigures } from "./report-figures.rules.ts";

/** Figures of a period line by line, the whole beside them: quality, attendance, tasks and topics are read from it. */
export const getReportTable: Operation<"report.table"> = async ({ tx, clock }, input) => {
  const organization = await findReporting(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const { limit } = input;
  const after = readCursor(input.cursor, 1)?.[0];
  const figures = await readFigures(tx, { organization, period: input, now: clock.now(), page: { after, limit } });
  const { organizationId, name, kind } = organization;
  const page = cutPage(figures.lines, limit, (line) => [String(line.serial)], presentLine);
  return {
    organization: { organizationId, name, kind },
    total: {
      organizationId,
      name,
      month: null,
      foundedOn: null,
      figures: shownFigures(figures.total),
      months: figures.months,
      predecessors: [],
    },
    closedOn: figures.closedOn,
    rows: page.rows,
    nextCursor: page.nextCursor,
  };
};
