import { refuseSecret } from "../file/refuse-secret.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { readMeetingOffices } from "../meeting/meeting-offices.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { keyOf } from "./hold-proposal.queries.ts";
import { addStep, storeClosing } from "./keep-proposal.queries.ts";
import { lockProposal } from "./proposal.queries.ts";
import { isReadOutIn } from "./proposal.rules.ts";
import { tellProposer } from "./tell-proposal.queries.ts";

/** Closes an answered proposal in front of the meeting that heard the answer, with what its proposer says of it. */
export const closeProposal: Operation<"proposal.close"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, meetingId, verdict, word } = input;
  const meeting = await holdMeeting(tx, { organizationId, meetingId }, underWay);
  refuseSecret(word);
  const proposal = await lockProposal(tx, input);
  if (proposal?.home.organizationId !== organizationId) return refuse("NOT_FOUND");
  if (proposal.state !== "ANSWERED") refuse("PROPOSAL_STATE", { state: proposal.state });
  const raisedIn = proposal.meetingId && (await readMeetingOffices(tx, organizationId, proposal.meetingId));
  if (!isReadOutIn(meeting.kind, raisedIn ? raisedIn.kind : null)) refuse("NOT_FOUND");
  const [at, by] = [clock.now(), actor.personId];
  await storeClosing(tx, keyOf(proposal), { meetingId, verdict, word, at });
  await addStep(tx, keyOf(proposal), {
    kind: "CLOSED",
    atId: organizationId,
    personId: by,
    word,
    verdict,
    doneAt: at,
  });
  await tellProposer(tx, proposal, { kind: "PROPOSAL_CLOSED", organizationId, by });
  return { done: true };
};
