import { admissionRulesOn, admissionSteps } from "../../../rulesets/admission-rules.ts";
import { memberChangeRulesOn } from "../../../rulesets/member-change-rules.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { hindranceToReadmission } from "../member-change/member-change.rules.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findFormer, findOfficialAmong, insertAdmission, type Left } from "./admission.queries.ts";

type Candidate = { fullName: string; birthDate: string | null; left: Left | null };

/** Opens the file of an outstanding person, or of one who was a member before; it keeps the rules of the day on which it begins. */
export const openAdmission: Operation<"admission.open"> = async ({ tx, actor, clock, standing }, input) => {
  const { organizationId } = input;
  if (!isCell(standing.kind)) refuse("ADMITTED_BY_CELLS");
  for (const written of [input.fullName, input.readmission?.consent ?? ""]) refuseSecret(written);
  const helperIds = [...new Set(input.helperIds)];
  const official = await findOfficialAmong(tx, organizationId, helperIds);
  if (official.length < helperIds.length) refuse("HELPER_ELSEWHERE");
  const at = clock.now();
  const { fullName, birthDate, left } = await requireCandidate({ tx }, input, dayOf(at));
  const rulesVersion = versionName(admissionRulesOn(dayOf(at)));
  const admissionId = newId();
  const opened = {
    fullName,
    birthDate,
    left,
    helperIds,
    rulesVersion,
    step: admissionSteps[0],
    by: actor.accountId,
    at,
  };
  await insertAdmission(tx, { organizationId, admissionId }, opened);
  return { admissionId };
};

/** Who is considered: by name, or a former member as the roll has it, when the rules allow it again. */
async function requireCandidate(
  { tx }: Pick<OperationContext, "tx">,
  { organizationId, fullName, birthDate, readmission }: Input<"admission.open">,
  today: string,
): Promise<Candidate> {
  if (readmission === null) return { fullName, birthDate, left: null };
  const { consent } = readmission;
  if (readmission.from === "ELSEWHERE") {
    const { leftOn, leftBy, firstAdmittedOn } = readmission;
    if (leftOn > today || (firstAdmittedOn !== null && firstAdmittedOn > leftOn)) refuse("DAYS_OUT_OF_ORDER");
    const left = { formerPersonId: null, leftOn, leftBy, firstAdmittedOn, consent };
    refuseTooSoon(left, 0, today);
    return { fullName, birthDate, left };
  }
  const former = await findFormer(tx, organizationId, readmission.formerPersonId);
  const leftBy = waysOut.find((each) => each === former?.endReason);
  if (!former || former.endedOn === null || leftBy === undefined) return refuse("NO_FORMER_MEMBER");
  if (former.hasOpenFile) refuse("FILE_OPEN");
  const { firstAdmittedOn } = former;
  const left = { formerPersonId: readmission.formerPersonId, leftOn: former.endedOn, leftBy, firstAdmittedOn, consent };
  refuseTooSoon(left, former.readmissions, today);
  return { fullName: former.fullName, birthDate: former.birthDate, left };
}

const waysOut = ["STRIKE_OFF", "EXPULSION", "LEAVING"] as const;

function refuseTooSoon({ leftOn, leftBy, consent }: Left, readmissions: number, on: string): void {
  const former = { endReason: leftBy, endedOn: leftOn, readmissions };
  const hindrance = hindranceToReadmission(former, { on, hasConsent: consent !== "" }, memberChangeRulesOn(on));
  if (hindrance === null) return;
  if (hindrance.code === "TOO_SOON_AFTER") refuse(hindrance.code, { from: hindrance.from });
  else refuse(hindrance.code);
}
