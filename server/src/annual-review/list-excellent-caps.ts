import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { capOf, capsTogether } from "./annual-review.rules.ts";
import { type AlikeCells, listCapCounts, sumCapCounts } from "./excellent-caps.queries.ts";
import { rollDay } from "./hold-annual-review.ts";

/** How many may be excellent in each cell under a body, how many are, and all of them together: counts, and nobody's name. */
export const listExcellentCaps: Operation<"annualReview.caps"> = async (
  { tx, clock },
  { organizationId, year, opened, cursor, limit },
) => {
  const rules = annualReviewRulesOn(rollDay(year, dayOf(clock.now())));
  const rows = await listCapCounts(tx, { organizationId, year, opened, after: readCursor(cursor, 2), limit });
  const alike = await sumCapCounts(tx, { organizationId, year });
  const sum = (name: keyof AlikeCells) => alike.reduce((total, cells) => total + cells[name], 0);
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.nameFolded, row.organizationId],
      ({ nameFolded: _, excellent, wellDone, used, ...row }) => ({
        ...row,
        ...capOf({ excellent, wellDone, used }, rules),
      }),
    ),
    rule: { ...rules.excellent, source: rules.source.document },
    together: {
      ...capsTogether(alike, rules),
      ...{ cells: sum("cells"), opened: sum("opened"), reviewed: sum("reviewed") },
      ...{ decided: sum("decided"), proposed: sum("proposed") },
    },
  };
};
