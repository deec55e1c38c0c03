import { transferRulesOn } from "../../../rulesets/transfer-rules.ts";
import { listOpenPositions } from "../appointment/appointment.queries.ts";
import { findPersonUnder } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { readDaysSet } from "../working-day/working-day.queries.ts";
import { findHindrance, listOpenTasks } from "./transfer.queries.ts";
import { handedInBy } from "./transfer.rules.ts";

/** What a transfer leaves behind, what stands in its way, and by when the letter would have to be handed in. */
export const previewTransfer: Operation<"transfer.preview"> = async ({ tx, standing }, input) => {
  const { organizationId, personId, sentOn } = input;
  if (!(await findPersonUnder(tx, standing.path, personId))) return refuse("NOT_FOUND");
  return {
    openTasks: await listOpenTasks(tx, organizationId, personId),
    positions: await listOpenPositions(tx, organizationId, personId, sentOn),
    hindrance: await findHindrance(tx, organizationId, personId),
    dueOn: handedInBy(sentOn, transferRulesOn(sentOn), await readDaysSet(tx, sentOn)),
  };
};
