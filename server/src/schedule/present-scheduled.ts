import type { Answer } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import type { Clash } from "./clashes.rules.ts";
import type { AttendingRow, ScheduledRow } from "./schedule.queries.ts";

type Scheduled = Answer<"schedule.month">["rows"][number];

/** So many clashes of a meeting are named; the others are counted. */
const clashesNamed = 5;

/** What may be done from above to a meeting that is being prepared, in its order on the page. */
const fromAbove: readonly OperationName[] = ["schedule.attend", "schedule.ask"];

/** A meeting as it stands in a calendar, with what stands in its way and what its reader may do from above. */
export function presentScheduled(
  row: ScheduledRow,
  beside: {
    clashes: readonly Clash[];
    attending: readonly AttendingRow[];
    mayHere: (operation: OperationName) => boolean;
  },
): Scheduled {
  const isAhead = row.state === "DRAFT" || row.state === "CONVENED";
  return {
    ...row,
    scheduledAt: row.scheduledAt.toISOString(),
    isProposed: row.state === "DRAFT",
    clashes: beside.clashes.slice(0, clashesNamed).map(presentClash),
    clashCount: beside.clashes.length,
    attending: beside.attending
      .filter(({ meetingId }) => meetingId === row.meetingId)
      .map(({ meetingId: _, ...person }) => person),
    request: row.request && { ...row.request, askedAt: new Date(row.request.askedAt).toISOString() },
    abilities: isAhead ? fromAbove.filter(beside.mayHere) : [],
  };
}

function presentClash({ kind, person, with: other }: Clash): Scheduled["clashes"][number] {
  const { organizationId, organizationName, meetingId, scheduledAt } = other;
  return {
    kind,
    person,
    with: { organizationId, organizationName, meetingId, scheduledAt: scheduledAt.toISOString() },
  };
}
