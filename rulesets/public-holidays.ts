import type { IsoDate, Source } from "./ruleset.ts";

export type Holiday = "NEW_YEAR" | "TET" | "HUNG_KINGS" | "VICTORY" | "LABOUR" | "NATIONAL";

/** Days off that fall on the same day of every year, by `MM-DD`, and those that a year's calendar names. */
export type PublicHolidays = {
  readonly source: Source;
  readonly everyYear: Readonly<Record<string, Holiday>>;
  readonly named: Readonly<Record<IsoDate, Holiday>>;
};

/** New Year, Victory, Labour and National Day; Tết and the Hùng Kings' day as they fall. Source: Bộ luật Lao động 2019, Điều 112. */
export const publicHolidays: PublicHolidays = {
  source: { document: "Bộ luật Lao động", article: "112", date: "2019-11-20" },
  everyYear: { "01-01": "NEW_YEAR", "04-30": "VICTORY", "05-01": "LABOUR", "09-02": "NATIONAL" },
  named: {
    "2026-02-16": "TET",
    "2026-02-17": "TET",
    "2026-02-18": "TET",
    "2026-02-19": "TET",
    "2026-02-20": "TET",
    "2026-04-27": "HUNG_KINGS",
    "2026-09-01": "NATIONAL",
  },
};
