import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { closeAmendment, holdAmendment } from "./amendment.queries.ts";

/** Takes the own request back. */
export const withdrawAmendment: Operation<"amendment.withdraw"> = async ({ tx, clock, actor }, key) => {
  const amendment = await holdAmendment(tx, key);
  if (!amendment || amendment.personId !== actor.personId) return refuse("NOT_FOUND");
  if (amendment.state !== "OPEN") refuse("AMENDMENT_CLOSED", { state: amendment.state });
  await closeAmendment(tx, key, { state: "WITHDRAWN", at: clock.now() });
  return { done: true };
};
