import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentProposal, presentStep } from "./present-proposal.ts";
import { findHistory, listOwnProposals } from "./proposal.queries.ts";

/** One's own proposals, each with everything that happened to it. */
export const listMine: Operation<"proposal.mine"> = async ({ tx, clock, actor }, { cursor, limit }) => {
  const today = dayOf(clock.now());
  const rows =
    actor.personId === null ? [] : await listOwnProposals(tx, actor.personId, { after: readCursor(cursor, 3), limit });
  const history = await findHistory(
    tx,
    rows.map(({ proposalId }) => proposalId),
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.order, row.raisedText, row.proposalId],
    (row) => ({
      ...presentProposal(row, today),
      steps: history.filter(({ firstId }) => firstId === row.firstId).map(presentStep),
    }),
  );
};
