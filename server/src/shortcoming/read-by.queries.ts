import type { Transaction } from "../database/connect.ts";
import { findHolders } from "../notification/notification.queries.ts";
import type { OperationContext } from "../operation.ts";
import type { ReadBy } from "./present-shortcoming.ts";

/** Those entitled to what members hand in. */
export const entitled = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"] as const;

/** Who reads an organization's shortcomings. */
export async function findReadBy(
  { tx, actor, standing }: Pick<OperationContext, "tx" | "actor" | "standing">,
  organizationId: string,
): Promise<ReadBy> {
  const leads = standing.here.some((position) => entitled.some((one) => one === position));
  const others = leads ? await findOthersEntitled(tx, organizationId, actor.personId) : [];
  return { personId: actor.personId, leads, leadsAlone: leads && others.length === 0 };
}

/** Those entitled in an organization, without one person. */
export async function findOthersEntitled(
  tx: Transaction,
  organizationId: string,
  personId: string | null,
): Promise<string[]> {
  return (await findHolders(tx, organizationId, entitled)).filter((holder) => holder !== personId);
}
