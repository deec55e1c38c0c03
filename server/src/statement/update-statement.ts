import { refuseSecret } from "../file/refuse-secret.ts";
import { isOnAgenda } from "../meeting/course.queries.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { requireAbout, requireSpeaker } from "./require-speaker.queries.ts";
import { lockStatement, updateStatementRow } from "./statement.queries.ts";
import { aboutOf } from "./statement.rules.ts";

/** Corrects a recorded statement; one whose speaker stays the same may also be somebody's who sent it and is not there. */
export const updateStatement: Operation<"statement.update"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, underWay);
  refuseSecret(input.gist);
  const present = await lockStatement(tx, input, input.statementId);
  if (!present) return refuse("NOT_FOUND");
  if (present.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  const isSameSpeaker = present.personId !== null && present.personId === input.personId && input.guestId === null;
  if (!isSameSpeaker) await requireSpeaker(tx, input, input);
  await requireAbout(tx, input, aboutOf(input.kind, input.aboutId));
  if (!(await isOnAgenda(tx, input, input.agendaItemId))) refuse("NOT_FOUND");
  await updateStatementRow(tx, input, input);
  return { revision: input.revision + 1 };
};
