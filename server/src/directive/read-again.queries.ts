import type { Transaction } from "../database/connect.ts";
import { sendJob } from "../jobs/send-job.ts";
import type { DirectiveKey } from "./directive.queries.ts";

/** Has the files of a text read for the search once the operation is done. */
export function readAgain(tx: Transaction, { organizationId, directiveId }: DirectiveKey): Promise<void> {
  return sendJob(tx, "directive.read", directiveId, { organizationId, directiveId });
}
