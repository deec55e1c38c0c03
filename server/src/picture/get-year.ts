import { monthOf } from "../calendar.rules.ts";
import type { Answer, Operation } from "../operation.ts";
import { memberShare } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  findPictured,
  findSquares,
  findWaiting,
  listPictured,
  readTotals,
  type SubordinateRow,
  type Totals,
} from "./picture.queries.ts";
import { asOf, monthShown, quarterOf, sharePercent } from "./picture.rules.ts";
import { findSquaresBefore, showsPredecessors } from "./predecessors.queries.ts";
import { noTotals, presentPictureRow } from "./present-picture.ts";
import { presentPredecessorRows } from "./present-predecessors.ts";

/** The year's picture of an organization: what stands right under it × the months, with four figures above. Roll-up tables only. */
export const getPictureYear: Operation<"picture.year"> = async ({ tx, clock, standing }, input) => {
  const { organizationId, year, filter, cursor, limit } = input;
  const today = dayOf(clock.now());
  const pictured = await findPictured(tx, organizationId);
  if (!pictured) return refuse("NOT_FOUND");
  const month = monthShown(year, today);
  const [now, quarter, before] = await readTotals(tx, organizationId, [
    { from: month, to: month, expectedTo: month },
    // The same months as the quarter's own page counts.
    asOf(quarterOf(monthOf(month)), today),
    asOf(quarterOf(monthOf(month), -1), today),
  ]);
  const waiting = await findWaiting(tx, organizationId);
  const after = readCursor(cursor, 1)?.[0];
  const lastDay = `${year}-12-31`;
  // A filter lists what shows it, each in its own line.
  const beside = (await showsPredecessors(tx, standing.path, lastDay, today)) && filter === "ALL";
  const listed = await listPictured(tx, {
    ...{ organizationId, from: `${year}-01-01`, lastDay, today, filter, beside, after, limit },
  });
  const shown = listed.slice(0, limit).map((row) => row.organizationId);
  const squares = Map.groupBy(await findSquares(tx, shown, year), (square) => square.organizationId);
  // Of this year, what stands here today shows all its months; what stood here earlier, those in which it did.
  const squaresOf = (row: SubordinateRow) =>
    (squares.get(row.organizationId) ?? []).filter(
      ({ parentId }) => parentId === organizationId || (row.isHere && today <= lastDay),
    );
  const succeeded = Map.groupBy(await findSquaresBefore(tx, beside ? shown : [], year), ({ heirId }) => heirId);
  const page = cutPage(
    listed,
    limit,
    (row) => [String(row.serial)],
    (row) => ({
      ...presentPictureRow(row, squaresOf(row), year),
      predecessors: presentPredecessorRows(succeeded.get(row.organizationId) ?? [], year),
    }),
  );
  const { name, kind, directSubordinates, staff } = pictured;
  const members = now?.members ?? 0;
  return {
    organization: {
      organizationId,
      name,
      kind,
      members,
      shareOfStaff: memberShare(members, staff),
      directSubordinates,
    },
    figures: {
      month,
      ...presentFigures(now ?? noTotals, quarter ?? noTotals, before ?? noTotals),
      ...presentWaiting(waiting),
    },
    rows: page.rows,
    nextCursor: page.nextCursor,
  };
};

type Figures = Answer<"picture.year">["figures"];

function presentFigures(
  now: Totals,
  quarter: Totals,
  before: Totals,
): Omit<Figures, "month" | "waiting" | "oldestWaitingSince"> {
  return {
    cells: now.cells,
    heldThisMonth: now.held,
    quarterAttendance: sharePercent(quarter.present, quarter.attendanceBase),
    previousQuarterAttendance: sharePercent(before.present, before.attendanceBase),
    tasksDone: quarter.tasksDone,
    tasksTotal: quarter.tasksTotal,
  };
}

function presentWaiting({
  waiting,
  oldest,
}: {
  waiting: number;
  oldest: Date | null;
}): Pick<Figures, "waiting" | "oldestWaitingSince"> {
  return { waiting, oldestWaitingSince: oldest?.toISOString() ?? null };
}
