import type { Transaction } from "../database/connect.ts";
import type { Answer } from "../operation.ts";
import { asOf, mean, sharePercent } from "../picture/picture.rules.ts";
import { findSquaresBefore, findTotalsBefore, showsPredecessors } from "../picture/predecessors.queries.ts";
import { asReported } from "./figures.queries.ts";
import { lastDayOf, type Period, spanOf } from "./period.rules.ts";
import type { RawFigures } from "./report-figures.rules.ts";

type MonthSquare = Answer<"report.table">["rows"][number]["months"][number];

/** What a line came from, as it is kept with a report: until when it stood, its figures raw, and its months. */
export type StoredBefore = {
  organizationId: string;
  name: string;
  succeededOn: string;
  isOpen: boolean;
  figures: RawFigures;
  months: MonthSquare[];
};

/** What some organizations came from within a period, by their successors; nothing where the committee chose so. */
export async function readBefore(
  tx: Transaction,
  heirIds: readonly string[],
  { path, period, today }: { path: string; period: Period; today: string },
): Promise<Map<string, StoredBefore[]>> {
  if (heirIds.length === 0 || !(await showsPredecessors(tx, path, lastDayOf(period), today))) return new Map();
  const span = asOf(spanOf(period), today);
  // What was succeeded later has a line of its own in this period.
  const places = (await findTotalsBefore(tx, heirIds, span)).filter(
    ({ succeededOn }) => succeededOn <= lastDayOf(period),
  );
  if (places.length === 0) return new Map();
  const squares = Map.groupBy(await findSquaresBefore(tx, heirIds, period.year), nameOf);
  const before = places.map((place): StoredBefore & { heirId: string } => {
    const { heirId, organizationId, name, kind: _, succeededOn, isOpen, ...figures } = place;
    return {
      ...{ heirId, organizationId, name, succeededOn, isOpen },
      figures: asReported(figures),
      months: (squares.get(nameOf(place)) ?? [])
        .filter(({ month }) => month >= span.from && month <= span.to)
        .map(({ month, cells, held, officialGrade, selfGrade, good, fair, average, poor, meetingId, ...sums }) => ({
          ...{ month, cells, held, officialGrade, selfGrade, good, fair, average, poor, meetingId },
          attendance: sharePercent(sums.present, sums.attendanceBase),
          meanScore: mean(sums.scoreSum, sums.scored),
        })),
    };
  });
  return Map.groupBy(before, ({ heirId }) => heirId);
}

function nameOf({
  heirId,
  organizationId,
  succeededOn,
}: {
  heirId: string;
  organizationId: string;
  succeededOn: string;
}) {
  return `${heirId} ${organizationId} ${succeededOn}`;
}
