import type { Answer } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import type { ExemplarRow } from "./exemplar.queries.ts";
import { allows, type Deed } from "./exemplar.rules.ts";

type Reader = { organizationId: string; may(operation: OperationName): boolean };

/** An example as it crosses the wire, with what its reader may do with it in the organization at hand. */
export function presentExemplar(row: ExemplarRow, reader: Reader): Answer<"exemplar.list">["rows"][number] {
  const { markedById, markedByName, sourceId, sourceName, meetingId: _, markedOrder: __, ...rest } = row;
  return {
    ...rest,
    markedBy: { organizationId: markedById, name: markedByName },
    source: { organizationId: sourceId, name: sourceName },
    markedAt: row.markedAt.toISOString(),
    abilities: deedsOn(row, reader),
  };
}

function deedsOn(row: ExemplarRow, { organizationId, may }: Reader): Deed[] {
  const ofSource: Deed[] = row.sourceId === organizationId ? ["exemplar.agree", "exemplar.decline"] : [];
  const ofMarker: Deed[] = row.markedById === organizationId ? ["exemplar.withdraw"] : [];
  return [...ofSource, ...ofMarker].filter((deed) => allows(row.state, deed) && may(deed));
}
