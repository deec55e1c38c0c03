import type { LinkProps } from "@tanstack/react-router";
import type { Chart } from "../../../server/src/picture/dashboard-tables.rules.ts";
import type { api } from "../api.ts";
import { meetingAddress } from "../meeting/meeting-address.ts";

export type Dashboard = Awaited<ReturnType<typeof api.picture.dashboard.call>>;
export type Sides = Pick<
  Dashboard["sides"],
  "evidence" | "evidenceMaximum" | "selfOnEvidence" | "officialOnEvidence" | "self" | "official"
>;
export type Gap = Dashboard["sides"]["gaps"][number];

export function isOfCell({ organization: { kind } }: Dashboard): boolean {
  return kind === "CELL" || kind === "BASE_CELL";
}

/** Where a row of a chart's table leads: the meetings behind it, a cell's own meeting of the month, the year's topics. */
export function targetOf(chart: Chart, key: string, dashboard: Dashboard, year: number): LinkProps | undefined {
  const params = { organizationId: dashboard.organization.organizationId };
  if (chart === "topics") return { to: "/organizations/$organizationId/topics", params, search: { year } };
  if (chart === "openTasks") return targetOfOpenTasks(key, dashboard, year);
  if (chart === "criteria") {
    const place = key.lastIndexOf(" ");
    return behind(params, { year, sheet: key.slice(0, place), criterion: key.slice(place + 1) });
  }
  if (key.startsWith("Q")) {
    const quarter = Number(key.slice(1));
    return behind(params, { year, from: quarter * 3 - 2, to: quarter * 3 });
  }
  return targetOfMonth(key, dashboard, year);
}

function targetOfOpenTasks(month: string, dashboard: Dashboard, year: number): LinkProps | undefined {
  const open = dashboard.months.find((each) => each.month === month)?.open;
  if (!open) return undefined;
  const { organizationId } = dashboard.organization;
  const search = { year, from: Number(month.slice(5, 7)) };
  const to = "/organizations/$organizationId/dashboard/open-tasks";
  return { to, params: { organizationId }, search } as LinkProps; // the search is the page's own, part by part
}

function targetOfMonth(month: string, dashboard: Dashboard, year: number): LinkProps | undefined {
  const { organizationId } = dashboard.organization;
  const own = dashboard.months.find((each) => each.month === month);
  if (!own || own.cells === 0) return undefined;
  if (own.meetingId) return meetingAddress({ organizationId, meetingId: own.meetingId });
  if (isOfCell(dashboard)) return undefined;
  const number = Number(month.slice(5, 7));
  return behind({ organizationId }, { year, from: number, to: number });
}

function behind(params: { organizationId: string }, search: object): LinkProps {
  return { to: "/organizations/$organizationId/dashboard/meetings", params, search } as LinkProps; // the search is the page's own, part by part
}
