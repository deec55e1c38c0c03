import { refuseSecret } from "../file/refuse-secret.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockExemplar, storeWithdrawal } from "./exemplar.queries.ts";
import { allows } from "./exemplar.rules.ts";

/** Takes back an example that was marked here: nobody finds it any more; what was prepared after it keeps its note. */
export const withdrawExemplar: Operation<"exemplar.withdraw"> = async ({ tx, clock }, input) => {
  const { organizationId, exemplarId, reason } = input;
  refuseSecret(reason);
  const held = (await lockExemplar(tx, { organizationId, exemplarId }, "MARKED")) ?? refuse("NOT_FOUND");
  if (!allows(held.state, "exemplar.withdraw")) refuse("EXEMPLAR_STATE", { state: held.state });
  await storeWithdrawal(tx, { organizationId, exemplarId }, { word: reason, at: clock.now() });
  await tellPeople(tx, await findHolders(tx, held.sourceId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "EXEMPLAR_WITHDRAWN",
    organizationId: held.sourceId,
    parameters: { exemplarId, what: held.title, reason },
  });
  return { done: true };
};
