import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import {
  hasSecretaryWithin,
  insertAppointment,
  isInPositionWithin,
  isOfficialMember,
  isPersonKnown,
  readPlace,
} from "./appointment.queries.ts";
import { decidesAppointments, needsOfficialMember } from "./appointment.rules.ts";

/**
 * Proposes somebody for a position. It gives no right until the superior confirms it; what an officer of the organization
 * right above enters is confirmed with it. The person is told either way, and so is whoever has to confirm it.
 */
export const proposeAppointment: Operation<"appointment.propose"> = async (context, input) => {
  const { tx, actor, standing, clock } = context;
  await checkProposal(context, input);
  const place = { actor, standing, ...(await readPlace(tx, input.organizationId)) };
  const isDecided =
    !actor.administrator && actor.personId !== input.personId && decidesAppointments(place, input.position);
  const state = isDecided ? "CONFIRMED" : "PROPOSED";
  if (isDecided && input.position === "SECRETARY" && (await hasSecretaryWithin(tx, input.organizationId, input)))
    refuse("ONE_SECRETARY_AT_A_TIME");
  const id = newId();
  const decided = isDecided
    ? { decidedBy: actor.accountId, decidedAt: clock.now() }
    : { decidedBy: null, decidedAt: null };
  const inStandingCommittee =
    input.inStandingCommittee && input.position === "COMMITTEE_MEMBER" && !isCell(standing.kind);
  await insertAppointment(tx, { ...input, inStandingCommittee, id, state, proposedBy: actor.accountId, ...decided });
  const told = { organizationId: input.organizationId, parameters: { position: input.position, state } };
  await tellPeople(tx, [input.personId], { ...told, kind: isDecided ? "APPOINTMENT_DECIDED" : "APPOINTMENT_PROPOSED" });
  if (!isDecided) await tellPeople(tx, await findDeciders(context, input), { ...told, kind: "APPOINTMENT_WAITING" });
  return { appointmentId: id, state };
};

/** Who may confirm it: officers right above, but neither whoever proposes nor whom it is about. */
async function findDeciders({ tx, actor }: OperationContext, input: Input<"appointment.propose">): Promise<string[]> {
  const officers = await findOfficersAbove(tx, input.organizationId);
  return officers.filter((personId) => personId !== actor.personId && personId !== input.personId);
}

async function checkProposal({ tx, standing }: OperationContext, input: Input<"appointment.propose">): Promise<void> {
  if (input.validTo !== null && input.validTo <= input.validFrom) refuse("DAYS_OUT_OF_ORDER");
  if (!(await isPersonKnown(tx, input.personId))) refuse("NOT_FOUND");
  const isUnfit =
    needsOfficialMember(input.position, isCell(standing.kind)) &&
    !(await isOfficialMember(tx, input.organizationId, input.personId));
  if (isUnfit) refuse("NOT_AN_OFFICIAL_MEMBER");
  if (await isInPositionWithin(tx, input)) refuse("POSITION_ALREADY_HELD");
}
