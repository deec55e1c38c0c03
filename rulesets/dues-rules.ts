import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

/** From how many months of a year without dues and without a good reason a cell considers striking a member off. */
export type DuesRules = Ruleset & { readonly monthsWithoutReason: number };

/** Every version of the rules of dues. */
export const duesRules: readonly [DuesRules, ...DuesRules[]] = [
  {
    id: "dues-charter",
    version: "1",
    source: { document: "Điều lệ Đảng Cộng sản Việt Nam", article: "Điều 8", date: "2011-01-19" },
    validFrom: "2011-01-19",
    monthsWithoutReason: 3,
  },
];

export const duesRulesOn = (on: IsoDate): DuesRules => inForceOn(duesRules, on);
