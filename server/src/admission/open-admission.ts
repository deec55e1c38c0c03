import { admissionRulesOn, admissionSteps } from "../../../rulesets/admission-rules.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findOfficialAmong, insertAdmission } from "./admission.queries.ts";

/** Opens the file of an outstanding person; it keeps the rules of the day on which it begins. */
export const openAdmission: Operation<"admission.open"> = async ({ tx, actor, clock, standing }, input) => {
  const { organizationId, fullName, birthDate } = input;
  if (!isCell(standing.kind)) refuse("ADMITTED_BY_CELLS");
  refuseSecret(fullName);
  const helperIds = [...new Set(input.helperIds)];
  const official = await findOfficialAmong(tx, organizationId, helperIds);
  if (official.length < helperIds.length) refuse("HELPER_ELSEWHERE");
  const at = clock.now();
  const rulesVersion = versionName(admissionRulesOn(dayOf(at)));
  const admissionId = newId();
  const opened = { fullName, birthDate, helperIds, rulesVersion, step: admissionSteps[0], by: actor.accountId, at };
  await insertAdmission(tx, { organizationId, admissionId }, opened);
  return { admissionId };
};
