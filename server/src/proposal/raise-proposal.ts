import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { isGranted } from "../grant.rules.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { readMeetingOffices } from "../meeting/meeting-offices.queries.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { type Permission, permissions } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { addStep, insertProposal } from "./keep-proposal.queries.ts";
import { findLevels } from "./levels.queries.ts";
import { tellProposer, tellThoseWhoAnswer } from "./tell-proposal.queries.ts";

const leaders: Permission = { of: "organization", who: ["SECRETARY", "DEPUTY_SECRETARY"] };

/** Raises a proposal: everybody the own, and who writes in the meeting, or leads the organization, also another's. */
export const raiseProposal: Operation<"proposal.raise"> = async (context, input) => {
  const { tx, clock, actor } = context;
  const { organizationId, meetingId, personId, body } = input;
  if (meetingId !== null) await holdMeeting(tx, { organizationId, meetingId }, ["CONVENED", "OPEN", "ADJOURNED"]);
  if (personId !== actor.personId && !(await writesForOthers(context, input))) refuse("FORBIDDEN");
  refuseSecret(body);
  if (!(await findBelonging(tx, organizationId, [personId])).has(personId)) refuse("NOT_FOUND");
  const addressedToId = await addresseeOf(tx, input);
  const proposal = { proposalId: newId(), personId, body };
  const key = { homeId: organizationId, proposalId: proposal.proposalId };
  const doneAt = clock.now();
  await insertProposal(tx, { ...key, id: key.proposalId, meetingId, personId, body, addressedToId, raisedAt: doneAt });
  await addStep(tx, key, {
    kind: "RAISED",
    atId: organizationId,
    toId: addressedToId,
    personId: actor.personId,
    doneAt,
  });
  const isOwn = addressedToId === organizationId;
  await tellThoseWhoAnswer(tx, proposal, {
    kind: "PROPOSAL_RAISED",
    organizationId: addressedToId,
    by: actor.personId,
    ...(meetingId === null || !isOwn ? {} : { meetingId }),
  });
  await tellProposer(tx, proposal, { kind: "PROPOSAL_RECORDED", organizationId: addressedToId, by: actor.personId });
  return { proposalId: proposal.proposalId };
};

/** Where it is addressed to: the own organization, or one above in which somebody answers. */
async function addresseeOf(
  tx: Transaction,
  { organizationId, addressedToId }: Input<"proposal.raise">,
): Promise<string> {
  if (addressedToId === null || addressedToId === organizationId) return organizationId;
  const levels = await findLevels(tx, organizationId);
  return levels.some((level) => level.organizationId === addressedToId) ? addressedToId : refuse("NOT_A_LEVEL_ABOVE");
}

async function writesForOthers(
  { tx, actor, standing }: OperationContext,
  { organizationId, meetingId }: Input<"proposal.raise">,
): Promise<boolean> {
  if (isGranted(leaders, { actor, standing })) return true;
  if (meetingId === null) return false;
  const meeting = await readMeetingOffices(tx, organizationId, meetingId);
  return isGranted(permissions["statement.add"], { actor, standing, meeting });
}
