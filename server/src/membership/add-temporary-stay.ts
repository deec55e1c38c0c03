import { readStanding } from "../appointment/standing.queries.ts";
import { addDays } from "../calendar.rules.ts";
import { isGranted, isRelated } from "../grant.rules.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { permissions } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { nameWords } from "../search/fold-name.ts";
import { findPerson, indexName } from "./member.queries.ts";
import {
  hasStandingWithin,
  hasStayWithin,
  insertMembership,
  insertStanding,
  lockHomeMembership,
} from "./membership.queries.ts";
import { followOneAnother } from "./membership.rules.ts";

/**
 * A member of this cell stays at another for a time: counted there as temporarily here and at home as temporarily
 * elsewhere (domain.md §3). Whoever enters it needs the right over both cells.
 */
export const addTemporaryStay: Operation<"member.addTemporaryStay"> = async ({ tx, actor }, input) => {
  const { organizationId, personId, atOrganizationId, validFrom, lastDay } = input;
  if (!followOneAnother(validFrom, lastDay)) refuse("DAYS_OUT_OF_ORDER");
  const standing = await readStanding(tx, actor.personId, atOrganizationId);
  if (!standing || !isRelated({ actor, standing })) return refuse("NOT_FOUND");
  if (!isGranted(permissions["member.addTemporaryStay"], { actor, standing })) refuse("FORBIDDEN");
  if (!isCell(standing.kind) || atOrganizationId === organizationId) refuse("NOT_A_CELL");
  const home = await lockHomeMembership(tx, organizationId, personId);
  const person = home && (await findPerson(tx, personId));
  if (!home || !person) return refuse("NOT_FOUND");
  const validTo = lastDay === null ? null : addDays(lastDay, 1);
  if (await hasStayWithin(tx, personId, "TEMPORARY", validFrom, validTo)) refuse("ONE_MEMBERSHIP_AT_A_TIME");
  const id = newId();
  const { status, admittedOn, officialOn } = home;
  const endReason = validTo === null ? null : "RETURNED";
  await insertMembership(tx, {
    id,
    personId,
    organizationId: atOrganizationId,
    stay: "TEMPORARY",
    status,
    admittedOn,
    officialOn,
    validFrom,
    validTo,
    endReason,
  });
  const elsewhere = {
    id: newId(),
    personId,
    organizationId,
    kind: "TEMPORARILY_ELSEWHERE",
    validFrom,
    validTo: lastDay,
    note: "",
  } as const;
  if (!(await hasStandingWithin(tx, elsewhere))) await insertStanding(tx, elsewhere);
  await indexName(tx, personId, nameWords(person.fullName));
  return { membershipId: id };
};
