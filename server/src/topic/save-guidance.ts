import { isInRegister } from "../directive/directive.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { sendJob } from "../jobs/send-job.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeGuidance } from "./guidance.queries.ts";

/** Says what those below should choose as topics of a year; the first time, who leads the cells is told by a job. */
export const saveGuidance: Operation<"topic.saveGuidance"> = async ({ tx, actor, standing, clock }, input) => {
  const { organizationId, year, directiveId, revision } = input;
  if (["CELL", "BASE_CELL", "GROUP"].includes(standing.kind)) refuse("NO_CELLS_BELOW");
  refuseSecret(input.body);
  if (directiveId !== null && !(await isInRegister(tx, { organizationId, directiveId }))) refuse("NOT_FOUND");
  if (!(await storeGuidance(tx, input, { by: actor.accountId, at: clock.now() }))) refuse("CHANGED_MEANWHILE");
  if (revision === 0) await sendJob(tx, "topic.tellGuidance", `${organizationId} ${year}`, { organizationId, year });
  return { revision: revision + 1 };
};
