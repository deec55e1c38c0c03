import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertByElection } from "./by-election.queries.ts";
import { findTerm } from "./term.queries.ts";

/** Asks the superior for leave to fill seats by a by-election. */
export const askByElection: Operation<"term.askByElection"> = async ({ tx, actor, clock }, input) => {
  const { organizationId } = input;
  const term = await findTerm(tx, input);
  if (!term) return refuse("NOT_FOUND");
  if (term.endedOn !== null) refuse("OUTSIDE_TERM");
  refuseSecret(input.reason);
  const byElectionId = newId();
  const asked = { ...input, askedOn: dayOf(clock.now()), by: actor.accountId };
  await insertByElection(tx, { organizationId, byElectionId }, asked);
  return { byElectionId };
};
