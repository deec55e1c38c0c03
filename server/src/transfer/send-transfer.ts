import { versionName } from "../../../rulesets/ruleset.ts";
import { transferRulesOn } from "../../../rulesets/transfer-rules.ts";
import { listOpenPositions } from "../appointment/appointment.queries.ts";
import { composeIntroduction, introductionNumber } from "../document/compose-introduction.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findPerson } from "../membership/member.queries.ts";
import { lockHomeMembership } from "../membership/membership.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { readDaysSet } from "../working-day/working-day.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  drawNumber,
  findConcerned,
  findDestination,
  findHindrance,
  insertTransfer,
  isUnderWay,
} from "./transfer.queries.ts";
import { handedInBy, hindranceThere, hindranceToGoing } from "./transfer.rules.ts";

/** Writes the letter with which a member goes to another cell; the roll changes only when the other end takes the member in. */
export const sendTransfer: Operation<"transfer.send"> = async ({ tx, actor, clock, standing }, input) => {
  const { organizationId, personId, kind, reason, sentOn, lastDay, tasksGo } = input;
  if (!isCell(standing.kind)) refuse("NOT_A_CELL");
  for (const written of [reason, input.toName]) refuseSecret(written);
  const home = await lockHomeMembership(tx, organizationId, personId);
  const person = home && (await findPerson(tx, personId));
  if (!home || !person) return refuse("NOT_FOUND");
  const now = clock.now();
  const hindrance = hindranceToGoing({ kind, sentOn, lastDay, today: dayOf(now), memberFrom: home.validFrom });
  if (hindrance !== null) refuse(hindrance);
  const to = await requireDestination({ tx }, input);
  if (await isUnderWay(tx, personId)) refuse("TRANSFER_UNDER_WAY");
  const open = await findHindrance(tx, organizationId, personId);
  if (open !== null) refuse(open);
  const positions = kind === "FOR_GOOD" ? await listOpenPositions(tx, organizationId, personId, sentOn) : [];
  if (positions.length > 0) refuse("HOLDS_OFFICE", { positions });
  const issuing = await findIssuingOrganization(tx, organizationId);
  const organization = recordedOrganization(issuing);
  const rules = transferRulesOn(sentOn);
  const dueOn = handedInBy(sentOn, rules, await readDaysSet(tx, sentOn));
  const number = await drawNumber(tx, organizationId, issuing.termStartedOn);
  const transferId = newId();
  const { fullName, birthDate, cardNumber } = person;
  const { status, admittedOn, officialOn } = home;
  const letter = composeIntroduction({
    organization,
    number,
    on: sentOn,
    kind,
    to,
    person: { fullName, birthDate, cardNumber, status, admittedOn, officialOn },
    reason,
    dueOn,
    lastDay,
    secretaryName: issuing.secretaryName,
  });
  await insertTransfer(tx, {
    organizationId,
    transferId,
    personId,
    kind,
    toOrganizationId: input.toOrganizationId,
    toName: to.name,
    fromName: issuing.name,
    fullName,
    reason,
    number,
    numberLine: introductionNumber(organization, number, sentOn),
    sentOn,
    dueOn,
    lastDay,
    tasksGo,
    rulesVersion: versionName(rules),
    letter,
    by: actor.accountId,
    at: now,
  });
  if (input.toOrganizationId !== null) {
    const told = {
      kind: "TRANSFER_COMING",
      organizationId: input.toOrganizationId,
      parameters: { dueOn, transferId },
    } as const;
    await tellPeople(tx, await findConcerned(tx, input.toOrganizationId), told);
  }
  return { transferId };
};

/** Where the member goes: a cell of the product, or one that is only named. */
async function requireDestination(
  { tx }: Pick<Parameters<typeof sendTransfer>[0], "tx">,
  { organizationId, toOrganizationId, toName, sentOn }: Input<"transfer.send">,
): Promise<{ name: string; superiorName: string }> {
  if (toOrganizationId === null) return toName === "" ? refuse("NOT_A_CELL") : { name: toName, superiorName: "" };
  if (toOrganizationId === organizationId) refuse("TO_ITSELF");
  const to = await findDestination(tx, toOrganizationId);
  if (!to) return refuse("NOT_FOUND");
  if (!isCell(to.kind)) refuse("NOT_A_CELL");
  const hindrance = hindranceThere(to, sentOn);
  return hindrance === null ? to : refuse(hindrance);
}
