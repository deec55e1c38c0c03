import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { cutPage, readCursor } from "../page.ts";
import { type AppointmentRow, listAppointmentRows, readPlace } from "./appointment.queries.ts";
import { decidesAppointments } from "./appointment.rules.ts";
import { presentAppointment } from "./present-appointment.ts";

/** Appointments of an organization, the secretary first, with what the reader decides on. */
export const listAppointments: Operation<"appointment.list"> = async (
  { tx, actor, standing },
  { organizationId, ended, cursor, limit },
) => {
  const rows = await listAppointmentRows(tx, { organizationId, ended, after: readCursor(cursor, 3), limit });
  const place = { actor, standing, ...(await readPlace(tx, organizationId)) };
  const abilitiesFor = (row: AppointmentRow) =>
    actor.personId !== row.personId && decidesAppointments(place, row.position) ? possible[row.state] : [];
  return cutPage(
    rows,
    limit,
    (row) => [row.rank, row.validFrom, row.id],
    (row) => presentAppointment(row, abilitiesFor(row)),
  );
};

const possible: Readonly<Record<AppointmentRow["state"], readonly OperationName[]>> = {
  PROPOSED: ["appointment.confirm", "appointment.reject"],
  CONFIRMED: ["appointment.end"],
  REJECTED: [],
};
