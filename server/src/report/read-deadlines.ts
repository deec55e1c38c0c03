import { reportDeadlinesOn } from "../../../rulesets/report-deadlines.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findDeadlinesFor } from "./below.queries.ts";

/** By when an organization sends its reports of each kind of period: as its superior has set, else as the rules say. */
export const readReportDeadlines: Operation<"report.deadlines"> = async ({ tx, clock }, { organizationId }) => {
  const { daysAfterEnd, sentFromMonthsBeforeEnd, source, validFrom } = reportDeadlinesOn(dayOf(clock.now()));
  const set = await findDeadlinesFor(tx, organizationId);
  const kinds = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;
  return {
    deadlines: kinds.map((kind) => {
      const own = set.find((each) => each.kind === kind);
      return {
        kind,
        daysAfterEnd: own?.daysAfterEnd ?? daysAfterEnd[kind],
        setBy: own?.superiorName ?? null,
        setOn: own?.setOn ?? null,
        document: own?.document ?? "",
      };
    }),
    sentFromMonthsBeforeEnd,
    source: { document: source.document, date: source.date, validFrom },
  };
};
