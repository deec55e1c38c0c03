import {
  insertAppointment,
  isInPositionWithin,
  isOfficialMember,
  isPersonKnown,
  listSeats,
} from "../appointment/appointment.queries.ts";
import { needsOfficialMember } from "../appointment/appointment.rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { lockByElection, storeHeld } from "./by-election.queries.ts";
import { findTerm } from "./term.queries.ts";
import { isOneEach } from "./term.rules.ts";

/** Records who came into the committee, in order, and asks the superior to ratify it: until then no right follows from it. */
export const electCommittee: Operation<"term.elect"> = async (context, input) => {
  const { tx, actor, clock, standing } = context;
  const { organizationId, validFrom, obtained, people } = input;
  const term = await findTerm(tx, input);
  if (!term) return refuse("NOT_FOUND");
  refuseSecret(input.request);
  const isOutside = validFrom < term.startedOn || (term.endedOn !== null && validFrom >= term.endedOn);
  if (isOutside) refuse("OUTSIDE_TERM");
  const { byElectionId } = input;
  if (byElectionId !== null) {
    const key = { organizationId, byElectionId };
    const asked = await lockByElection(tx, key);
    if (!asked) return refuse("NOT_FOUND");
    if (asked.state !== "ALLOWED" || asked.startedOn !== term.startedOn) refuse("BY_ELECTION_STATE");
    await storeHeld(tx, key, validFrom);
  }
  if (!isOneEach(people)) refuse("SAME_PERSON_TWICE");
  const seats = await listSeats(tx, { organizationId, from: term.startedOn, to: term.endedOn });
  const lastPlace = Math.max(0, ...seats.map(({ placeInOrder }) => placeInOrder ?? 0));
  const appointmentIds: string[] = [];
  for (const [index, person] of people.entries()) {
    await checkPerson(context, input, person);
    const id = newId();
    await insertAppointment(tx, {
      ...person,
      id,
      organizationId,
      inStandingCommittee:
        person.inStandingCommittee && person.position === "COMMITTEE_MEMBER" && !isCell(standing.kind),
      validFrom,
      validTo: null,
      decision: input.request,
      state: "PROPOSED",
      obtained,
      placeInOrder: lastPlace + index + 1,
      askedOn: dayOf(clock.now()),
      proposedBy: actor.accountId,
      decidedBy: null,
      decidedAt: null,
    });
    const parameters = { position: person.position, state: "PROPOSED" };
    await tellPeople(tx, [person.personId], { kind: "APPOINTMENT_PROPOSED", organizationId, parameters });
    appointmentIds.push(id);
  }
  const [{ position } = { position: "COMMITTEE_MEMBER" }] = people;
  const officers = (await findOfficersAbove(tx, organizationId)).filter((personId) => personId !== actor.personId);
  await tellPeople(tx, officers, {
    kind: "APPOINTMENT_WAITING",
    organizationId,
    parameters: { position, state: "PROPOSED" },
  });
  return { appointmentIds };
};

type Elected = Input<"term.elect">["people"][number];

async function checkPerson(
  { tx, standing }: OperationContext,
  { organizationId, validFrom, startedOn }: Input<"term.elect">,
  { personId, position }: Elected,
): Promise<void> {
  if (!(await isPersonKnown(tx, personId))) refuse("NOT_FOUND");
  const isUnfit =
    needsOfficialMember(position, isCell(standing.kind)) && !(await isOfficialMember(tx, organizationId, personId));
  if (isUnfit) refuse("NOT_AN_OFFICIAL_MEMBER");
  // Who is elected again holds the seat of the former term until this one is ratified.
  const wanted = { organizationId, personId, position, validFrom, validTo: null, since: startedOn };
  if (await isInPositionWithin(tx, wanted)) refuse("POSITION_ALREADY_HELD");
}
