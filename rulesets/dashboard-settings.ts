import type { Ruleset } from "./ruleset.ts";

export type DashboardSettings = Ruleset & {
  readonly scoreEdges: readonly number[];
  readonly attendanceEdges: readonly number[];
  readonly gap: {
    readonly fewestMonths: number;
    readonly leastPoints: number;
    readonly leastAlike: number;
    readonly mostOpposed: number;
  };
};

/**
 * How dashboards count and when they speak. No regulation sets these: they are our own choice, kept here because they decide
 * what committees are shown. Changing an edge needs a migration: each band is a column of the roll-ups.
 */
export const dashboardSettings = {
  id: "dashboard-settings",
  version: "1",
  source: { document: "Nền Nếp 0.1", date: "2026" },
  validFrom: "2026-01-01",
  note: {
    vi: "Không văn bản nào ấn định các mức này; đây là thiết lập của phần mềm.",
    en: "No text sets these figures; they are settings of the product.",
  },
  /** Lower edges of the bands in which official scores are counted, narrow where most of them lie. */
  scoreEdges: [0, 50, 60, 70, 75, 80, 82, 84, 86, 88, 90, 92, 94, 96, 98],
  /** The same of the share of members who attended, in percent; all of them there is a band of its own. */
  attendanceEdges: [0, 50, 60, 70, 80, 85, 90, 95, 100],
  /** When two sides of a score part systematically; below these limits it may be chance. */
  gap: {
    fewestMonths: 3,
    leastPoints: 1,
    /** Of the months compared, so many at least part in the one direction, and so many at most in the other. */
    leastAlike: 0.5,
    mostOpposed: 0.25,
  },
} as const satisfies DashboardSettings;
