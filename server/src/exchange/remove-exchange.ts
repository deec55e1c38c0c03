import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteExchange } from "./exchange.queries.ts";

/** Takes away a record that the organization made; the audit log keeps it. */
export const removeExchange: Operation<"exchange.remove"> = async ({ tx }, { organizationId, exchangeId }) => {
  if (!(await deleteExchange(tx, organizationId, exchangeId))) refuse("NOT_FOUND");
  return { done: true };
};
