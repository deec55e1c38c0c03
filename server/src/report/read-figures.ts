import type { Transaction } from "../database/connect.ts";
import type { Answer } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { asOf, mean, sharePercent } from "../picture/picture.rules.ts";
import { showsPredecessors } from "../picture/predecessors.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type Closing, findClosedLines, findClosing } from "./closing.queries.ts";
import {
  type LineOf,
  listAsked,
  type Reporting,
  readFiguresOf,
  readMonthsOf,
  readSquares,
  type SquareRow,
} from "./figures.queries.ts";
import { beginsOn, lastDayOf, monthsOf, type Period, type ReportStanding, spanOf } from "./period.rules.ts";
import { readBefore, type StoredBefore } from "./read-before.ts";
import { type FigureLine, noFigures, type RawFigures, shownFigures } from "./report-figures.rules.ts";

export type MonthSquare = Answer<"report.table">["rows"][number]["months"][number];
export type ReportRow = Answer<"report.table">["rows"][number];

/** A line as it is kept with a report: its figures raw, and its months. */
export type StoredLine = FigureLine & {
  foundedOn: string | null;
  months: MonthSquare[];
  serial: number;
  /** How it stood with its own report when the period was closed. */
  reported?: { standing: ReportStanding; isLate: boolean };
  /** What it came from; absent of what was sent before these were kept. */
  predecessors?: readonly StoredBefore[];
};

/** The figures of a report: the whole, and the lines it is made of. */
export type StoredFigures = {
  total: RawFigures;
  lines: StoredLine[];
  /** Months of the whole. */
  months: MonthSquare[];
  closedOn: string | null;
};

/** So many lines fit into a report; no committee has more organizations right under it. */
export const mostLines = 500;

type Wanted = {
  organization: Reporting;
  period: Period;
  now: Date;
  page?: { after: string | undefined; limit: number };
};

/**
 * The figures of an organization over a period: the whole, and a line for each organization right under it, of a cell one
 * for each month. Of a closed period those that it was closed with.
 */
export async function readFigures(tx: Transaction, wanted: Wanted): Promise<StoredFigures> {
  if (isCell(wanted.organization.kind)) return await readCell(tx, wanted);
  const closing = await findClosing(tx, keyOf(wanted));
  const today = await readBody(tx, wanted);
  return closing ? await asClosed(tx, today, closing, wanted) : today;
}

/** The same as they are today, whether or not the period is closed. */
export async function readFiguresToday(tx: Transaction, wanted: Wanted): Promise<StoredFigures> {
  return isCell(wanted.organization.kind) ? await readCell(tx, wanted) : await readBody(tx, wanted);
}

async function readBody(tx: Transaction, { organization, period, now, page }: Wanted): Promise<StoredFigures> {
  const { organizationId } = organization;
  const [span, lastDay] = [asOf(spanOf(period), dayOf(now)), lastDayOf(period)];
  const listed = await listAsked(tx, {
    organizationId,
    from: span.from,
    lastDay,
    today: dayOf(now),
    ...(page ?? { after: undefined, limit: mostLines }),
  });
  const ids = listed.map((line) => line.organizationId);
  const figures = await readFiguresOf(tx, organizationId, ids, span);
  const squares = Map.groupBy(await readSquares(tx, [organizationId, ...ids], span), (square) => square.organizationId);
  const before = await readBefore(tx, ids, { path: organization.path, period, today: dayOf(now) });
  return {
    total: figures.get(organizationId) ?? noFigures,
    lines: listed.map((line) => ({
      ...placeOf(line, period),
      figures: figures.get(line.organizationId) ?? noFigures,
      months: (squares.get(line.organizationId) ?? [])
        .filter(({ parentId }) => parentId === organizationId)
        .map(presentSquare),
      predecessors: before.get(line.organizationId) ?? [],
    })),
    months: (squares.get(organizationId) ?? []).map(presentSquare),
    closedOn: null,
  };
}

async function readCell(tx: Transaction, { organization, period, now }: Wanted): Promise<StoredFigures> {
  const { organizationId, name } = organization;
  const span = asOf(spanOf(period), dayOf(now));
  const figures = await readFiguresOf(tx, organizationId, [], span);
  const ofMonths = await readMonthsOf(tx, organizationId, monthsOf(period), span.expectedTo);
  const squares = new Map((await readSquares(tx, [organizationId], span)).map((square) => [square.month, square]));
  const before = await readBefore(tx, [organizationId], { path: organization.path, period, today: dayOf(now) });
  return {
    total: figures.get(organizationId) ?? noFigures,
    lines: ofMonths.map(({ month, figures: ofMonth }, serial) => {
      const square = squares.get(month);
      const founded = foundedWithin(organization.foundedOn, period);
      const months = square ? [presentSquare(square)] : [];
      const predecessors = serial === ofMonths.length - 1 ? (before.get(organizationId) ?? []) : [];
      return { ...{ organizationId, name, month, serial }, foundedOn: founded, figures: ofMonth, months, predecessors };
    }),
    months: [...squares.values()].map(presentSquare),
    closedOn: null,
  };
}

async function asClosed(
  tx: Transaction,
  today: StoredFigures,
  closing: Closing,
  { page, ...wanted }: Wanted,
): Promise<StoredFigures> {
  const closed = await findClosedLines(tx, {
    organizationId: wanted.organization.organizationId,
    closingId: closing.closingId,
  });
  const { organization, period, now: at } = wanted;
  const shows = await showsPredecessors(tx, organization.path, lastDayOf(period), dayOf(at));
  const now = new Map(today.lines.map((line) => [line.organizationId, line]));
  const limit = page ? page.limit + 1 : mostLines;
  const after = Number(page?.after ?? -1);
  const whole = closed.find(({ isTotal }) => isTotal);
  return {
    total: whole?.figures ?? today.total,
    lines: closed
      .filter((line) => !line.isTotal && line.serial > after)
      .slice(0, limit)
      .map(({ organizationId, name, serial, figures, months, foundedOn, predecessors, reportStanding, isLate }) => {
        const line = now.get(organizationId);
        return {
          organizationId,
          name,
          serial,
          month: null,
          figures,
          ...(reportStanding && { reported: { standing: reportStanding, isLate } }),
          // A period that was closed before these were kept shows them as they are.
          foundedOn: months === null ? (line?.foundedOn ?? null) : foundedOn,
          months: [...(months ?? line?.months ?? [])],
          predecessors: shows ? (predecessors ?? line?.predecessors ?? []) : [],
        };
      }),
    months: [...(whole?.months ?? today.months)],
    closedOn: dayOf(closing.closedAt),
  };
}

function keyOf({ organization, period }: Pick<Wanted, "organization" | "period">) {
  return { organizationId: organization.organizationId, kind: period.kind, beginsOn: beginsOn(period) };
}

function placeOf({ organizationId, name, serial, foundedOn }: LineOf, period: Period) {
  return { organizationId, name, serial: Number(serial), month: null, foundedOn: foundedWithin(foundedOn, period) };
}

/** The day of founding where it lies within the period: before it nothing is expected. */
function foundedWithin(foundedOn: string | null, period: Period): string | null {
  return foundedOn !== null && foundedOn > beginsOn(period) && foundedOn <= lastDayOf(period) ? foundedOn : null;
}

function presentSquare(square: SquareRow): MonthSquare {
  const { organizationId: _, parentId: __, present, attendanceBase, scoreSum, scored, ...shown } = square;
  return { ...shown, attendance: sharePercent(present, attendanceBase), meanScore: mean(scoreSum, scored) };
}

/** A line as it is shown. */
export function presentLine({ serial: _, figures, predecessors = [], ...line }: StoredLine): ReportRow {
  const before = predecessors.map(({ figures: own, ...place }) => ({
    ...place,
    month: null,
    foundedOn: null,
    figures: shownFigures(own),
  }));
  return { ...line, figures: shownFigures(figures), predecessors: before };
}
