import { type AdmissionStep, type AdmissionStepRule, admissionRulesOf } from "../../../rulesets/admission-rules.ts";
import type { Standing } from "../appointment/standing.queries.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type AdmissionKey, type AdmissionRow, findAdmission } from "./admission.queries.ts";

const leaders: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY"];
const officers: readonly string[] = [...leaders, "COMMITTEE_MEMBER", "OFFICE_STAFF"];

/** Whether somebody completes a step: those who lead the cell its own, the committee right above and its office theirs. */
export function mayComplete({ here, rightAbove }: Standing, { by }: AdmissionStepRule): boolean {
  return by === "CELL"
    ? here.some((position) => leaders.includes(position))
    : rightAbove.some((position) => officers.includes(position));
}

/** Locks a file that is open; refuses an old revision. */
export async function holdAdmission(
  { tx }: OperationContext,
  input: AdmissionKey & { revision: number },
): Promise<AdmissionRow> {
  const row = await findAdmission(tx, input, "LOCKED");
  if (!row) return refuse("NOT_FOUND");
  if (row.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  if (row.state !== "OPEN") refuse("ADMISSION_STATE");
  return row;
}

/** The rule of a step whose papers the actor keeps; a file that was stopped is left as it is. */
export function requireKeeper(
  { standing }: OperationContext,
  row: AdmissionRow,
  step: AdmissionStep,
): AdmissionStepRule {
  const rule = admissionRulesOf(row.rulesVersion).steps[step];
  if (row.state === "STOPPED") refuse("ADMISSION_STATE");
  return mayComplete(standing, rule) ? rule : refuse("FORBIDDEN");
}
