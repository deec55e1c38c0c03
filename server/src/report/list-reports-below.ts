import type { OrganizationTable } from "../database/schema.gen.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type Below, countBelow, listBelow } from "./below.queries.ts";
import { findClosedQuarters, listClosings } from "./closing.queries.ts";
import { findReporting } from "./figures.queries.ts";
import { lastDayOf, openQuartersOf } from "./period.rules.ts";
import { keyOf, presentClosing } from "./present-report.ts";
import { readDeadline } from "./read-deadline.ts";

/** Who right under a committee has sent the report of a period, who is late, what was returned. */
export const listReportsBelow: Operation<"report.below"> = async (context, input) => {
  const { tx, clock } = context;
  const organization = await findReporting(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const { below, daysAfterEnd, isSet, document } = await readBelow(tx, input, clock.now());
  const { filter, limit } = input;
  const counts = await countBelow(tx, below);
  const rows = await listBelow(tx, below, { filter, after: readCursor(input.cursor, 1)?.[0], limit });
  const closings = await listClosings(tx, keyOf(input));
  const openQuarters = openQuartersOf(input, await findClosedQuarters(tx, input));
  const page = cutPage(
    rows,
    limit,
    (row) => [String(row.serial)],
    ({ serial: _, sentAt, ...row }) => ({ ...row, sentAt: sentAt?.toISOString() ?? null }),
  );
  const { organizationId, name, kind } = organization;
  return {
    organization: { organizationId, name, kind },
    ...{ lastDay: below.lastDay, dueOn: below.dueOn, daysAfterEnd, isSet, document, counts },
    rows: page.rows,
    nextCursor: page.nextCursor,
    closings: closings.map(presentClosing),
    openQuarters,
    abilities: abilitiesFor(context, kind),
  };
};

/** Those right under a committee on a day, with the day by which they send. */
export async function readBelow(
  tx: OperationContext["tx"],
  input: Pick<Input<"report.below">, "organizationId" | "kind" | "year" | "number">,
  now: Date,
): Promise<{ below: Below; daysAfterEnd: number; isSet: boolean; document: string }> {
  const { dueOn, ...set } = await readDeadline(tx, input.organizationId, input);
  return { below: { ...keyOf(input), lastDay: lastDayOf(input), dueOn, today: dayOf(now) }, ...set };
}

function abilitiesFor({ may }: OperationContext, kind: OrganizationTable["kind"]): string[] {
  const deeds = ["report.remind", "report.setDeadline", "period.close", "period.reopen"] as const;
  return isCell(kind) ? [] : deeds.filter((deed) => may(deed));
}
