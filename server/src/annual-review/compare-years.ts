import type { Operation } from "../operation.ts";
import { listLevelsByYear } from "./levels-by-year.queries.ts";

const yearsShown = 5;

/** How the levels of members spread in a year and in the four before it, with everything under the organization: counts only. */
export const compareAnnualYears: Operation<"annualReview.years"> = async ({ tx }, { organizationId, year }) => {
  const rows = await listLevelsByYear(tx, { organizationId, from: year - yearsShown + 1, to: year });
  return {
    years: rows.map(({ year: each, reviewed, ...levels }) => ({
      ...{ year: each, reviewed, levels },
      decided: levels.EXCELLENT + levels.WELL_DONE + levels.DONE + levels.NOT_DONE,
    })),
  };
};
