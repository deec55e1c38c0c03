import { retentionRulesOn } from "../../../rulesets/retention-rules.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listErasable } from "./erase.queries.ts";
import { leftBefore } from "./erase.rules.ts";

/** Who left so long ago that particulars need not be kept any more, and the rule that says so. */
export const listErasableMembers: Operation<"member.erasable"> = async ({ tx, clock, may, standing }, input) => {
  const today = dayOf(clock.now());
  const rules = retentionRulesOn(today);
  const rows = await listErasable(tx, {
    path: standing.path,
    leftBefore: leftBefore(today, rules),
    after: readCursor(input.cursor, 2),
    limit: input.limit,
  });
  const { yearsAfterLeaving, source, note } = rules;
  return {
    ...cutPage(
      rows,
      input.limit,
      (row) => [row.endedOn, row.personId],
      (row) => row,
    ),
    rule: { years: yearsAfterLeaving, document: source.document, noteVi: note?.vi ?? "", noteEn: note?.en ?? "" },
    abilities: may("member.erase") ? ["member.erase"] : [],
  };
};
