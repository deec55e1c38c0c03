import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import {
  type AppointmentRow,
  hasSecretaryWithin,
  lockAppointment,
  readPlace,
  setAppointmentState,
} from "./appointment.queries.ts";
import { decidesAppointments } from "./appointment.rules.ts";

/** The superior puts a proposed appointment in force; from now on it gives its rights. */
export const confirmAppointment: Operation<"appointment.confirm"> = async (context, input) => {
  const appointment = await loadProposed(context, input);
  if (appointment.position === "SECRETARY" && (await hasSecretaryWithin(context.tx, input.organizationId, appointment)))
    refuse("ONE_SECRETARY_AT_A_TIME");
  await decide(context, appointment, "CONFIRMED");
  return { done: true };
};

/** The superior declines a proposed appointment; the person is told why. */
export const rejectAppointment: Operation<"appointment.reject"> = async (context, input) => {
  await decide(context, await loadProposed(context, input), "REJECTED", input.reason);
  return { done: true };
};

async function loadProposed(
  context: OperationContext,
  { organizationId, appointmentId }: { organizationId: string; appointmentId: string },
): Promise<AppointmentRow> {
  const appointment = await loadDecidable(context, organizationId, appointmentId);
  if (appointment.state !== "PROPOSED") refuse("NOT_PROPOSED");
  return appointment;
}

/** The appointment, locked, if the actor decides on it; nobody decides on the own one. */
export async function loadDecidable(
  { tx, actor, standing }: OperationContext,
  organizationId: string,
  appointmentId: string,
): Promise<AppointmentRow> {
  const place = { actor, standing, ...(await readPlace(tx, organizationId)) };
  const appointment = await lockAppointment(tx, organizationId, appointmentId);
  if (!appointment) return refuse("NOT_FOUND");
  if (!decidesAppointments(place, appointment.position)) refuse("FORBIDDEN");
  if (appointment.personId === actor.personId) refuse("OWN_APPOINTMENT");
  return appointment;
}

async function decide(
  { tx, actor, clock }: OperationContext,
  appointment: AppointmentRow,
  state: "CONFIRMED" | "REJECTED",
  reason = "",
): Promise<void> {
  await setAppointmentState(tx, appointment.id, { state, decidedBy: actor.accountId, decidedAt: clock.now(), reason });
  const { personId, organizationId, position } = appointment;
  await tellPeople(tx, [personId], {
    kind: "APPOINTMENT_DECIDED",
    organizationId,
    parameters: { position, state, reason },
  });
}
