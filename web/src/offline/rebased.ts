import type { Shown } from "../../../server/src/offline/after.rules.ts";
import type { KeptCall } from "./device.ts";

/** What was sent, based on what the meeting shows now: done again it takes the place of what somebody else wrote. */
export function rebased({ name, sent }: KeptCall, shown: Shown): KeptCall["sent"] {
  if (!("revision" in sent)) return sent;
  const of = sent as unknown as Record<string, unknown>;
  const revision = revisionOf(name, of, shown);
  return revision === undefined ? sent : { ...sent, revision };
}

function revisionOf(name: KeptCall["name"], of: Record<string, unknown>, shown: Shown): number | undefined {
  switch (name) {
    case "attendance.record":
      return shown.attendance.find(({ personId }) => personId === of.personId)?.revision;
    case "meeting.saveText":
      return (
        shown.texts.find(({ subjectId, field }) => subjectId === of.subjectId && field === of.field)?.revision ?? 0
      );
    case "task.report":
      return shown.taskReviews.find(({ taskId }) => taskId === of.taskId)?.reportRevision;
    case "task.updateAssigned":
      return shown.newTasks.find(({ taskId }) => taskId === of.taskId)?.revision;
    case "statement.update":
      return shown.statements.find(({ statementId }) => statementId === of.statementId)?.revision;
    default:
      return undefined;
  }
}
