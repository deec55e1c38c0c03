import { isPersonKnown } from "../appointment/appointment.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findPlan, insertCandidate, isPlanned } from "./succession.queries.ts";

/** Proposes somebody for a position of the coming term; the person is not told while it is being considered. */
export const proposeCandidate: Operation<"succession.propose"> = async ({ tx }, input) => {
  const { organizationId, planId, personId, position } = input;
  if (!(await findPlan(tx, input)) || !(await isPersonKnown(tx, personId))) return refuse("NOT_FOUND");
  if (await isPlanned(tx, input)) refuse("ALREADY_PLANNED");
  const candidateId = newId();
  await insertCandidate(tx, { organizationId, planId, candidateId }, { personId, position, on: input.proposedOn });
  return { candidateId };
};
