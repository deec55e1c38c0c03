import type { IsoDate, Source } from "./ruleset.ts";

/** Days off that fall on the same day of every year, `MM-DD`, and those that a year's calendar names. */
export type PublicHolidays = {
  readonly source: Source;
  readonly everyYear: readonly string[];
  readonly named: readonly IsoDate[];
};

/** New Year, Victory, Labour and National Day; Tết and the Hùng Kings' day as they fall. Source: Bộ luật Lao động 2019, Điều 112. */
export const publicHolidays: PublicHolidays = {
  source: { document: "Bộ luật Lao động", article: "112", date: "2019-11-20" },
  everyYear: ["01-01", "04-30", "05-01", "09-02"],
  named: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-09-01"],
};
