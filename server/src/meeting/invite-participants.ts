import type { Transaction } from "../database/connect.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import {
  findCompanions,
  findParticipantLeaders,
  findParticipantStates,
  storeParticipants,
} from "./participants.queries.ts";
import { type Choice, invitationsOf, isJoint } from "./participants.rules.ts";

/** Organizations that take part in one meeting at most: a bound of the product, not of a regulation. */
export const participantsAtMost = 300;

/** Sets who takes part in a thematic meeting, and tells the leaders of each cell that is asked. */
export async function inviteParticipants(
  tx: Transaction,
  meeting: MeetingKey & { kind: string; organizationKind: string; scheduledAt: Date; place: string },
  choice: Choice,
  chosen: { at: Date; by: string },
): Promise<void> {
  const heldByCell = isCell(meeting.organizationKind);
  const companions = (await findCompanions(tx, meeting.organizationId)).map(({ organizationId }) => organizationId);
  const before = await findParticipantStates(tx, meeting);
  const invitations = invitationsOf(choice, { companions, heldByCell, before });
  if (!invitations) return refuse("NOT_A_COMPANION");
  if (invitations.length > participantsAtMost) refuse("TOO_MANY_PARTICIPANTS", { atMost: participantsAtMost });
  const joint = isJoint({ kind: meeting.kind, heldByCell, participants: invitations.length });
  await storeParticipants(tx, meeting, invitations, { ...chosen, joint });
  const asked = new Set(
    invitations.flatMap(({ participantId, state }) =>
      state === "INVITED" && before.get(participantId) !== "INVITED" ? [participantId] : [],
    ),
  );
  if (asked.size === 0) return;
  const leaders = await findParticipantLeaders(tx, meeting);
  const told = leaders.filter(({ participantId }) => asked.has(participantId)).map(({ personId }) => personId);
  const { organizationId, meetingId, scheduledAt, place } = meeting;
  const parameters = { scheduledAt: scheduledAt.toISOString(), place };
  await tellPeople(tx, told, { kind: "MEETING_INVITED", organizationId, meetingId, parameters });
}
