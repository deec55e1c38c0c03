import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { checkFields } from "./check-fields.ts";
import { insertOrientation } from "./orientation.queries.ts";

/** Begins an orientation or a bulletin; nobody below sees it before it is issued. */
export const draftOrientation: Operation<"orientation.draft"> = async ({ tx, actor, clock }, input) => {
  const orientationId = newId();
  await insertOrientation(tx, { ...input, orientationId }, checkFields(input), {
    by: actor.accountId,
    at: clock.now(),
  });
  return { orientationId };
};
