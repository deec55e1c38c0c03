import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { storeStop } from "./admission.queries.ts";
import { holdAdmission } from "./hold-admission.ts";

/** Stops a file with the reason; what was done stays in it. */
export const stopAdmission: Operation<"admission.stop"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdAdmission(context, input);
  await storeStop(context.tx, { ...row, revision: row.revision + 1 }, input.reason);
  return { done: true };
};
