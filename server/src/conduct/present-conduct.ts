import type { Answer } from "../operation.ts";
import type { ConductRow } from "./conduct.queries.ts";

/** A record as its member's page shows it. */
export function presentConduct(row: ConductRow): Answer<"member.get">["conduct"][number] {
  const {
    personId: _,
    fullName: __,
    recordedAt,
    annulledHow,
    annulledOn,
    annulledNumber,
    annulledReason,
    ...rest
  } = row;
  const annulled =
    annulledHow && annulledOn
      ? { how: annulledHow, on: annulledOn, number: annulledNumber, reason: annulledReason }
      : null;
  return { ...rest, recordedAt: recordedAt.toISOString(), annulled };
}
