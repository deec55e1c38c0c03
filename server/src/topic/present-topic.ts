import type { Answer } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import type { GuidanceRow } from "./guidance.queries.ts";
import { standingOfTopic } from "./hold-topics.queries.ts";
import type { TopicRow } from "./topic.queries.ts";
import { deedsOn, isSamePeriod, type Quarter, standingOf } from "./topic.rules.ts";
import type { QuarterRow } from "./topic-year.queries.ts";

type Topic = Answer<"topic.list">["rows"][number];
type Reader = { may(operation: OperationName): boolean };

/** A topic as it crosses the wire, with what its reader may do to it now. */
export function presentTopic(row: TopicRow, reader: Reader): Topic {
  return { ...bareTopic(row), abilities: deedsOn(standingOfTopic(row)).filter((deed) => reader.may(deed)) };
}

/** A topic as it crosses the wire. */
export function bareTopic(row: TopicRow): Omit<Topic, "abilities"> {
  const { organizationId: _, directiveId: __, firstYear, firstQuarter, firstMonth, ...rest } = row;
  return {
    ...rest,
    registeredAt: momentOf(row.registeredAt),
    decidedAt: momentOf(row.decidedAt),
    droppedAt: momentOf(row.droppedAt),
    scheduledAt: momentOf(row.scheduledAt),
    heldAt: momentOf(row.heldAt),
    movedFrom: movedFrom(row, { firstYear, firstQuarter, firstMonth }),
  };
}

function movedFrom(
  row: TopicRow,
  { firstYear, firstQuarter, firstMonth }: Pick<TopicRow, "firstYear" | "firstQuarter" | "firstMonth">,
) {
  if (firstYear === null || firstQuarter === null) return null;
  const first = { year: firstYear, quarter: firstQuarter, month: firstMonth };
  return isSamePeriod(first, row) ? null : first;
}

/** How a quarter stands on a day, with its counts. */
export function presentQuarter(
  row: QuarterRow,
  at: { today: string; required: number },
): Answer<"topic.list">["quarters"][number] {
  const { year, quarter, planned, waiting, returned, moved, held } = row;
  const of: Quarter = { year, quarter };
  return { year, quarter, planned, waiting, returned, moved, held, standing: standingOf(row, { quarter: of, ...at }) };
}

/** Guidance as it crosses the wire. */
export function presentGuidance(row: GuidanceRow): Answer<"topic.list">["guidance"][number] {
  return { ...row, issuedAt: row.issuedAt.toISOString() };
}

function momentOf(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
