import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { setAppointmentEnd } from "./appointment.queries.ts";
import { loadDecidable } from "./decide-appointment.ts";

/** Ends an appointment as of a day, by whoever decides on it; the person is told. */
export const endAppointment: Operation<"appointment.end"> = async (
  context,
  { organizationId, appointmentId, endedOn, reason },
) => {
  const appointment = await loadDecidable(context, organizationId, appointmentId);
  const { state, validFrom, validTo, personId, position } = appointment;
  if (state !== "CONFIRMED" || (validTo !== null && validTo <= endedOn)) refuse("NOT_CONFIRMED");
  if (endedOn < validFrom) refuse("DAYS_OUT_OF_ORDER");
  await setAppointmentEnd(context.tx, appointmentId, { on: endedOn, reason });
  await tellPeople(context.tx, [personId], {
    kind: "APPOINTMENT_ENDED",
    organizationId,
    parameters: { position, endedOn },
  });
  return { done: true };
};
