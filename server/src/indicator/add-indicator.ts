import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { checkIndicator } from "./check-indicator.queries.ts";
import { insertIndicator } from "./indicator.queries.ts";

/** Begins to keep an indicator of an organization's work. */
export const addIndicator: Operation<"indicator.add"> = async ({ tx, actor, clock }, input) => {
  const { organizationId } = input;
  await checkIndicator(tx, organizationId, input);
  const indicatorId = newId();
  await insertIndicator(tx, { organizationId, indicatorId }, input, { by: actor.accountId, at: clock.now() });
  return { indicatorId };
};
