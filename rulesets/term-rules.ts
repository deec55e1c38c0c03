import type { OrganizationKind } from "./organization-kinds.ts";
import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type TermRules = Ruleset & {
  /** How long a term lasts, in months. */
  readonly months: Readonly<Record<OrganizationKind, number>>;
  /** Before its last day it is called about to end for so many days. */
  readonly aboutToEndDays: number;
  /** So many days before it those who lead are reminded: setting. */
  readonly remindDaysAhead: readonly number[];
};

const fiveYears = 60;
const halfOfFiveYears = 30;

const CHARTER_2011: TermRules = {
  id: "terms-charter",
  version: "1",
  source: { document: "Điều lệ Đảng Cộng sản Việt Nam", article: "11, 15, 22, 24", date: "2011-01-19" },
  validFrom: "2011-01-19",
  note: {
    vi: "Năm năm; chi bộ trực thuộc đảng ủy cơ sở: năm năm hai lần. Nhắc trước 180 ngày theo thực tế địa phương; cần đối chiếu kế hoạch đại hội của cấp trên.",
    en: "Five years; cells under a base committee: twice in five years. The 180 days of warning are local practice; compare them with your superior's plan of congresses.",
  },
  months: {
    CENTRAL: fiveYears,
    CENTRAL_DIRECT: fiveYears,
    PROVINCE: fiveYears,
    UPPER: fiveYears,
    BASE_COMMITTEE: fiveYears,
    SUB_COMMITTEE: fiveYears,
    BASE_CELL: fiveYears,
    CELL: halfOfFiveYears,
    GROUP: halfOfFiveYears,
  },
  aboutToEndDays: 180,
  remindDaysAhead: [180, 90, 30],
};

/** Every version of how long terms last. */
export const termRules: readonly [TermRules, ...TermRules[]] = [CHARTER_2011];

/** What a term that begins on a day goes by. Source: each version names its own. */
export function termRulesOn(on: IsoDate): TermRules {
  return inForceOn(termRules, on);
}
