import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findRun, type RunRow, type RunState } from "./import.queries.ts";

/** The run, locked, in one of the states that allow the step; a list of organizations needs the right to change organizations. */
export async function loadRun(
  { tx, may }: OperationContext,
  { organizationId, importId }: { organizationId: string; importId: string },
  allowed: readonly RunState[],
): Promise<RunRow> {
  const run = await findRun(tx, organizationId, importId, true);
  if (!run) return refuse("NOT_FOUND");
  if (run.kind === "ORGANIZATIONS" && !may("organization.update")) refuse("FORBIDDEN");
  if (!allowed.includes(run.state)) refuse("IMPORT_STATE", { state: run.state });
  return run;
}
