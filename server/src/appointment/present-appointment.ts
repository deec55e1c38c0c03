import type { Answer } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import type { AppointmentRow } from "./appointment.queries.ts";

export function presentAppointment(
  { id, rank: _, ...row }: AppointmentRow,
  abilities: readonly OperationName[],
): Answer<"appointment.list">["rows"][number] {
  return { appointmentId: id, ...row, abilities: [...abilities] };
}
