import { newId } from "../new-id.ts";
import type { Input, Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findNamesake, indexName, insertPerson, isCardNumberTaken } from "./member.queries.ts";
import { insertMembership } from "./membership.queries.ts";
import { followOneAnother } from "./membership.rules.ts";

/** Enters a new person as a member of a cell. */
export const createMember: Operation<"member.create"> = async ({ tx, clock, standing }, input) => {
  if (!isCell(standing.kind)) refuse("NOT_A_CELL");
  checkDays(input, dayOf(clock.now()));
  if (input.cardNumber !== null && (await isCardNumberTaken(tx, input.cardNumber, null))) refuse("CARD_NUMBER_TAKEN");
  const nameFolded = foldName(input.fullName);
  const namesake = input.despiteNamesake
    ? undefined
    : await findNamesake(tx, input.organizationId, nameFolded, input.birthDate);
  if (namesake !== undefined) refuse("NAMESAKE_HERE", { personId: namesake });
  const personId = newId();
  const membershipId = newId();
  await insertPerson(tx, personId, { ...input, nameFolded, sortName: sortName(input.fullName) });
  await insertMembership(tx, { ...input, id: membershipId, personId, stay: "HOME", validTo: null, endReason: null });
  await indexName(tx, personId, nameWords(input.fullName));
  return { personId, membershipId };
};

function checkDays(
  { birthDate, admittedOn, officialOn, validFrom, status }: Input<"member.create">,
  today: string,
): void {
  if ([birthDate, admittedOn, officialOn, validFrom].some((day) => day !== null && day > today))
    refuse("DAY_IN_FUTURE");
  const isOfficialTooEarly = status === "PROBATIONARY" && officialOn !== null;
  if (isOfficialTooEarly || !followOneAnother(birthDate, admittedOn, officialOn)) refuse("DAYS_OUT_OF_ORDER");
}
