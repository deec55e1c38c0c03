import { queryOptions } from "@tanstack/react-query";
import { api, queryClient } from "../../api.ts";
import type { AttendanceRow, MeetingIdentity } from "../workspace-query.ts";

/** How often the cell that is open is read again: others call their parts of the same roll. */
const LOOK_AGAIN_AFTER = 4_000;

/** The roll of one cell of a large conference. */
export function partQuery(identity: MeetingIdentity, ofOrganizationId: string, isUnderWay = false) {
  return queryOptions({
    ...api.attendance.listPart.queryOptions({ input: { ...identity, ofOrganizationId } }),
    refetchInterval: isUnderWay ? LOOK_AGAIN_AFTER : false,
  });
}

/** The row of somebody in a cell that was opened on this page. */
export function rowInParts(identity: MeetingIdentity, personId: string): AttendanceRow | undefined {
  return partsOf(identity)
    .flatMap(([, part]) => part?.rows ?? [])
    .find((row) => row.personId === personId);
}

/** Shows a change in the cell that somebody counts for. */
export function changeInParts(identity: MeetingIdentity, personId: string, change: Partial<AttendanceRow>): void {
  for (const [queryKey, part] of partsOf(identity)) {
    if (!part?.rows.some((row) => row.personId === personId)) continue;
    const rows = part.rows.map((row) => (row.personId === personId ? { ...row, ...change } : row));
    queryClient.setQueryData(queryKey, { rows });
  }
}

function partsOf(identity: MeetingIdentity) {
  return queryClient.getQueriesData<{ rows: AttendanceRow[] }>({
    queryKey: api.attendance.listPart.key({ input: identity }),
  });
}
