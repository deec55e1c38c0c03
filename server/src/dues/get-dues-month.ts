import { duesRulesOn } from "../../../rulesets/dues-rules.ts";
import { recordReads } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { countDues, listDues } from "./dues.queries.ts";
import { openSpan, rollDayOf } from "./dues.rules.ts";

/** The roll of a cell with the dues of a month. Who reads why somebody need not pay leaves a line for that member. */
export const getDuesMonth: Operation<"dues.month"> = async ({ tx, clock, actor, standing, may }, input) => {
  const { organizationId, month, cursor, limit } = input;
  if (!isCell(standing.kind)) refuse("DUES_KEPT_IN_CELLS");
  const today = dayOf(clock.now());
  const of = { organizationId, month, rollDay: rollDayOf(month, today) };
  const rows = await listDues(tx, {
    ...of,
    ...{ open: openSpan(month, today), after: readCursor(cursor, 2), limit },
  });
  const { monthsWithoutReason, source } = duesRulesOn(today);
  const page = cutPage(
    rows,
    limit,
    (row) => [row.sortName, row.personId],
    ({ sortName: _, markedAt, ...row }) => ({ ...row, markedAt: markedAt?.toISOString() ?? null }),
  );
  const excused = page.rows.filter(({ reason, personId }) => reason !== "" && personId !== actor.personId);
  await recordReads(
    tx,
    excused.map(({ personId }) => personId),
    organizationId,
  );
  return {
    ...page,
    counts: await countDues(tx, of),
    monthsWithoutReason,
    source: { document: source.document, article: source.article ?? null, date: source.date },
    abilities: may("dues.mark") ? ["dues.mark"] : [],
  };
};
