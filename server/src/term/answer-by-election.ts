import { readPlace } from "../appointment/appointment.queries.ts";
import { decidesAppointments } from "../appointment/appointment.rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockByElection, storeAnswer } from "./by-election.queries.ts";

/** The superior lets a by-election be held, or refuses it with a reason. */
export const answerByElection: Operation<"term.answerByElection"> = async ({ tx, actor, standing }, input) => {
  const { isAllowed, reason, decision, answeredOn } = input;
  const asked = await lockByElection(tx, input);
  if (!asked) return refuse("NOT_FOUND");
  const place = { actor, standing, ...(await readPlace(tx, input.organizationId)) };
  if (!decidesAppointments(place, asked.position)) refuse("FORBIDDEN");
  if (asked.state !== "ASKED") refuse("BY_ELECTION_STATE");
  if (!isAllowed && reason === "") refuse("REFUSAL_WITHOUT_REASON");
  refuseSecret(`${decision} ${reason}`);
  await storeAnswer(tx, input, { isAllowed, decision, answeredOn, reason, by: actor.accountId });
  return { done: true };
};
