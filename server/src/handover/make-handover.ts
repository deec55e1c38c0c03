import { findBelonging } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { findIssuingOrganization, findLastNumbers } from "../record/record.queries.ts";
import { officeWord } from "../record/recorded-people.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { composeHandoverDocument } from "./compose-handover-document.ts";
import { findLeftBehind, findParties, insertHandover } from "./handover.queries.ts";

/** Records the handing over of the secretary's work, with everything that is open on the day. */
export const makeHandover: Operation<"handover.make"> = async (
  { tx, clock, actor },
  { organizationId, toPersonId },
) => {
  if (!(await findBelonging(tx, organizationId, [toPersonId])).has(toPersonId)) refuse("NOT_A_MEMBER");
  const organization = await findIssuingOrganization(tx, organizationId);
  const parties = await findParties(tx, organizationId, toPersonId);
  const madeAt = clock.now();
  const content = composeHandoverDocument({
    organization,
    left: await findLeftBehind(tx, organizationId, organization.termStartedOn),
    lastNumbers: await findLastNumbers(tx, organizationId, organization.termStartedOn),
    from: { name: parties.fromName ?? "……", position: "Bí thư" },
    to: { name: parties.toName ?? "", position: officeWord(parties.toPosition, organization) ?? "Đảng viên" },
    on: dayOf(madeAt),
  });
  const id = newId();
  await insertHandover(tx, {
    organizationId,
    id,
    fromPersonId: parties.fromPersonId ?? actor.personId,
    toPersonId,
    content,
    madeAt,
  });
  return { handoverId: id };
};
