import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findShownReceipt, type ReceiptKey } from "./plan-paper.queries.ts";

type Reader = Pick<OperationContext, "tx" | "standing" | "may">;

/**
 * The receipt whose plan somebody reads: that of the own organization, whoever reads its register, or one below, who reads
 * the coverage. Nobody else learns that there is one.
 */
export async function findShownPlan(
  { tx, standing, may }: Reader,
  key: ReceiptKey & { organizationId: string },
): Promise<{ name: string; plan: string }> {
  const { organizationId, receiverId } = key;
  if (receiverId !== organizationId && !may("directive.coverage")) return refuse("FORBIDDEN");
  const receipt = await findShownReceipt(tx, key, { organizationId, path: standing.path });
  return receipt ? { ...receipt, name: receipt.name ?? "" } : refuse("NOT_FOUND");
}
