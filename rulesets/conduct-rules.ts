import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type Discipline = "REPRIMAND" | "WARNING" | "DISMISSAL" | "EXPULSION";

/** How long a discipline has effect, which have no end by themselves, and which a probationary member can get. */
export type ConductRules = Ruleset & {
  /** Months from the day on which the decision was made known. */
  readonly effectMonths: number;
  readonly withoutEnd: readonly Discipline[];
  readonly ofProbationers: readonly Discipline[];
  /** Days before a discipline is without effect on which those who lead the cell are told; our own setting. */
  readonly remindDaysAhead: readonly number[];
};

const CHARTER: ConductRules = {
  id: "conduct-charter",
  version: "1",
  source: { document: "Điều lệ Đảng Cộng sản Việt Nam", article: "Điều 35", date: "2011-01-19" },
  validFrom: "2011-01-19",
  note: {
    vi: "Thời hạn 12 tháng kể từ ngày công bố quyết định ghi theo cách làm phổ biến; cần đối chiếu với quy định về thi hành kỷ luật đang có hiệu lực.",
    en: "The 12 months from the day on which the decision is made known are as generally practised; to be compared with the regulation on discipline in force.",
  },
  effectMonths: 12,
  withoutEnd: ["EXPULSION"],
  ofProbationers: ["REPRIMAND", "WARNING"],
  remindDaysAhead: [30],
};

/** Every version of the rules of what a discipline does. */
export const conductRules: readonly [ConductRules, ...ConductRules[]] = [CHARTER];

export const conductRulesOn = (on: IsoDate): ConductRules => inForceOn(conductRules, on);
