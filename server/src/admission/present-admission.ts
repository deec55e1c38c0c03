import { admissionRulesOf } from "../../../rulesets/admission-rules.ts";
import type { Answer } from "../operation.ts";
import type { AdmissionRow } from "./admission.queries.ts";

/** A file as lists show it: whom it is of, and what is to be done now by whom. */
export function presentListed(row: AdmissionRow): Answer<"admission.list">["rows"][number] {
  const { organizationId, admissionId, organizationName, fullName, state, step, dueOn } = row;
  const by = step === null ? null : admissionRulesOf(row.rulesVersion).steps[step].by;
  return { organizationId, admissionId, organizationName, fullName, state, step, by, dueOn };
}

/** When and how the Party was left by somebody who is admitted again. */
export function presentReadmission({
  leftOn,
  leftBy,
  firstAdmittedOn,
  consent,
}: AdmissionRow): Answer<"admission.get">["readmission"] {
  return leftOn === null || leftBy === null ? null : { leftOn, leftBy, firstAdmittedOn, consent };
}
