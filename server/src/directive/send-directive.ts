import { refuseSecret } from "../file/refuse-secret.ts";
import { sendJob } from "../jobs/send-job.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isInRegister } from "./directive.queries.ts";
import { insertDispatch } from "./dispatch.queries.ts";

/** Sends a text of the register down, its own or one received; those who lead the receivers are told by a job. */
export const sendDirective: Operation<"directive.send"> = async ({ tx, actor, standing, clock }, input) => {
  refuseSecret(input.note);
  const { organizationId, directiveId } = input;
  if (!(await isInRegister(tx, { organizationId, directiveId }))) refuse("NOT_FOUND");
  const id = newId();
  const sentTo = await insertDispatch(tx, {
    ...input,
    id,
    senderPath: standing.path,
    sentBy: actor.accountId,
    sentAt: clock.now(),
  });
  if (sentTo === 0) refuse("NOBODY_BELOW");
  await sendJob(tx, "directive.tell", id, { organizationId, directiveId, dispatchId: id });
  return { sentTo };
};
