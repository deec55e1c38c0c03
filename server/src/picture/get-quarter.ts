import type { Answer, Input, Operation, OperationContext } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { type ClosedLine, type Closing, findClosedLines, findClosing } from "../report/closing.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findPictured, findTotalsOf, listPictured, type PlaceRow, readTotals } from "./picture.queries.ts";
import { asOf, lastDayOf, quarterOf } from "./picture.rules.ts";
import { findTotalsBefore, showsPredecessors } from "./predecessors.queries.ts";
import { noTotals, presentQuarter } from "./present-picture.ts";
import { presentQuartersBefore } from "./present-predecessors.ts";

/**
 * A quarter's totals of an organization and of each one right under it; a month that lies ahead counts with whoever has met
 * for it already. A closed quarter shows the figures that it was closed with.
 */
export const getPictureQuarter: Operation<"picture.quarter"> = async (context, input) => {
  const { tx } = context;
  const { organizationId, year, quarter } = input;
  const pictured = await findPictured(tx, organizationId);
  if (!pictured) return refuse("NOT_FOUND");
  const { from } = quarterOf({ year, month: quarter * 3 });
  const closing = await findClosing(tx, { organizationId, kind: "QUARTER", beginsOn: from });
  return closing ? await asClosed(context, input, closing) : await asToday(context, input, pictured);
};

type Quarter = Answer<"picture.quarter">;

async function asToday(
  { tx, clock, standing }: OperationContext,
  { organizationId, year, quarter, cursor, limit }: Input<"picture.quarter">,
  pictured: PlaceRow,
): Promise<Quarter> {
  const today = dayOf(clock.now());
  const span = asOf(quarterOf({ year, month: quarter * 3 }), today);
  const [total] = await readTotals(tx, organizationId, [span]);
  const after = readCursor(cursor, 1)?.[0];
  const lastDay = lastDayOf(quarterOf({ year, month: quarter * 3 }));
  const beside = await showsPredecessors(tx, standing.path, lastDay, today);
  const listed = await listPictured(tx, {
    ...{ organizationId, from: span.from, lastDay, today, filter: "ALL", beside, after, limit },
  });
  const shown = listed.slice(0, limit).map((row) => row.organizationId);
  const figures = new Map(
    (await findTotalsOf(tx, shown, { ...span, under: organizationId })).map((row) => [row.organizationId, row]),
  );
  const before = Map.groupBy(await findTotalsBefore(tx, beside ? shown : [], span), ({ heirId }) => heirId);
  const name = `${year}-Q${quarter}`;
  const page = cutPage(
    listed,
    limit,
    (row) => [String(row.serial)],
    (row) => ({
      ...presentQuarter(
        { organizationId: row.organizationId, name: row.name, quarter: name },
        figures.get(row.organizationId) ?? noTotals,
      ),
      predecessors: presentQuartersBefore(before.get(row.organizationId) ?? [], name),
    }),
  );
  return {
    total: presentQuarter({ organizationId, name: pictured.name, quarter: name }, total ?? noTotals),
    rows: page.rows,
    nextCursor: page.nextCursor,
    closing: null,
  };
}

async function asClosed(
  { tx, clock, standing }: OperationContext,
  { organizationId, year, quarter, cursor, limit }: Input<"picture.quarter">,
  { closingId, version, closedAt }: Closing,
): Promise<Quarter> {
  const lines = await findClosedLines(tx, { organizationId, closingId });
  const after = Number(readCursor(cursor, 1)?.[0] ?? 0);
  const present = ({ organizationId, name, figures }: ClosedLine) =>
    presentQuarter(
      { organizationId, name, quarter: `${year}-Q${quarter}` },
      // A closed line keeps everything that a quarter shows, and what was sent beside it.
      { ...noTotals, ...figures },
    );
  const shown = lines.filter((line) => !line.isTotal && line.serial > after).slice(0, limit + 1);
  const months = quarterOf({ year, month: quarter * 3 });
  const [lastDay, name] = [lastDayOf(months), `${year}-Q${quarter}`];
  const beside = await showsPredecessors(tx, standing.path, lastDay, dayOf(clock.now()));
  // A period that was closed before these were kept shows them as they are.
  const unkept = shown.filter(({ predecessors }) => predecessors === null).map((line) => line.organizationId);
  const today = (await findTotalsBefore(tx, beside ? unkept : [], asOf(months, lastDay))).filter(
    ({ succeededOn }) => succeededOn <= lastDay,
  );
  const ofToday = Map.groupBy(today, ({ heirId }) => heirId);
  const beforeOf = ({ organizationId, predecessors }: ClosedLine) =>
    predecessors?.map(({ figures, ...place }) => ({ ...noTotals, ...figures, ...place })) ??
    ofToday.get(organizationId) ??
    [];
  const page = cutPage(
    shown,
    limit,
    (line) => [String(line.serial)],
    (line) => ({ ...present(line), predecessors: beside ? presentQuartersBefore(beforeOf(line), name) : [] }),
  );
  const whole = lines.find(({ isTotal }) => isTotal);
  return {
    total: whole
      ? present(whole)
      : presentQuarter({ organizationId, name: "", quarter: `${year}-Q${quarter}` }, noTotals),
    rows: page.rows,
    nextCursor: page.nextCursor,
    closing: { version, closedAt: closedAt.toISOString() },
  };
}
