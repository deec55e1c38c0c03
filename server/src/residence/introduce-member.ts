import { residenceRulesOn } from "../../../rulesets/residence-rules.ts";
import { introductionNumber } from "../document/compose-introduction.ts";
import { composeResidenceLetter } from "../document/compose-residence-letter.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findPerson } from "../membership/member.queries.ts";
import { lockHomeMembership } from "../membership/membership.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { drawNumber } from "../transfer/transfer.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertLiaison, lockPresent, storeEnd } from "./residence.queries.ts";
import { hindranceToIntroduce } from "./residence.rules.ts";

/** Writes the letter that introduces a member where he or she lives; where a member has moved house, the former one ends. */
export const introduceMember: Operation<"residence.introduce"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, personId, residenceName, superiorName, introducedOn } = input;
  refuseSecret(residenceName);
  refuseSecret(superiorName);
  const home = await lockHomeMembership(tx, organizationId, personId);
  const person = home && (await findPerson(tx, personId));
  if (!home || !person) return refuse("NOT_FOUND");
  const now = clock.now();
  const present = await lockPresent(tx, organizationId, personId);
  const hindrance = hindranceToIntroduce({ residenceName, introducedOn }, present, dayOf(now));
  if (hindrance !== null) refuse(hindrance);
  const of = { organizationId, liaisonId: present?.liaisonId ?? "" };
  const movedTo = residenceName.slice(0, 200);
  if (present) await storeEnd(tx, of, { endedOn: introducedOn, reason: `→ ${movedTo}`, by: actor.accountId });
  const issuing = await findIssuingOrganization(tx, organizationId);
  const organization = recordedOrganization(issuing);
  const number = await drawNumber(tx, organizationId, issuing.termStartedOn);
  const { fullName, birthDate, cardNumber } = person;
  const letter = composeResidenceLetter({
    organization,
    number,
    on: introducedOn,
    to: { name: residenceName, superiorName },
    person: { fullName, birthDate, cardNumber, status: home.status },
    source: residenceRulesOn(introducedOn).source.document,
    secretaryName: issuing.secretaryName,
  });
  const liaisonId = newId();
  await insertLiaison(tx, {
    ...{ organizationId, liaisonId, personId, residenceName, superiorName, number, introducedOn, letter },
    ...{ numberLine: introductionNumber(organization, number, introducedOn), by: actor.accountId, at: now },
  });
  return { liaisonId };
};
