import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

/** After how many years of party age a badge is due, and the days of the year (`MM-DD`) on which badges are handed over. */
export type PartyBadges = Ruleset & {
  readonly years: readonly number[];
  readonly rounds: readonly [string, ...string[]];
  /** Days before a round on which those who propose are reminded; our own setting. */
  readonly remindDaysAhead: readonly number[];
};

/** Every version of the rules of badges. */
export const partyBadges: readonly [PartyBadges, ...PartyBadges[]] = [
  {
    id: "party-badges-central",
    version: "1",
    source: { document: "Hướng dẫn 01-HD/TW", date: "2021-09-28" },
    validFrom: "2021-09-28",
    note: {
      vi: "Mốc tuổi Đảng và bốn đợt trao ghi theo cách làm phổ biến; cần đối chiếu với văn bản gốc và văn bản thay thế.",
      en: "Years and the four rounds as generally practised; to be compared with the text itself and what replaces it.",
    },
    years: [30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95],
    rounds: ["02-03", "05-19", "09-02", "11-07"],
    remindDaysAhead: [60, 30],
  },
];

export const partyBadgesOn = (on: IsoDate): PartyBadges => inForceOn(partyBadges, on);
