import type { Matter } from "./majorities.ts";
import { type IsoDate, inForceOn, type Ruleset, versionName } from "./ruleset.ts";

export const admissionSteps = [
  "INTRODUCTION",
  "SYMPATHIZER_VOTE",
  "AWARENESS_CLASS",
  "APPLICATION",
  "VERIFICATION",
  "MASS_OPINION",
  "RESIDENCE_OPINION",
  "CELL_VOTE",
  "COMMITTEE_VOTE",
  "DECISION",
  "CEREMONY",
  "RECOGNITION_VOTE",
  "RECOGNITION_DECISION",
] as const;
export type AdmissionStep = (typeof admissionSteps)[number];

/** Who completes a step, and the matter under which its vote is taken where there is one. */
export type AdmissionStepRule = { readonly by: "CELL" | "COMMITTEE"; readonly matter?: Matter };

export type AdmissionRules = Ruleset & {
  readonly steps: Readonly<Record<AdmissionStep, AdmissionStepRule>>;
  /** A certificate of the awareness class serves for so many months when the application is made. */
  readonly certificateMonths: number;
  /** The ceremony is held within so many working days of the decision. */
  readonly ceremonyWorkingDays: number;
  /** Probation lasts so many months from the ceremony. */
  readonly probationMonths: number;
  /** The cell considers recognition within so many working days of the end of probation. */
  readonly recognitionWorkingDays: number;
  /** So many days before the last day of a step whoever has to take it is reminded: setting. */
  readonly remindDaysAhead: readonly number[];
  /** So many days before a quarter ends a helper who has not remarked on the candidate is reminded: setting. */
  readonly remindOfRemarkDaysAhead: readonly number[];
};

const cell = { by: "CELL" } as const;
const committee = { by: "COMMITTEE" } as const;

const CHARTER_2011: AdmissionRules = {
  id: "admission-charter",
  version: "1",
  source: { document: "Điều lệ Đảng Cộng sản Việt Nam", article: "4, 5", date: "2011-01-19" },
  validFrom: "2011-01-19",
  note: {
    vi: "Các thời hạn theo hướng dẫn thi hành Điều lệ; cần đối chiếu văn bản hiện hành của cấp trên.",
    en: "Deadlines follow the guidance on the Charter; compare them with the text that your superior goes by today.",
  },
  steps: {
    INTRODUCTION: cell,
    SYMPATHIZER_VOTE: { by: "CELL", matter: "OTHER" },
    AWARENESS_CLASS: cell,
    APPLICATION: cell,
    VERIFICATION: cell,
    MASS_OPINION: cell,
    RESIDENCE_OPINION: cell,
    CELL_VOTE: { by: "CELL", matter: "ADMISSION" },
    COMMITTEE_VOTE: { by: "COMMITTEE", matter: "ADMISSION" },
    DECISION: committee,
    CEREMONY: cell,
    RECOGNITION_VOTE: { by: "CELL", matter: "OFFICIAL_RECOGNITION" },
    RECOGNITION_DECISION: committee,
  },
  certificateMonths: 60,
  ceremonyWorkingDays: 30,
  probationMonths: 12,
  recognitionWorkingDays: 30,
  remindDaysAhead: [90, 60, 30, 15, 7],
  remindOfRemarkDaysAhead: [10, 3],
};

/** Every version of the way to membership. */
export const admissionRules: readonly [AdmissionRules, ...AdmissionRules[]] = [CHARTER_2011];

/** What a file that begins on a day goes by. Source: each version names its own. */
export function admissionRulesOn(on: IsoDate): AdmissionRules {
  return inForceOn(admissionRules, on);
}

/** What a file began with, by the name that it keeps. */
export function admissionRulesOf(version: string): AdmissionRules {
  const found = admissionRules.find((each) => versionName(each) === version);
  if (!found) throw new Error(`No rules of admission are called ${version}.`);
  return found;
}
