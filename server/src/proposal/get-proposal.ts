import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { abilitiesOn, presentProposal, presentStep } from "./present-proposal.ts";
import { findHistory, findProposal } from "./proposal.queries.ts";

/** One proposal with everything that happened to it, for its own organization and those on its way. */
export const getProposal: Operation<"proposal.get"> = async ({ tx, clock, may }, input) => {
  const { organizationId, proposalId } = input;
  const row = await findProposal(tx, input);
  if (!row) return refuse("NOT_FOUND");
  const history = await findHistory(tx, [proposalId]);
  return {
    ...presentProposal(row, dayOf(clock.now())),
    steps: history.map(presentStep),
    abilities: abilitiesOn(row, { organizationId, may }),
  };
};
