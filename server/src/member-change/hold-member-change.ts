import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type ChangeState, type ChangeWhole, findChange } from "./member-change.queries.ts";

/** Locks a change in the state that an operation needs; refuses an old revision. */
export async function holdChange(
  { tx, standing }: Pick<OperationContext, "tx" | "standing">,
  input: { changeId: string; revision: number },
  state: ChangeState,
): Promise<ChangeWhole> {
  const row = await findChange(tx, { path: standing.path, changeId: input.changeId }, "LOCKED");
  if (!row) return refuse("NOT_FOUND");
  if (row.state !== state) refuse("CHANGE_STATE");
  if (row.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  return row;
}
