import { mayShowInline } from "../file/file-types.rules.ts";
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
    decision,
    ...rest
  } = row;
  const annulled =
    annulledHow && annulledOn
      ? { how: annulledHow, on: annulledOn, number: annulledNumber, reason: annulledReason }
      : null;
  const shown = decision && {
    fileId: decision.fileId,
    name: decision.name,
    inline: mayShowInline(decision.mediaType),
  };
  return { ...rest, recordedAt: recordedAt.toISOString(), annulled, decision: shown };
}
