import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findAdmission } from "./admission.queries.ts";
import { isQuarterInReach } from "./admission.rules.ts";
import { storeRemark } from "./remark.queries.ts";

/** A helper's remark on a quarter of a file that is open; nobody writes in another's name. */
export const remarkOnCandidate: Operation<"admission.remark"> = async ({ tx, actor, clock }, input) => {
  const { year, quarter, body } = input;
  const row = await findAdmission(tx, input, "LOCKED");
  if (!row) return refuse("NOT_FOUND");
  if (actor.personId === null || !row.helperIds.includes(actor.personId)) return refuse("FORBIDDEN");
  if (row.state !== "OPEN") refuse("ADMISSION_STATE");
  refuseSecret(body);
  const at = clock.now();
  if (!isQuarterInReach({ year, quarter }, dayOf(at))) refuse("QUARTER_OUT_OF_REACH");
  await storeRemark(tx, row, { helperId: actor.personId, year, quarter, body, at });
  return { done: true };
};
