import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findTransfer, isAboveAnEnd, type TransferKey, type TransferWhole } from "./transfer.queries.ts";

/** Locks a letter that waits for its answer, held at the end that the right is held over; refuses an old revision. */
export async function holdTransfer(
  { tx }: Pick<OperationContext, "tx">,
  input: TransferKey & { revision: number },
  end: "HOME" | "DESTINATION",
): Promise<TransferWhole> {
  const row = await findTransfer(tx, input.transferId, "LOCKED");
  const at = end === "HOME" ? row?.organizationId : row?.toOrganizationId;
  if (!row || at !== input.organizationId) return refuse("NOT_FOUND");
  if (row.state !== "SENT") refuse("TRANSFER_STATE");
  if (row.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  return row;
}

/** Locks a letter whose member was taken in, held at an end or above it; refuses an old revision. */
export async function holdReceived(
  { tx, standing }: Pick<OperationContext, "tx" | "standing">,
  input: TransferKey & { revision: number },
): Promise<TransferWhole> {
  const row = await findTransfer(tx, input.transferId, "LOCKED");
  if (!row || !(await isAboveAnEnd(tx, row, standing.path))) return refuse("NOT_FOUND");
  if (row.state !== "RECEIVED") refuse("TRANSFER_STATE");
  if (row.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  return row;
}
