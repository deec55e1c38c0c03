import { type InternalWork, runInternally } from "../run-operation.ts";
import type { RunRow } from "./import.queries.ts";
import type { Importing } from "./import-next.ts";
import type { LookUp } from "./read-list.ts";

/** Whose work on a run it is: the audit log names the importer, and the run as the request. */
export function work(run: RunRow): InternalWork {
  const name = run.state === "CONFIRMING" ? "import.confirm" : "import.check";
  return { name, actor: { accountId: run.confirmedBy ?? run.startedBy ?? "", personId: null }, requestId: run.id };
}

export function lookUpFor(importing: Importing, run: RunRow): LookUp {
  return (read) => runInternally(importing.pool, work(run), read);
}
