import type { AppointmentRow } from "../appointment/appointment.queries.ts";
import { presentAppointment } from "../appointment/present-appointment.ts";
import { type Mark, stateOf } from "../badge/badge.rules.ts";
import type { ConductRow } from "../conduct/conduct.queries.ts";
import { presentConduct } from "../conduct/present-conduct.ts";
import type { OwnChange } from "../member-change/member-change.queries.ts";
import type { Answer } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import type { Introduction } from "../residence/residence.queries.ts";
import type { OwnSuccession } from "../succession/succession.queries.ts";
import type { Headship } from "../unit-head/unit-head.queries.ts";
import type { MemberRow, PersonRow } from "./member.queries.ts";
import type { MembershipRow, StandingRow } from "./membership.queries.ts";

export function presentMemberSummary({ sortName: _, ...row }: MemberRow): Answer<"member.list">["rows"][number] {
  return row;
}

/** What is held about one person, from the rows that the reader may see. */
export type Held = {
  person: PersonRow;
  memberships: readonly MembershipRow[];
  standings: readonly StandingRow[];
  appointments: readonly AppointmentRow[];
  headships: readonly Headship[];
  succession: readonly OwnSuccession[];
  changes: readonly OwnChange[];
  conduct: readonly ConductRow[];
  residence: readonly Introduction[];
  badges: readonly (Mark & { years: number; decisionNumber: string })[];
};

export function presentMember(
  { person, memberships, standings, appointments, headships, succession, changes, conduct, badges, residence }: Held,
  abilities: readonly OperationName[],
): Answer<"member.get"> {
  const { id, ...particulars } = person;
  return {
    personId: id,
    ...particulars,
    memberships: memberships.map(({ id: membershipId, personId: _, ...membership }) => ({
      membershipId,
      ...membership,
    })),
    standings: standings.map(({ id: standingId, personId: _, ...standing }) => ({ standingId, ...standing })),
    appointments: appointments.map((appointment) => presentAppointment(appointment, [])),
    headships: [...headships],
    succession: [...succession],
    changes: [...changes],
    conduct: conduct.map(presentConduct),
    residence: [...residence],
    badges: badges.map((badge) => ({ ...badge, state: stateOf(badge) })),
    abilities: [...abilities],
  };
}
