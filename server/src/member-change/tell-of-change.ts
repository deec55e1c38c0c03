import { tellPeople } from "../notification/notification.queries.ts";
import type { OperationContext } from "../operation.ts";
import { findConcerned } from "../transfer/transfer.queries.ts";
import type { ChangeKey, ChangeRow } from "./member-change.queries.ts";

/** Those who lead the cell and the office right above hear of a change, but for whoever made it; the member of what was decided. */
export async function tellOfChange(
  { tx, actor }: Pick<OperationContext, "tx" | "actor">,
  { organizationId, changeId, personId, kind }: ChangeKey & Pick<ChangeRow, "personId" | "kind">,
  decision: "PROPOSED" | "DECIDED" | "DECLINED" | "WITHDRAWN" | "UNDONE",
): Promise<void> {
  const concerned = (await findConcerned(tx, organizationId)).filter(
    (each) => each !== actor.personId && each !== personId,
  );
  const parameters = { changeId, change: kind, decision };
  await tellPeople(tx, concerned, { kind: "MEMBER_CHANGE", organizationId, parameters });
  if (kind === "DEATH" || decision === "PROPOSED" || decision === "WITHDRAWN") return;
  await tellPeople(tx, [personId], { kind: "OWN_CHANGE", organizationId, parameters: { change: kind, decision } });
}
