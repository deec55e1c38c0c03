import { admissionRulesOf } from "../../../rulesets/admission-rules.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAdmission, findOfficialAmong, listFreeVotes, listSteps } from "./admission.queries.ts";
import { certificateUntil, notBefore } from "./admission.rules.ts";
import { completedBy } from "./complete-step.ts";
import { mayComplete } from "./hold-admission.ts";
import { presentListed, presentReadmission } from "./present-admission.ts";
import { listRemarks } from "./remark.queries.ts";

/**
 * One file from its first step to the one that is open, with the votes that this one may rest on. Reading that of somebody who
 * is a member by now leaves a line for that member.
 */
export const getAdmission: Operation<"admission.get"> = async ({ tx, actor, may, standing }, input) => {
  const row = await findAdmission(tx, input, "READ");
  if (!row) return refuse("NOT_FOUND");
  if (row.personId !== null && row.personId !== actor.personId) await recordRead(tx, row.personId, row.organizationId);
  const rules = admissionRulesOf(row.rulesVersion);
  const steps = await listSteps(tx, row);
  const remarks = await listRemarks(tx, row);
  const helpers = await findOfficialAmong(tx, row.organizationId, row.helperIds);
  const rule = row.step === null ? null : rules.steps[row.step];
  const completes = rule !== null && may("admission.complete") && mayComplete(standing, rule);
  const of = rule?.by === "COMMITTEE" ? row.parentId : row.organizationId;
  const matter = completes && of !== null ? rule.matter : undefined;
  const votes = matter && of !== null ? await listFreeVotes(tx, { organizationId: of, matter }) : [];
  const completed = completedBy(steps);
  const stops = row.state === "OPEN" && may("admission.stop");
  return {
    ...presentListed(row),
    birthDate: row.birthDate,
    personId: row.personId,
    helpers,
    remarks,
    stopReason: row.stopReason,
    readmission: presentReadmission(row),
    rulesVersion: row.rulesVersion,
    notBefore: notBefore(row.step, completed, rules),
    certificateUntil: certificateUntil(completed, rules),
    steps,
    votes,
    revision: row.revision,
    abilities: [
      ...(row.state === "OPEN" && actor.personId !== null && row.helperIds.includes(actor.personId)
        ? ["admission.remark"]
        : []),
      ...(completes ? ["admission.complete"] : []),
      ...(stops ? ["admission.stop"] : []),
    ],
  };
};
