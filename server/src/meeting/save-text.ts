import { refuseSecret } from "../file/refuse-secret.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isOnAgenda } from "./course.queries.ts";
import { holdMeeting } from "./hold-meeting.queries.ts";
import { findText, storeText } from "./meeting-text.queries.ts";
import { isFieldOfItem, statesToWrite } from "./text-field.rules.ts";

/** Saves a field that is being typed; where somebody else wrote meanwhile, the answer carries the other's text. */
export const saveText: Operation<"meeting.saveText"> = async ({ tx, clock, actor }, input) => {
  await holdMeeting(tx, input, statesToWrite(input.field));
  refuseSecret(input.body);
  if (!(await isSubject(tx, input))) refuse("NOT_FOUND");
  const now = clock.now();
  const revision = await storeText(tx, input, { ...input, by: actor.accountId, at: now });
  if (revision !== undefined) return { revision, savedAt: now.toISOString() };
  const present = await findText(tx, input);
  if (!present) return refuse("TEXT_CHANGED_MEANWHILE", { body: "", revision: 0, changedBy: null });
  // Sent again after the answer was lost, or typed alike by two: nothing is in conflict.
  if (present.body === input.body) return { revision: present.revision, savedAt: present.changedAt.toISOString() };
  return refuse("TEXT_CHANGED_MEANWHILE", {
    body: present.body,
    revision: present.revision,
    changedBy: present.changedBy,
  });
};

async function isSubject(tx: OperationContext["tx"], input: Input<"meeting.saveText">): Promise<boolean> {
  if (!isFieldOfItem(input.field)) return input.subjectId === input.meetingId;
  return isOnAgenda(tx, input, input.subjectId);
}
