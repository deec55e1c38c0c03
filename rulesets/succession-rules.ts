import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type SuccessionRules = Ruleset & {
  /** Ages are counted in full years on the day for which the structure is shown; each band begins where the one before ends. */
  readonly bands: readonly { readonly below: number | null }[];
  /** Who is below this age counts as young. */
  readonly youngBelow: number;
  /** Shares in per cent that the guidance sets as least. */
  readonly least: { readonly young: number; readonly women: number; readonly renewed: number };
  /** An approved plan is reviewed at least once in so many months. */
  readonly reviewMonths: number;
};

const GUIDANCE_2022: SuccessionRules = {
  id: "succession-guidance",
  version: "1",
  source: { document: "Hướng dẫn 16-HD/BTCTW", date: "2022-02-15" },
  validFrom: "2022-02-15",
  note: {
    vi: "Độ tin cậy trung bình: đọc qua báo chí và hướng dẫn địa phương. Trẻ dưới 42 tuổi từ 15%, nữ từ 20%, đổi mới từ 1/3; cần đối chiếu hướng dẫn của cấp trên.",
    en: "Medium confidence, read in the press and in local guidance: younger than 42 from 15%, women from 20%, new members from a third; compare them with your superior's guidance.",
  },
  bands: [{ below: 35 }, { below: 42 }, { below: 50 }, { below: null }],
  youngBelow: 42,
  least: { young: 15, women: 20, renewed: 33.3 },
  reviewMonths: 12,
};

/** Every version of the guidance on succession plans. */
export const successionRules: readonly [SuccessionRules, ...SuccessionRules[]] = [GUIDANCE_2022];

/** What a plan that is opened on a day goes by. Source: each version names its own. */
export function successionRulesOn(on: IsoDate): SuccessionRules {
  return inForceOn(successionRules, on);
}
