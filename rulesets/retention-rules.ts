import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type RetentionRules = Ruleset & {
  /** Particulars of whoever is no longer a member are kept for so many years after leaving: setting. */
  readonly yearsAfterLeaving: number;
};

const PERSONAL_DATA_2025: RetentionRules = {
  id: "retention-personal-data",
  version: "1",
  source: { document: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15", date: "2025-06-26" },
  validFrom: "2026-01-01",
  note: {
    vi: "Luật đòi xóa dữ liệu khi đã hết mục đích, không ghi số năm; 5 năm là mức đặt sẵn (đủ để xét kết nạp lại). Cấp trên quy định khác thì theo cấp trên.",
    en: "The law asks that data are erased once their purpose has ended and names no years; 5 years are a setting (long enough for admission again). Where your superior names another number, go by that.",
  },
  yearsAfterLeaving: 5,
};

/** Every version of the rules of how long particulars are kept. */
export const retentionRules: readonly [RetentionRules, ...RetentionRules[]] = [PERSONAL_DATA_2025];

/** What an erasure of a day goes by. Source: each version names its own. */
export function retentionRulesOn(on: IsoDate): RetentionRules {
  return inForceOn(retentionRules, on);
}
