import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdChange } from "./hold-member-change.ts";
import { annulExpulsion, endChange, undoOnRoll } from "./member-change.queries.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * A change was a mistake, or was lifted from its beginning: the roll says again what it said before, and the change stays to be read with
 * the reason. Closed meetings keep what they counted, and a closed account is opened by its administrator.
 */
export const undoMemberChange: Operation<"memberChange.undo"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdChange(context, input, "DECIDED");
  const { tx, actor, clock } = context;
  if (!(await undoOnRoll(tx, row.changeId))) refuse("MEMBER_ELSEWHERE");
  const [by, at] = [actor.accountId, clock.now()];
  await endChange(tx, row, { state: "UNDONE", answer: input.reason, by, at });
  if (row.kind === "EXPULSION") await annulExpulsion(tx, row, { reason: input.reason, day: dayOf(at), by, at });
  await tellOfChange(context, row, "UNDONE");
  return { done: true };
};
