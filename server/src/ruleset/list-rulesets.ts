import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentRow } from "./present-ruleset.ts";
import { listRulesets as readRulesets } from "./ruleset.queries.ts";

/** A page of the score sheets that an organization has drawn up; drafts only for whoever may change them. */
export const listRulesets: Operation<"ruleset.list"> = async ({ tx, may }, input) => {
  const { organizationId, limit } = input;
  const withDrafts = may("ruleset.save");
  const rows = await readRulesets(tx, organizationId, { withDrafts, after: readCursor(input.cursor, 2), limit });
  return cutPage(rows, limit, (row) => [row.place, row.rulesetId], presentRow);
};
