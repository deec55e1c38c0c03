import { refuseSecret } from "../file/refuse-secret.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertWeakness } from "./weakness.queries.ts";

/** Names a weak point of the meeting with its remedy; both go into the minutes. */
export const addWeakness: Operation<"weakness.add"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, underWay);
  refuseSecret(input.body);
  refuseSecret(input.remedy);
  const { ownerId } = input;
  if (ownerId !== null && !(await findBelonging(tx, input.organizationId, [ownerId])).has(ownerId)) refuse("NOT_FOUND");
  const id = newId();
  await insertWeakness(tx, input, { ...input, id });
  return { weaknessId: id };
};
