import type { Answer, Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { type ListedProposalRow, listProposalRows } from "./proposal.queries.ts";

/** Proposals of an organization, open ones first. */
export const listProposals: Operation<"proposal.list"> = async (
  { tx, actor },
  { organizationId, mine, cursor, limit },
) => {
  const after = readCursor(cursor, 3);
  const readerId = actor.personId;
  const rows = await listProposalRows(tx, { organizationId, readerId, mine: mine === "true", after, limit });
  return cutPage(rows, limit, (row) => [row.isAnswered, row.raisedAtText, row.id], present);
};

function present(row: ListedProposalRow): Answer<"proposal.list">["rows"][number] {
  const { id, isAnswered: _order, raisedAtText: _text, raisedAt, answeredAt, ...rest } = row;
  return {
    ...rest,
    proposalId: id,
    raisedAt: raisedAt.toISOString(),
    answeredAt: answeredAt === null ? null : answeredAt.toISOString(),
  };
}
