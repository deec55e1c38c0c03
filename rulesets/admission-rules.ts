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

/** The papers of a file. `OTHER` may belong to any step. */
export const admissionPapers = [
  "UNION_RESOLUTION",
  "SYMPATHIZER_RESOLUTION",
  "CLASS_CERTIFICATE",
  "APPLICATION",
  "CURRICULUM",
  "MEMBER_INTRODUCTION",
  "VERIFICATION",
  "MASS_OPINION",
  "RESIDENCE_OPINION",
  "CELL_RESOLUTION",
  "COMMITTEE_RESOLUTION",
  "DECISION",
  "NEW_MEMBER_CERTIFICATE",
  "SELF_REVIEW",
  "HELPER_REMARK",
  "PROBATION_OPINIONS",
  "RECOGNITION_RESOLUTION",
  "RECOGNITION_DECISION",
  "OTHER",
] as const;
export type AdmissionPaper = (typeof admissionPapers)[number];

export type AdmissionStepRule = {
  /** Who completes the step. */
  readonly by: "CELL" | "COMMITTEE";
  /** The matter under which its vote is taken, where there is one. */
  readonly matter?: Matter;
  /** What a complete file has of this step. */
  readonly papers: readonly Exclude<AdmissionPaper, "OTHER">[];
};

export type AdmissionRules = Ruleset & {
  readonly steps: Readonly<Record<AdmissionStep, AdmissionStepRule>>;
  /** Before the cell votes so many official members introduce the candidate; fewer where a mass organization does too. */
  readonly introducers: { readonly members: number; readonly besideUnion: number };
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

const CHARTER_2011: AdmissionRules = {
  id: "admission-charter",
  version: "1",
  source: { document: "Điều lệ Đảng Cộng sản Việt Nam", article: "4, 5", date: "2011-01-19" },
  validFrom: "2011-01-19",
  note: {
    vi: "Các thời hạn theo hướng dẫn thi hành Điều lệ, giấy tờ theo Hướng dẫn 12-HD/BTCTW năm 2022; cần đối chiếu văn bản hiện hành của cấp trên.",
    en: "Deadlines follow the guidance on the Charter, papers Guidance 12-HD/BTCTW of 2022; compare them with the text that your superior goes by today.",
  },
  // The papers: Hướng dẫn 12-HD/BTCTW, 2022, II.1.1.
  steps: {
    INTRODUCTION: { by: "CELL", papers: ["UNION_RESOLUTION"] },
    SYMPATHIZER_VOTE: { by: "CELL", matter: "OTHER", papers: ["SYMPATHIZER_RESOLUTION"] },
    AWARENESS_CLASS: { by: "CELL", papers: ["CLASS_CERTIFICATE"] },
    APPLICATION: { by: "CELL", papers: ["APPLICATION", "CURRICULUM", "MEMBER_INTRODUCTION"] },
    VERIFICATION: { by: "CELL", papers: ["VERIFICATION"] },
    MASS_OPINION: { by: "CELL", papers: ["MASS_OPINION"] },
    RESIDENCE_OPINION: { by: "CELL", papers: ["RESIDENCE_OPINION"] },
    CELL_VOTE: { by: "CELL", matter: "ADMISSION", papers: ["CELL_RESOLUTION"] },
    COMMITTEE_VOTE: { by: "COMMITTEE", matter: "ADMISSION", papers: ["COMMITTEE_RESOLUTION"] },
    DECISION: { by: "COMMITTEE", papers: ["DECISION"] },
    CEREMONY: { by: "CELL", papers: [] },
    RECOGNITION_VOTE: {
      by: "CELL",
      matter: "OFFICIAL_RECOGNITION",
      papers: [
        "NEW_MEMBER_CERTIFICATE",
        "SELF_REVIEW",
        "HELPER_REMARK",
        "PROBATION_OPINIONS",
        "RECOGNITION_RESOLUTION",
      ],
    },
    RECOGNITION_DECISION: { by: "COMMITTEE", papers: ["RECOGNITION_DECISION"] },
  },
  introducers: { members: 2, besideUnion: 1 },
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
