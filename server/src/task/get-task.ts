import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { presentTask } from "./present-task.ts";
import { findNotes, findReports, findTask } from "./task-list.queries.ts";

/** One task with its notes, evidence and what meetings reported of it. */
export const getTask: Operation<"task.get"> = async ({ tx, actor, clock }, key) => {
  const task = await findTask(tx, key, actor.personId);
  if (!task) return refuse("NOT_FOUND");
  const notes = await findNotes(tx, key);
  const reports = await findReports(tx, key);
  return {
    ...presentTask(task, { personId: actor.personId, now: clock.now() }),
    notes: notes.map(({ id, notedAt, ...note }) => ({ ...note, noteId: id, notedAt: notedAt.toISOString() })),
    reports,
  };
};
