import type { Matter } from "./majorities.ts";
import { type IsoDate, inForceOn, type Ruleset, type Source, versionName } from "./ruleset.ts";

export const memberChangeKinds = ["EXEMPTION", "SUSPENSION", "STRIKE_OFF", "EXPULSION", "LEAVING", "DEATH"] as const;
export type MemberChangeKind = (typeof memberChangeKinds)[number];

/** How one kind of change comes about. */
export type MemberChangeRule = {
  /** Whose decision it is: the cell's own, that of the committee above, or nobody's: it is only written down. */
  readonly decidedBy: "CELL" | "SUPERIOR" | "NOBODY";
  readonly source: Source;
  /** The matter under which the cell votes on it; a status that is missing cannot be changed in this way. */
  readonly matter?: Readonly<Partial<Record<"OFFICIAL" | "PROBATIONARY", Matter>>>;
  /** Whether a proposal of the cell rests on a vote of a held meeting. */
  readonly voteRequired: boolean;
  /** The longest it lasts in calendar days at first, and with every prolongation; absent where no text sets a limit. */
  readonly longestDays?: number;
  readonly longestProlongedDays?: number;
};

export type MemberChangeRules = Ruleset & {
  readonly kinds: Readonly<Record<MemberChangeKind, MemberChangeRule>>;
  /** Whoever leads is reminded so many days before a standing ends: setting. */
  readonly remindDaysAhead: readonly number[];
  /** After so many months outside the Party somebody may be considered again. */
  readonly readmissionMonths: number;
  /** How often somebody may be admitted again. */
  readonly readmissions: number;
  /** Ways of leaving after which nobody is considered again unless the superior says so in writing. */
  readonly readmissionBarredAfter: readonly MemberChangeKind[];
};

const CHARTER: Source = { document: "Điều lệ Đảng Cộng sản Việt Nam", article: "7, 8", date: "2011-01-19" };
const DISCIPLINE: Source = { document: "Quy định 22-QĐ/TW", article: "28, 31", date: "2021-07-28" };
const OTHER = { OFFICIAL: "OTHER", PROBATIONARY: "OTHER" } as const;

const CHARTER_2021: MemberChangeRules = {
  id: "member-change-charter",
  version: "1",
  source: { document: "Quy định 24-QĐ/TW", article: "3.5, 7, 8", date: "2021-07-30" },
  validFrom: "2011-01-19",
  note: {
    vi: "Đọc qua nguồn thứ hai; cần đối chiếu văn bản hiện hành của cấp trên.",
    en: "Read second-hand; compare it with the text that your superior goes by today.",
  },
  kinds: {
    EXEMPTION: { decidedBy: "CELL", source: CHARTER, matter: OTHER, voteRequired: false },
    SUSPENSION: {
      decidedBy: "SUPERIOR",
      source: DISCIPLINE,
      voteRequired: false,
      longestDays: 90,
      longestProlongedDays: 180,
    },
    STRIKE_OFF: {
      decidedBy: "SUPERIOR",
      source: CHARTER,
      matter: { OFFICIAL: "OTHER", PROBATIONARY: "PROBATIONER_REMOVAL" },
      voteRequired: true,
    },
    EXPULSION: {
      decidedBy: "SUPERIOR",
      source: DISCIPLINE,
      // A probationary member is struck off instead.
      matter: { OFFICIAL: "EXPULSION_PROPOSAL" },
      voteRequired: true,
    },
    LEAVING: { decidedBy: "SUPERIOR", source: CHARTER, matter: OTHER, voteRequired: false },
    DEATH: { decidedBy: "NOBODY", source: CHARTER, voteRequired: false },
  },
  remindDaysAhead: [30, 7],
  readmissionMonths: 36,
  readmissions: 1,
  readmissionBarredAfter: ["LEAVING"],
};

const CHARTER_2025: MemberChangeRules = {
  ...CHARTER_2021,
  version: "2",
  source: { document: "Quy định 232-QĐ/TW", article: "3.5, 7, 8", date: "2025-01-20" },
  validFrom: "2025-01-20",
};

/** Every version of the rules by which somebody is exempted, suspended or no longer a member. */
export const memberChangeRules: readonly [MemberChangeRules, ...MemberChangeRules[]] = [CHARTER_2021, CHARTER_2025];

/** What a change of a day goes by. Source: each version names its own. */
export function memberChangeRulesOn(on: IsoDate): MemberChangeRules {
  return inForceOn(memberChangeRules, on);
}

/** What a change was written by, by the name that it keeps. */
export function memberChangeRulesOf(version: string): MemberChangeRules {
  const found = memberChangeRules.find((each) => versionName(each) === version);
  if (!found) throw new Error(`No rules of changes are called ${version}.`);
  return found;
}
