import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReporting } from "./figures.queries.ts";
import { beginsOn } from "./period.rules.ts";
import { keyOf } from "./present-report.ts";
import { readSections } from "./read-sections.ts";
import { insertReport } from "./report.queries.ts";

/** Composes the report of a period from what is recorded; its figures are never written, its words are then edited. */
export const composeReport: Operation<"report.compose"> = async ({ tx, actor, clock }, input) => {
  const now = clock.now();
  if (dayOf(now) < beginsOn(input)) refuse("PERIOD_AHEAD");
  const organization = await findReporting(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const sections = await readSections(tx, organization, input);
  if (!(await insertReport(tx, keyOf(input), { sections, by: actor.accountId, at: now }))) refuse("REPORT_COMPOSED");
  return { sections, revision: 1 };
};
