import { listAppointmentsOf } from "../appointment/appointment.queries.ts";
import { listBadgesOf } from "../badge/badge.queries.ts";
import { listConductOf } from "../conduct/conduct.queries.ts";
import type { Transaction } from "../database/connect.ts";
import { listChangesOf } from "../member-change/member-change.queries.ts";
import { listIntroductionsOf } from "../residence/residence.queries.ts";
import { listSuccessionOf } from "../succession/succession.queries.ts";
import { listHeadshipsOf } from "../unit-head/unit-head.queries.ts";
import type { PersonRow } from "./member.queries.ts";
import { listMembershipsOf, listStandingsOf } from "./membership.queries.ts";
import type { Held } from "./present-member.ts";

/** Everything held about a person, as far as the reader may see it. */
export async function readHeld(tx: Transaction, person: PersonRow): Promise<Held> {
  const memberships = await listMembershipsOf(tx, person.id);
  const standings = await listStandingsOf(tx, person.id);
  const appointments = await listAppointmentsOf(tx, person.id);
  const headships = await listHeadshipsOf(tx, person.id);
  const succession = await listSuccessionOf(tx, person.id);
  const changes = await listChangesOf(tx, person.id);
  const conduct = await listConductOf(tx, person.id);
  const badges = await listBadgesOf(tx, person.id);
  const residence = await listIntroductionsOf(tx, person.id);
  return { person, memberships, standings, appointments, headships, succession, changes, conduct, badges, residence };
}
