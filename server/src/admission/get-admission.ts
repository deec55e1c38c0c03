import { type AdmissionRules, admissionRulesOf, admissionSteps } from "../../../rulesets/admission-rules.ts";
import { mayShowInline } from "../file/file-types.rules.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Answer, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAdmission, listFreeVotes, listNames, listSteps } from "./admission.queries.ts";
import { certificateUntil, isReached, notBefore } from "./admission.rules.ts";
import { completedBy } from "./complete-step.ts";
import { mayComplete } from "./hold-admission.ts";
import { listPapers, readsPapers } from "./paper.queries.ts";
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
  const named = await listNames(tx, [...row.helperIds, ...row.introducerIds]);
  const namesOf = (ids: readonly string[]) => named.filter(({ personId }) => ids.includes(personId));
  const papers = (await readsPapers(tx, row.organizationId)) ? await listPapers(tx, row) : null;
  const rule = row.step === null ? null : rules.steps[row.step];
  const completes = rule !== null && may("admission.complete") && mayComplete(standing, rule);
  const of = rule?.by === "COMMITTEE" ? row.parentId : row.organizationId;
  const matter = completes && of !== null ? rule.matter : undefined;
  const votes = matter && of !== null ? await listFreeVotes(tx, { organizationId: of, matter }) : [];
  const completed = completedBy(steps);
  const stops = row.state === "OPEN" && may("admission.stop");
  const attachesTo = admissionSteps.filter(
    (step) =>
      row.state !== "STOPPED" &&
      may("admission.addPaper") &&
      isReached(step, row.step, completed) &&
      mayComplete(standing, rules.steps[step]),
  );
  return {
    ...presentListed(row),
    birthDate: row.birthDate,
    personId: row.personId,
    helpers: namesOf(row.helperIds),
    introducers: namesOf(row.introducerIds),
    introducingUnion: row.introducingUnion,
    remarks,
    stopReason: row.stopReason,
    readmission: presentReadmission(row),
    rulesVersion: row.rulesVersion,
    notBefore: notBefore(row.step, completed, rules),
    certificateUntil: certificateUntil(completed, rules),
    steps,
    expectedPapers: expectedOf(rules),
    papers:
      papers?.map(({ fileId, name, mediaType, bytes, step, kind }) => ({
        ...{ fileId, name, mediaType, bytes, step, kind },
        inline: mayShowInline(mediaType),
      })) ?? null,
    attachesTo,
    votes,
    revision: row.revision,
    abilities: [
      ...(row.state === "OPEN" && actor.personId !== null && row.helperIds.includes(actor.personId)
        ? ["admission.remark"]
        : []),
      ...(completes ? ["admission.complete"] : []),
      ...(row.state === "OPEN" && completed.CELL_VOTE === undefined && may("admission.introduce")
        ? ["admission.introduce"]
        : []),
      ...(stops ? ["admission.stop"] : []),
    ],
  };
};

/** What a complete file has of each step. */
function expectedOf({ steps }: AdmissionRules): Answer<"admission.get">["expectedPapers"] {
  return Object.fromEntries(
    admissionSteps.map((step) => [step, [...steps[step].papers]]),
  ) as Answer<"admission.get">["expectedPapers"];
}
