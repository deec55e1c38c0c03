import { refuseSecret } from "../file/refuse-secret.ts";
import { isGranted } from "../grant.rules.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { readMeetingOffices } from "../meeting/meeting-offices.queries.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { type Permission, permissions } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { insertProposal } from "./proposal.queries.ts";

const leaders: Permission = { of: "organization", who: ["SECRETARY", "DEPUTY_SECRETARY"] };

/** Raises a proposal: everybody the own, and who writes in the meeting, or leads the organization, also another's. */
export const raiseProposal: Operation<"proposal.raise"> = async (context, input) => {
  const { tx, clock, actor } = context;
  const { organizationId, meetingId, personId } = input;
  if (meetingId !== null) await holdMeeting(tx, { organizationId, meetingId }, ["CONVENED", "OPEN", "ADJOURNED"]);
  if (personId !== actor.personId && !(await writesForOthers(context, input))) refuse("FORBIDDEN");
  refuseSecret(input.body);
  if (!(await findBelonging(tx, organizationId, [personId])).has(personId)) refuse("NOT_FOUND");
  const id = newId();
  await insertProposal(tx, { ...input, id, raisedAt: clock.now() });
  const holders = await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  const told = { kind: "PROPOSAL_RAISED", organizationId, ...(meetingId === null ? {} : { meetingId }) } as const;
  await tellPeople(
    tx,
    holders.filter((holder) => holder !== actor.personId),
    told,
  );
  return { proposalId: id };
};

async function writesForOthers(
  { tx, actor, standing }: OperationContext,
  { organizationId, meetingId }: Input<"proposal.raise">,
): Promise<boolean> {
  if (isGranted(leaders, { actor, standing })) return true;
  if (meetingId === null) return false;
  const meeting = await readMeetingOffices(tx, organizationId, meetingId);
  return isGranted(permissions["statement.add"], { actor, standing, meeting });
}
