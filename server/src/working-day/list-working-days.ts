import { publicHolidays } from "../../../rulesets/public-holidays.ts";
import type { Operation } from "../operation.ts";
import { listSetDays } from "./working-day.queries.ts";
import { holidayOn, holidaysOf } from "./working-day.rules.ts";

/** Days of a year that do not go by the week: those shipped, and those set here in their place. */
export const listWorkingDays: Operation<"workingDay.list"> = async ({ tx }, { year }) => {
  const set = await listSetDays(tx, year);
  const isSet = new Set(set.map(({ day }) => day));
  const shipped = holidaysOf(year).flatMap((day) =>
    isSet.has(day) ? [] : [{ day, works: false, name: "", holiday: holidayOn(day) ?? null, isSet: false }],
  );
  const rows = [...shipped, ...set.map((each) => ({ ...each, holiday: null, isSet: true }))];
  const { document, article } = publicHolidays.source;
  return {
    rows: rows.toSorted((one, other) => one.day.localeCompare(other.day)),
    source: { document, article: article ?? "" },
  };
};
