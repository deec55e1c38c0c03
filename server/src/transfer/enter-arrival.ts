import { versionName } from "../../../rulesets/ruleset.ts";
import { transferRulesOn } from "../../../rulesets/transfer-rules.ts";
import { addDays } from "../calendar.rules.ts";
import { composeReceipt, receiptNumber } from "../document/compose-receipt.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { enterPerson, refuseKnown } from "../membership/change-particulars.queries.ts";
import { followOneAnother } from "../membership/membership.rules.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { drawNumber, insertArrival } from "./transfer.queries.ts";

/**
 * A member comes by the letter of a cell that does not use the product: on the roll as of the day, with the letter's number, and a note
 * of receipt for the cell that sent.
 */
export const enterArrival: Operation<"transfer.enterArrival"> = async ({ tx, actor, clock, standing }, input) => {
  const { organizationId, kind, fullName, fromName, letterNumber, letterOn, receivedOn, lastDay } = input;
  if (!isCell(standing.kind)) refuse("NOT_A_CELL");
  for (const written of [fullName, fromName, letterNumber]) refuseSecret(written);
  const now = clock.now();
  checkDays(input, dayOf(now));
  await refuseKnown(tx, organizationId, input);
  const stays = kind === "TEMPORARY";
  const { personId } = await enterPerson(tx, input, {
    ...input,
    stay: stays ? "TEMPORARY" : "HOME",
    validFrom: receivedOn,
    validTo: stays && lastDay !== null ? addDays(lastDay, 1) : null,
    endReason: stays ? "RETURNED" : null,
  });
  const transferId = newId();
  const issuing = await findIssuingOrganization(tx, organizationId);
  const organization = recordedOrganization(issuing);
  const on = dayOf(now);
  const number = await drawNumber(tx, organizationId, issuing.termStartedOn);
  const letter = composeReceipt({
    organization,
    number,
    on,
    fromName,
    letter: { number: letterNumber, on: letterOn },
    fullName,
    receivedOn,
    lastDay,
    secretaryName: issuing.secretaryName,
  });
  await insertArrival(tx, {
    organizationId,
    transferId,
    personId,
    kind,
    toName: issuing.name,
    fromName,
    fullName,
    number,
    numberLine: `${letterNumber} · ${receiptNumber(organization, number, on)}`,
    sentOn: letterOn,
    receivedOn,
    lastDay,
    rulesVersion: versionName(transferRulesOn(receivedOn)),
    letter,
    by: actor.accountId,
    at: now,
  });
  return { transferId, personId };
};

function checkDays(input: Input<"transfer.enterArrival">, today: string): void {
  const { kind, birthDate, admittedOn, officialOn, letterOn, receivedOn, lastDay, status } = input;
  if ([birthDate, admittedOn, officialOn, letterOn, receivedOn].some((day) => day !== null && day > today))
    refuse("DAY_IN_FUTURE");
  const isInOrder =
    followOneAnother(birthDate, admittedOn, officialOn) && followOneAnother(letterOn, receivedOn, lastDay);
  const isOfficialTooEarly = status === "PROBATIONARY" && officialOn !== null;
  if (!isInOrder || isOfficialTooEarly || (kind === "TEMPORARY") !== (lastDay !== null)) refuse("DAYS_OUT_OF_ORDER");
}
