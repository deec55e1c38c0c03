import { type AdmissionRules, type AdmissionStep, admissionRulesOf } from "../../../rulesets/admission-rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { indexName, insertPerson } from "../membership/member.queries.ts";
import { insertMembership, lockHomeMembership, makeOfficial } from "../membership/membership.queries.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { readDaysSet } from "../working-day/working-day.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  type AdmissionRow,
  type HeldVote,
  insertStep,
  listFreeVotes,
  listSteps,
  storePartyAge,
  storeProgress,
} from "./admission.queries.ts";
import {
  type Completed,
  dueOn,
  goesOnWith,
  hindranceTo,
  isIntroduced,
  needsVote,
  partyAgeFrom,
  probationEnds,
  stepAfter,
} from "./admission.rules.ts";
import { holdAdmission, mayComplete } from "./hold-admission.ts";

/**
 * Completes the step that is open and opens the next. A vote's day and counts come from the held meeting; the ceremony makes
 * the candidate a probationary member, the last decision an official one as of the day on which probation ends.
 */
export const completeStep: Operation<"admission.complete"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { step, document, responsible, remark } = input;
  const row = await holdAdmission(context, input);
  if (row.step !== step) refuse("ADMISSION_STATE");
  const rules = admissionRulesOf(row.rulesVersion);
  if (!mayComplete(context.standing, rules.steps[step])) refuse("FORBIDDEN");
  for (const written of [document, responsible, remark]) refuseSecret(written);
  if (step === "CELL_VOTE") requireIntroducers(row, rules);
  const now = clock.now();
  const vote = await requireVote(context, { row, step, rules }, input.voteId);
  const doneOn = vote?.takenOn ?? input.doneOn ?? dayOf(now);
  const before = completedBy(await listSteps(tx, row));
  checkDay({ step, doneOn, today: dayOf(now) }, before, rules);
  await insertStep(tx, row, { step, doneOn, document, responsible, remark, vote, by: actor.accountId, at: now });
  const completed = { ...before, [step]: doneOn };
  const personId = await letTakeEffect(context, { row, step, completed, rules });
  const next = stepAfter(step);
  const revision = row.revision + 1;
  const due = dueOn(next, completed, rules, await readDaysSet(tx, doneOn));
  await storeProgress(tx, { ...row, revision }, { step: next, dueOn: due, personId });
  return { revision };
};

export function completedBy(steps: readonly { step: AdmissionStep; doneOn: string }[]): Completed {
  return Object.fromEntries(steps.map(({ step, doneOn }) => [step, doneOn]));
}

function requireIntroducers({ introducerIds, introducingUnion }: AdmissionRow, rules: AdmissionRules): void {
  const introduced = { members: introducerIds.length, hasUnion: introducingUnion !== "" };
  if (!isIntroduced(introduced, rules)) refuse("INTRODUCERS_REQUIRED", rules.introducers);
}

function checkDay(...given: Parameters<typeof hindranceTo>): void {
  const hindrance = hindranceTo(...given);
  if (hindrance === null) return;
  if (hindrance.code === "STEP_TOO_EARLY") refuse(hindrance.code, { from: hindrance.from });
  if (hindrance.code === "CERTIFICATE_LAPSED") refuse(hindrance.code, { until: hindrance.until });
  else refuse(hindrance.code);
}

type At = { row: AdmissionRow; step: AdmissionStep; rules: AdmissionRules };

/** The vote that a step rests on; one of the cell's own is always taken in a meeting. */
async function requireVote(
  { tx }: OperationContext,
  { row, step, rules }: At,
  voteId: Input<"admission.complete">["voteId"],
): Promise<HeldVote | undefined> {
  const rule = rules.steps[step];
  if (voteId === null || rule.matter === undefined) return needsVote(rule) ? refuse("VOTE_REQUIRED") : undefined;
  const organizationId = rule.by === "CELL" ? row.organizationId : (row.parentId ?? row.organizationId);
  const [vote] = await listFreeVotes(tx, { organizationId, matter: rule.matter, voteId });
  if (!vote) return refuse("NOT_FOUND");
  if (!goesOnWith(step, vote.outcome)) refuse("VOTE_FAILED", { agree: vote.agree, needed: vote.needed });
  return vote;
}

type Effect = At & { completed: Completed };

/** What a step does to the roll of the cell; answers whom the file is of from then on. */
async function letTakeEffect({ tx }: OperationContext, { row, step, completed, rules }: Effect) {
  if (step === "CEREMONY") return admitOnProbation({ tx }, row, completed);
  const officialOn = probationEnds(completed, rules);
  if (step !== "RECOGNITION_DECISION" || row.personId === null || officialOn === null) return row.personId;
  const membership = await lockHomeMembership(tx, row.organizationId, row.personId);
  if (!membership) return refuse("NOT_FOUND");
  if (membership.status === "PROBATIONARY") await makeOfficial(tx, membership.id, officialOn);
  return row.personId;
}

/** A member of the cell from the ceremony on; party age counts from the decision. */
async function admitOnProbation(
  { tx }: Pick<OperationContext, "tx">,
  row: AdmissionRow,
  { CEREMONY: from, DECISION: admittedOn }: Completed,
) {
  const { organizationId, fullName, birthDate } = row;
  if (from === undefined || admittedOn === undefined) throw new Error("A ceremony follows a decision.");
  const personId = row.formerPersonId ?? newId();
  const names = { fullName, nameFolded: foldName(fullName), sortName: sortName(fullName) };
  if (row.formerPersonId === null)
    await insertPerson(tx, personId, { ...names, birthDate, sex: null, cardNumber: null });
  await insertMembership(tx, {
    id: newId(),
    personId,
    organizationId,
    stay: "HOME",
    status: "PROBATIONARY",
    admittedOn,
    officialOn: null,
    validFrom: from,
    validTo: null,
    endReason: null,
  });
  await indexName(tx, personId, nameWords(fullName));
  if (row.leftOn !== null && row.firstAdmittedOn !== null)
    await storePartyAge(tx, personId, partyAgeFrom(row.firstAdmittedOn, row.leftOn, admittedOn));
  return personId;
}
