import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { refuse } from "../refusal.ts";
import { isCongress, type TermFields, type TermKey } from "./term.queries.ts";

/** Refuses what cannot be said of a term. */
export async function checkTerm(tx: Transaction, key: TermKey, fields: TermFields): Promise<void> {
  refuseSecret(`${fields.number} ${fields.name}`);
  if (fields.until !== null && fields.until <= key.startedOn) refuse("TERM_ENDS_FIRST");
  const { plannedSize, plannedStandingSize, congressMeetingId } = fields;
  if (plannedStandingSize !== null && plannedStandingSize > (plannedSize ?? 0)) refuse("STANDING_BEYOND_COMMITTEE");
  if (congressMeetingId !== null && !(await isCongress(tx, key.organizationId, congressMeetingId))) refuse("NOT_FOUND");
}
