import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findName, findPartner, insertExchange } from "./exchange.queries.ts";

/** Records an exchange of experience with another cell, which reads it too and is told. */
export const recordExchange: Operation<"exchange.record"> = async ({ tx, actor, standing, clock }, input) => {
  const { organizationId, visitedId, heldOn, about, taken } = input;
  refuseSecret(about);
  refuseSecret(taken);
  const now = clock.now();
  if (heldOn > dayOf(now)) refuse("EXCHANGE_AHEAD");
  const partner = (await findPartner(tx, organizationId, visitedId)) ?? refuse("NOT_FOUND");
  const exchangeId = newId();
  const visitorName = await findName(tx, organizationId);
  await insertExchange(tx, {
    organizationId,
    exchangeId,
    visitorName,
    visitorPath: standing.path,
    visitedId,
    visitedName: partner.name,
    visitedPath: partner.path,
    heldOn,
    about,
    taken,
    by: actor.accountId,
    at: now,
  });
  const parameters = { what: visitorName, subject: about };
  await tellPeople(tx, partner.leaders, { kind: "EXCHANGE_RECORDED", organizationId: visitedId, parameters });
  return { exchangeId };
};
