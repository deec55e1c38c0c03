import { residenceRulesOn } from "../../../rulesets/residence-rules.ts";
import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { countResidence, listResidence } from "./residence.queries.ts";

const changes: readonly OperationName[] = ["residence.introduce", "residence.end", "annualReview.comment"];

/** Where the members of a cell are introduced, and how far the year's comments of the residence have come. */
export const listResidenceOfCell: Operation<"residence.list"> = async ({ tx, clock, may }, input) => {
  const { organizationId, year, state, cursor, limit } = input;
  const rows = await listResidence(tx, { organizationId, year, state, after: readCursor(cursor, 2), limit });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.sortName, row.personId],
    ({ sortName: _, ...row }) => row,
  );
  const { document, date } = residenceRulesOn(dayOf(clock.now())).source;
  return {
    ...page,
    ...(await countResidence(tx, { organizationId, year })),
    source: { document, date },
    abilities: changes.filter(may),
  };
};
