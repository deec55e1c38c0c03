import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

/** By which text working members keep in touch with the party organization where they live. */
export type ResidenceRules = Ruleset;

/** Every version of the rules of liaison with the place of residence. */
export const residenceRules: readonly [ResidenceRules, ...ResidenceRules[]] = [
  {
    id: "residence-liaison-76",
    version: "1",
    source: { document: "Quy định 76-QĐ/TW", date: "2000-06-15" },
    validFrom: "2000-06-15",
  },
  {
    id: "residence-liaison-213",
    version: "1",
    source: { document: "Quy định 213-QĐ/TW", date: "2020-01-02" },
    validFrom: "2020-01-02",
  },
];

export const residenceRulesOn = (on: IsoDate): ResidenceRules => inForceOn(residenceRules, on);
