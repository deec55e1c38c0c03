import type { Operation } from "../operation.ts";
import { upsertStaffCount } from "./organization.queries.ts";

/** Records how many people work in the unit on a day, members or not. */
export const recordStaffCount: Operation<"organization.recordStaffCount"> = async (
  { tx },
  { organizationId, countedOn, staff },
) => {
  await upsertStaffCount(tx, organizationId, countedOn, staff);
  return { done: true };
};
