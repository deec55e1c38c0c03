import {
  type AppointmentRow,
  endFormerSeats,
  hasSecretaryWithin,
  lockSeats,
  readPlace,
  setAppointmentState,
} from "../appointment/appointment.queries.ts";
import { decidesAppointments } from "../appointment/appointment.rules.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findTerm } from "./term.queries.ts";

/**
 * The superior ratifies seats by one decision: from now on they give their rights. Whoever was elected again leaves the
 * seat of the former term on that day; the others of the former committee do where the decision says so.
 */
export const ratifySeats: Operation<"term.ratify"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, startedOn, decision, decidedOn } = input;
  const seats = await loadProposed(context, input);
  const endedOn = seats.map(({ validFrom }) => validFrom).toSorted()[0] ?? startedOn;
  const former = { organizationId, before: startedOn, endedOn, except: actor.personId };
  const personIds = input.endsFormer ? undefined : seats.map(({ personId }) => personId);
  const ended = await endFormerSeats(tx, { ...former, personIds });
  for (const { personId, position } of ended)
    await tellPeople(tx, [personId], { kind: "APPOINTMENT_ENDED", organizationId, parameters: { position, endedOn } });
  const decided = { state: "CONFIRMED", decidedBy: actor.accountId, decidedAt: clock.now() } as const;
  for (const seat of seats) {
    if (seat.position === "SECRETARY" && (await hasSecretaryWithin(tx, organizationId, seat)))
      refuse("ONE_SECRETARY_AT_A_TIME");
    await setAppointmentState(tx, seat.id, { ...decided, ratified: { decision, on: decidedOn } });
    await tell(context, seat, { state: "CONFIRMED", reason: "" });
  }
  return { done: true };
};

/** The superior refuses to ratify seats; each is told why. */
export const refuseSeats: Operation<"term.refuse"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { reason } = input;
  for (const seat of await loadProposed(context, input)) {
    const decided = { state: "REJECTED", decidedBy: actor.accountId, decidedAt: clock.now() } as const;
    await setAppointmentState(tx, seat.id, { ...decided, reason });
    await tell(context, seat, { state: "REJECTED", reason });
  }
  return { done: true };
};

type Chosen = { organizationId: string; startedOn: string; appointmentIds: string[] };

/** The seats, locked, if every one is proposed in this term and the actor decides on it; nobody decides on the own one. */
async function loadProposed(
  { tx, actor, standing }: OperationContext,
  { organizationId, startedOn, appointmentIds }: Chosen,
): Promise<AppointmentRow[]> {
  const place = { actor, standing, ...(await readPlace(tx, organizationId)) };
  const term = await findTerm(tx, { organizationId, startedOn });
  const ids = [...new Set(appointmentIds)];
  const seats = await lockSeats(tx, organizationId, ids);
  if (!term || seats.length < ids.length) return refuse("NOT_FOUND");
  for (const seat of seats) {
    if (!decidesAppointments(place, seat.position)) refuse("FORBIDDEN");
    if (seat.personId === actor.personId) refuse("OWN_APPOINTMENT");
    const isOfTerm = seat.validFrom >= startedOn && (term.endedOn === null || seat.validFrom < term.endedOn);
    if (seat.state !== "PROPOSED" || !isOfTerm) refuse("NOT_PROPOSED");
  }
  return seats;
}

async function tell(
  { tx }: OperationContext,
  { personId, organizationId, position }: AppointmentRow,
  parameters: { state: string; reason: string },
): Promise<void> {
  await tellPeople(tx, [personId], {
    kind: "APPOINTMENT_DECIDED",
    organizationId,
    parameters: { position, ...parameters },
  });
}
