import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { removeDevice as removeRow } from "./device.queries.ts";

/** Sends nothing to one of the reader's devices any more. */
export const removeDevice: Operation<"push.remove"> = async (context, { deviceId }) => {
  if (!(await removeRow(context.tx, requirePerson(context), deviceId))) refuse("NOT_FOUND");
  return { done: true };
};
