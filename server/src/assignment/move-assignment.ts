import { keepUpload } from "../file/keep-upload.ts";
import { hasMaterial, insertMaterial } from "../material/material.queries.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAssignment, storeAssignmentState } from "./assignment.queries.ts";
import { stepsAfter } from "./assignment-state.rules.ts";

/**
 * Moves a preparation on, with a word and the paper that answers it: whoever prepares it, or the cell's leaders. The leaders
 * are told once it is done by somebody else.
 */
export const moveAssignment: Operation<"assignment.move"> = async (context, input) => {
  const { tx, actor, clock, may } = context;
  const { organizationId, meetingId, assignmentId, state, word } = input;
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, notYetClosed);
  const assignment = await findAssignment(tx, { ...key, assignmentId });
  if (!assignment) return refuse("NOT_FOUND");
  if (assignment.personId !== actor.personId && !may("assignment.add")) refuse("FORBIDDEN");
  const materialId = await paperOf(context, input);
  const steps = stepsAfter(assignment, state, clock.now());
  await storeAssignmentState(tx, { ...key, assignmentId }, { ...steps, word, materialId });
  if (state === "DONE" && assignment.doneAt === null && !may("assignment.add")) {
    const leaders = await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
    await tellPeople(tx, leaders, { kind: "PREPARATION_DONE", ...key, parameters: { what: assignment.what } });
  }
  return { materialId };
};

/** The paper that answers it: a new one, which is posted with it, or one of the meeting's. */
async function paperOf(context: OperationContext, input: Input<"assignment.move">): Promise<string | null> {
  const { organizationId, meetingId, paper, materialId } = input;
  const key = { organizationId, meetingId };
  if (paper === null) {
    if (materialId !== null && !(await hasMaterial(context.tx, { ...key, materialId }))) refuse("NOT_FOUND");
    return materialId;
  }
  const { fileId } = await keepUpload(context, { ...paper, organizationId });
  const id = newId();
  await insertMaterial(context.tx, {
    ...key,
    id,
    agendaItemId: null,
    fileId,
    title: paper.title,
    purpose: "PAPER",
    postedAt: context.clock.now(),
    postedBy: context.actor.accountId,
  });
  return id;
}
