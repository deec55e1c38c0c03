import { daysBetween } from "../calendar.rules.ts";
import type { Answer } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { isOverdue, mayNote } from "./task.rules.ts";
import type { ListedTaskRow } from "./task-list.queries.ts";

/** A task as lists show it, with what the reader may do about it. */
export function presentTask(
  row: ListedTaskRow,
  reader: { personId: string | null; now: Date },
): Answer<"task.mine">["rows"][number] {
  const { id, isLed, closedAt, closedAtText: _cursor, ...rest } = row;
  const today = dayOf(reader.now);
  const closedOn = closedAt === null ? null : dayOf(closedAt);
  const isOwner = row.owner !== null && row.owner.personId === reader.personId;
  const abilities = mayNote({ isOwner, isLeader: isLed, closedOn }) ? ["task.addNote"] : [];
  return {
    ...rest,
    taskId: id,
    overdue: isOverdue({ state: row.state, dueOn: row.dueOn, closedOn }, today),
    daysLeft: daysBetween(today, row.dueOn),
    closedAt: closedAt === null ? null : closedAt.toISOString(),
    abilities,
  };
}
