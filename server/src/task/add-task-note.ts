import { keepUpload } from "../file/keep-upload.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { isGranted } from "../grant.rules.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import type { Permission } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { insertNote, lockTask, storeProgress } from "./task.queries.ts";
import { stateAfterNote } from "./task.rules.ts";

const leaders: Permission = { of: "organization", who: ["SECRETARY", "DEPUTY_SECRETARY"] };

/** Notes progress on a task, with a percentage and a file as evidence: who answers for it does, or who leads the organization. */
export const addTaskNote: Operation<"task.addNote"> = async (context, input) => {
  const { tx, actor, standing, clock } = context;
  const { organizationId, taskId, body, percent, uploadId, bearsNoMark } = input;
  const task = await lockTask(tx, organizationId, taskId);
  if (!task) return refuse("NOT_FOUND");
  const isOwner = actor.personId !== null && actor.personId === task.ownerId;
  if (!isOwner && !isGranted(leaders, { actor, standing })) refuse("FORBIDDEN");
  if (task.closedAt !== null) refuse("TASK_IS_CLOSED");
  refuseSecret(body);
  const file = uploadId === null ? null : await keepUpload(context, { organizationId, uploadId, bearsNoMark });
  const id = newId();
  const note = { organizationId, taskId, id, personId: actor.personId, body, percent, notedAt: clock.now() };
  await insertNote(tx, { ...note, fileId: file?.fileId ?? null });
  if (percent !== null) {
    await storeProgress(tx, organizationId, taskId, { state: stateAfterNote(task.state, percent), percent });
  }
  return { noteId: id };
};
