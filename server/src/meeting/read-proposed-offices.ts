import type { Transaction } from "../database/connect.ts";
import type { MeetingRow } from "./meeting.queries.ts";
import { findOfficeCandidates } from "./proposed-offices.queries.ts";
import { type ProposedOffices, proposedOffices } from "./proposed-offices.rules.ts";
import { findNominees } from "./transition.queries.ts";

/** Reads who would chair and write a meeting if nobody else were named: nobody for an office that somebody was named for. */
export async function readProposedOffices(
  tx: Transaction,
  meeting: Pick<MeetingRow, "organizationId" | "id" | "kind" | "chairId" | "minuteTakerId">,
  now: Date,
): Promise<ProposedOffices> {
  if (meeting.chairId !== null && meeting.minuteTakerId !== null) return { chair: null, minuteTaker: null };
  const candidates = await findOfficeCandidates(tx, meeting);
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  const personIds = candidates.map(({ personId }) => personId);
  const { chair, minuteTaker } = proposedOffices(candidates, await findNominees(tx, key, personIds), now);
  return {
    chair: meeting.chairId === null ? chair : null,
    minuteTaker: meeting.minuteTakerId === null ? minuteTaker : null,
  };
}
