import type { Input, Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { enterPerson, refuseKnown } from "./change-particulars.queries.ts";
import { followOneAnother } from "./membership.rules.ts";

/** Enters a new person as a member of a cell. */
export const createMember: Operation<"member.create"> = async ({ tx, clock, standing }, input) => {
  if (!isCell(standing.kind)) refuse("NOT_A_CELL");
  checkDays(input, dayOf(clock.now()));
  await refuseKnown(tx, input.organizationId, input);
  return await enterPerson(tx, input, { ...input, stay: "HOME", validTo: null, endReason: null });
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
