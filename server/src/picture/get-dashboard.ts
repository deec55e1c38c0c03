import { versionName } from "../../../rulesets/ruleset.ts";
import { scoreSheets } from "../../../rulesets/score-sheets.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findIssued } from "../ruleset/ruleset.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findDashboardMonths, findLostPoints } from "./dashboard.queries.ts";
import { findPictured } from "./picture.queries.ts";
import { presentFigures, presentLost } from "./present-dashboard.ts";

/** The year of an organization as figures to be drawn, at any level from its own roll-up rows. */
export const getDashboard: Operation<"picture.dashboard"> = async ({ tx, clock }, { organizationId, year }) => {
  const pictured = await findPictured(tx, organizationId);
  if (!pictured) return refuse("NOT_FOUND");
  const rows = await findDashboardMonths(tx, organizationId, year);
  const lost = await findLostPoints(tx, organizationId, year);
  const issued = await findIssued(tx, [...new Set(lost.map(({ sheet }) => sheet))]);
  const sheets = [...scoreSheets, ...issued].map((sheet) => ({ ...sheet, name: versionName(sheet) }));
  return {
    organization: { organizationId, name: pictured.name, kind: pictured.kind },
    ...presentFigures(rows, { year, today: dayOf(clock.now()) }),
    sheets: presentLost(lost, sheets),
  };
};
