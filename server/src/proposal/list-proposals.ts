import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { abilitiesOn, presentProposal } from "./present-proposal.ts";
import { countProposals, listProposalRows } from "./proposal.queries.ts";

/** Proposals as an organization has to do with them: waiting here, sent on, or answered. */
export const listProposals: Operation<"proposal.list"> = async (
  { tx, clock, may },
  { organizationId, view, cursor, limit },
) => {
  const today = dayOf(clock.now());
  const rows = await listProposalRows(tx, { organizationId, view, after: readCursor(cursor, 3), limit });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.order, row.raisedText, row.proposalId],
    (row) => ({ ...presentProposal(row, today), abilities: abilitiesOn(row, { organizationId, may }) }),
  );
  return { ...page, counts: await countProposals(tx, organizationId, today) };
};
