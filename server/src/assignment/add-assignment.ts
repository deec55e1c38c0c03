import { preparing, requireState } from "../meeting/require-state.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertAssignment } from "./assignment.queries.ts";

/** Assigns somebody of the organization to prepare something; he or she is told. */
export const addAssignment: Operation<"assignment.add"> = async ({ tx, meeting }, input) => {
  requireState(meeting, preparing);
  const belonging = await findBelonging(tx, input.organizationId, [input.personId], input.meetingId);
  if (!belonging.has(input.personId)) refuse("NOT_FOUND");
  const id = newId();
  await insertAssignment(tx, { ...input, id });
  const { organizationId, meetingId } = input;
  await tellPeople(tx, [input.personId], {
    kind: "PREPARATION_ASSIGNED",
    organizationId,
    meetingId,
    parameters: { what: input.what },
  });
  return { assignmentId: id };
};
