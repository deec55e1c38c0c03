import { isOnAgenda } from "../meeting/course.queries.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertStatement, lockOpinion, storeTakenUp } from "./statement.queries.ts";

/** Takes an opinion up as a statement of its sender, who need not be there; taken up already, the answer names that statement. */
export const takeUpOpinion: Operation<"opinion.takeUp"> = async ({ tx, clock, actor }, input) => {
  await holdMeeting(tx, input, underWay);
  const opinion = await lockOpinion(tx, input, input.opinionId);
  if (!opinion) return refuse("NOT_FOUND");
  if (opinion.takenUpAs !== null) return { statementId: opinion.takenUpAs };
  const id = newId();
  const { personId, body: gist } = opinion;
  const agendaItemId = opinion.agendaItemId ?? input.agendaItemId;
  if (!(await isOnAgenda(tx, input, agendaItemId))) refuse("NOT_FOUND");
  const said = { personId, agendaItemId, gist, guestId: null, kind: "OPINION" } as const;
  await insertStatement(tx, input, { ...said, id, saidAt: clock.now(), typedBy: actor.accountId });
  await storeTakenUp(tx, input, input.opinionId, id);
  return { statementId: id };
};
