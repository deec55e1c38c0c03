import type { Operation } from "../operation.ts";
import { findIssuingOrganization, findLastNumbers } from "../record/record.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { composeHandoverDocument } from "./compose-handover-document.ts";
import { findHandovers, findLeftBehind } from "./handover.queries.ts";

/** The record of the last handing over; where there was none yet, of one that would be made today. */
export const openHandover: Operation<"handover.open"> = async ({ tx, clock }, { organizationId }) => {
  const [last] = await findHandovers(tx, organizationId);
  if (last) return { content: last.content };
  const organization = await findIssuingOrganization(tx, organizationId);
  const content = composeHandoverDocument({
    organization,
    left: await findLeftBehind(tx, organizationId, organization.termStartedOn),
    lastNumbers: await findLastNumbers(tx, organizationId, organization.termStartedOn),
    from: { name: organization.secretaryName ?? "……", position: "Bí thư" },
    to: { name: "……", position: "……" },
    on: dayOf(clock.now()),
  });
  return { content };
};
