import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findExemplar } from "./exemplar.queries.ts";
import { placeOfReader } from "./place-of-reader.ts";
import { presentExemplar } from "./present-exemplar.ts";
import { countUses, listItems } from "./template.queries.ts";

/** One good example with what may be taken over. The meeting itself opens to the cell and to those above it only. */
export const getExemplar: Operation<"exemplar.get"> = async (context, { organizationId, exemplarId }) => {
  const { tx, standing, may } = context;
  const row = (await findExemplar(tx, { ...placeOfReader(context), exemplarId })) ?? refuse("NOT_FOUND");
  const items = await listItems(tx, exemplarId);
  const uses = await countUses(tx, exemplarId);
  const isOwn = row.sourceId === organizationId || (row.markedById === organizationId && standing.here.length > 0);
  return {
    ...presentExemplar(row, { organizationId, may }),
    items: items.map(({ kind: _, stepKey: __, ...item }) => item),
    meetingId: isOwn ? row.meetingId : null,
    uses,
  };
};
