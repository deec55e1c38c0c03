import {
  type AdmissionPaper,
  type AdmissionRules,
  type AdmissionStep,
  type AdmissionStepRule,
  admissionSteps,
} from "../../../rulesets/admission-rules.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addDays, addMonths, dayIn, daysBetween, monthOf } from "../calendar.rules.ts";
import { quarterOf } from "../topic/topic.rules.ts";
import { addWorkingDays, type DaysSet } from "../working-day/working-day.rules.ts";

/** The days on which steps were completed so far. */
export type Completed = Partial<Record<AdmissionStep, IsoDate>>;

/** What is asked of a step when somebody wants to complete it on a day. */
export type Completing = { step: AdmissionStep; doneOn: IsoDate; today: IsoDate };

export type AdmissionHindrance =
  | { code: "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER" }
  | { code: "STEP_TOO_EARLY"; from: IsoDate }
  | { code: "CERTIFICATE_LAPSED"; until: IsoDate };

/** The step that opens when one is complete; null after the last. */
export function stepAfter(step: AdmissionStep): AdmissionStep | null {
  return admissionSteps[admissionSteps.indexOf(step) + 1] ?? null;
}

/** The same day so many months later, or the last of a shorter month. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const month = addMonths(monthOf(day), months);
  const last = addDays(dayIn(addMonths(month, 1), 1), -1);
  const meant = `${last.slice(0, 8)}${day.slice(8)}`;
  return meant < last ? meant : last;
}

/** The last day on which the certificate of the awareness class serves; null before there is one. */
export function certificateUntil(completed: Completed, rules: AdmissionRules): IsoDate | null {
  return completed.AWARENESS_CLASS ? monthsLater(completed.AWARENESS_CLASS, rules.certificateMonths) : null;
}

/** The day on which probation ends, and as of which the member is official; null before the ceremony. */
export function probationEnds(completed: Completed, rules: AdmissionRules): IsoDate | null {
  return completed.CEREMONY ? monthsLater(completed.CEREMONY, rules.probationMonths) : null;
}

/**
 * The day from which party age counts of somebody admitted again: that of the first decision, later by the time outside the Party.
 * Source: Quy định 24-QĐ/TW 2021, 4.5.1 and 4.5.2.
 */
export function partyAgeFrom(firstAdmittedOn: IsoDate, leftOn: IsoDate, readmittedOn: IsoDate): IsoDate {
  return addDays(firstAdmittedOn, daysBetween(leftOn, readmittedOn));
}

/** The last day for a step, where the rules name one. Source: the version of the rules that the file began with. */
export function dueOn(
  step: AdmissionStep | null,
  completed: Completed,
  rules: AdmissionRules,
  daysSet: DaysSet,
): IsoDate | null {
  if (step === "APPLICATION") return certificateUntil(completed, rules);
  if (step === "CEREMONY" && completed.DECISION)
    return addWorkingDays(completed.DECISION, rules.ceremonyWorkingDays, daysSet);
  const ends = probationEnds(completed, rules);
  return step === "RECOGNITION_VOTE" && ends ? addWorkingDays(ends, rules.recognitionWorkingDays, daysSet) : null;
}

/** The first day on which a step can be taken: recognition waits for the end of probation. */
export function notBefore(step: AdmissionStep | null, completed: Completed, rules: AdmissionRules): IsoDate | null {
  return step === "RECOGNITION_VOTE" ? probationEnds(completed, rules) : null;
}

/** Why a step cannot be completed on a day; null where it can. */
export function hindranceTo(
  { step, doneOn, today }: Completing,
  completed: Completed,
  rules: AdmissionRules,
): AdmissionHindrance | null {
  if (doneOn > today) return { code: "DAY_IN_FUTURE" };
  const from = notBefore(step, completed, rules);
  if (from !== null && doneOn < from) return { code: "STEP_TOO_EARLY", from };
  const until = certificateUntil(completed, rules);
  if (step === "APPLICATION" && until !== null && doneOn > until) return { code: "CERTIFICATE_LAPSED", until };
  const before = Object.values(completed).toSorted().at(-1);
  return before !== undefined && doneOn < before ? { code: "DAYS_OUT_OF_ORDER" } : null;
}

/**
 * Whether a failed vote still completes its step. That of the cell on admission goes up with its counts and waits for the
 * committee; every other has to pass.
 */
export function goesOnWith(step: AdmissionStep, outcome: "PASSED" | "FAILED"): boolean {
  return outcome === "PASSED" || step === "CELL_VOTE";
}

/** Whether a step can be completed without a vote of a held meeting: a committee may decide on paper, a cell never. */
export function needsVote(rule: AdmissionStepRule): boolean {
  return rule.matter !== undefined && rule.by === "CELL";
}

/** Whether enough introduce a candidate. Source: Điều lệ Đảng, 4.1: two official members, or the youth union or trade union and one. */
export function isIntroduced(
  { members, hasUnion }: { members: number; hasUnion: boolean },
  { introducers }: AdmissionRules,
): boolean {
  return members >= (hasUnion ? introducers.besideUnion : introducers.members);
}

/** Whether a paper belongs to a step; what the rules do not name may belong to any. */
export function belongsTo(kind: AdmissionPaper, { papers }: AdmissionStepRule): boolean {
  return kind === "OTHER" || papers.includes(kind);
}

/** Whether a step has been reached: complete, or the one that is open. A file that is over has reached all that are complete. */
export function isReached(step: AdmissionStep, open: AdmissionStep | null, completed: Completed): boolean {
  return step === open || completed[step] !== undefined;
}

/** Whether helpers may write about a quarter on a day: the present one, or the one before it. */
export function isQuarterInReach(of: ReturnType<typeof quarterOf>, today: IsoDate): boolean {
  const place = ({ year, quarter }: typeof of) => year * 4 + quarter;
  const back = place(quarterOf(today)) - place(of);
  return back === 0 || back === 1;
}
