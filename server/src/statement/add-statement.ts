import { refuseSecret } from "../file/refuse-secret.ts";
import { isOnAgenda } from "../meeting/course.queries.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { requireAbout, requireSpeaker } from "./require-speaker.queries.ts";
import { insertStatement } from "./statement.queries.ts";
import { aboutOf } from "./statement.rules.ts";

/** Records who said what. */
export const addStatement: Operation<"statement.add"> = async ({ tx, clock, actor }, input) => {
  await holdMeeting(tx, input, underWay);
  refuseSecret(input.gist);
  await requireSpeaker(tx, input, input);
  await requireAbout(tx, input, aboutOf(input.kind, input.aboutId));
  if (!(await isOnAgenda(tx, input, input.agendaItemId))) refuse("NOT_FOUND");
  const id = newId();
  await insertStatement(tx, input, { ...input, id, saidAt: clock.now(), typedBy: actor.accountId });
  return { statementId: id };
};
