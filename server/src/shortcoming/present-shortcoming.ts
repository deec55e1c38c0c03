import type { Answer } from "../operation.ts";
import type { ShortcomingRow } from "./shortcoming.queries.ts";
import { deedsOn, type Reader } from "./shortcoming.rules.ts";

type Shown = Answer<"shortcoming.list">["rows"][number];

/** Who reads: the person behind the account, and whether that person leads the organization, alone or with others. */
export type ReadBy = { personId: string | null; leads: boolean; leadsAlone: boolean };

/** A shortcoming as it crosses the wire, with what its reader may do to it. */
export function presentShortcoming(row: ShortcomingRow, { reader, today }: { reader: ReadBy; today: string }): Shown {
  const standing = { subject: row.subject, state: row.state, isBefore: row.meetingId !== null };
  return {
    ...row,
    handedInAt: row.handedInAt?.toISOString() ?? null,
    isOverdue: row.state === "HANDED_IN" && row.dueOn !== null && row.dueOn < today,
    abilities: deedsOn(standing, readerOf({ personId: row.person?.personId, ownerId: row.owner?.personId }, reader)),
  };
}

/** How a reader stands to one shortcoming. */
export function readerOf(
  of: { personId: string | null | undefined; ownerId: string | null | undefined },
  { personId, leads, leadsAlone }: ReadBy,
): Reader {
  const isReader = (other: string | null | undefined) => personId !== null && other === personId;
  return { isOwn: isReader(of.personId), isOwner: isReader(of.ownerId), leads, leadsAlone };
}
