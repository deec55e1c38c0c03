import { residenceRulesOn } from "../../../rulesets/residence-rules.ts";
import type { Transaction } from "../database/connect.ts";
import { introductionNumber } from "../document/compose-introduction.ts";
import { composeResidenceLetter } from "../document/compose-residence-letter.ts";
import { findPerson } from "../membership/member.queries.ts";
import { newId } from "../new-id.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { insertLiaison } from "../residence/residence.queries.ts";
import { drawNumber } from "../transfer/transfer.queries.ts";
import { momentAt } from "../working-zone.rules.ts";
import { seeEverything } from "./demo.queries.ts";
import type { ReviewedCell } from "./tell-annual-reviews.ts";

const residences = [
  { name: "Chi bộ Khu phố 4", superiorName: "Đảng ủy phường Tân Mai" },
  { name: "Chi bộ Khu phố 7", superiorName: "Đảng ủy phường Trảng Dài" },
  { name: "Chi bộ Ấp 3", superiorName: "Đảng ủy xã An Phước" },
];

/** Members of the shown cell who are introduced where they live; a few are not yet. */
export async function tellResidence(
  tx: Transaction,
  of: { shown: ReviewedCell; openedBy: string; today: string },
): Promise<void> {
  await seeEverything(tx);
  const { organizationId, personIds } = of.shown;
  const issuing = await findIssuingOrganization(tx, organizationId);
  const organization = recordedOrganization(issuing);
  const introducedOn = `${Number(of.today.slice(0, 4)) - 1}-03-10`;
  for (const [index, personId] of personIds.slice(0, -3).entries()) {
    const person = await findPerson(tx, personId);
    const to = residences[index % residences.length];
    if (!person || !to) continue;
    const number = await drawNumber(tx, organizationId, issuing.termStartedOn);
    const { fullName, birthDate, cardNumber } = person;
    const letter = composeResidenceLetter({
      ...{ organization, number, on: introducedOn, to, secretaryName: issuing.secretaryName },
      person: { fullName, birthDate, cardNumber, status: "OFFICIAL" },
      source: residenceRulesOn(introducedOn).source.document,
    });
    await insertLiaison(tx, {
      ...{ organizationId, liaisonId: newId(), personId, residenceName: to.name, superiorName: to.superiorName },
      ...{ number, numberLine: introductionNumber(organization, number, introducedOn), introducedOn, letter },
      ...{ by: of.openedBy, at: momentAt(introducedOn, "09:00") },
    });
  }
}
