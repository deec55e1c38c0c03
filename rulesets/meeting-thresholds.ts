import type { LimitKey } from "./local-limits.ts";
import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type MeetingThresholds = Ruleset & {
  /** Kinds of meetings that are scored with the sheet, ask for the tasks and the dues of the month and last at least the minimum; one on a topic alone counts with its month: setting. */
  readonly scoredKinds: readonly string[];
  readonly minimumMinutes: number;
  /** The longer minimum of large cells, and of a session with a thematic part. */
  readonly longMinimumMinutes: number;
  readonly longMinimumFromMembers: number;
  readonly attendanceTargetPercent: number;
  /** Days between posting of the papers and the meeting; from posting, by calendar days or by full 24 hours. */
  readonly materialsLeadDays: number;
  readonly materialsLeadCountedBy: "CALENDAR_DAYS" | "FULL_DAYS";
  readonly filingDays: number;
  readonly regularDay: number;
  /** Where the regular day does not suit: the days of the month's first week. */
  readonly regularWeek: { readonly firstDay: number; readonly lastDay: number };
  /** Whether a regular day on a Saturday or Sunday is proposed as such or as the next weekday of the first week. */
  readonly regularDayOnWeekend: "KEEP" | "NEXT_WEEKDAY";
  /** How long before a sitting begins somebody may have arrived, in minutes: setting. */
  readonly arrivesAtMostMinutesEarly: number;
  readonly minimumOfficialMembers: number;
  readonly cellCommitteeFromOfficialMembers: number;
  readonly cellCommitteeAtMost: number;
  readonly excusedInARowAtMost: number;
  /** How many meetings on a topic a cell holds in a quarter at least, alone or after the regular part. */
  readonly thematicMeetingsAQuarter: number;
  readonly ideologyMinutes: { readonly atLeast: number; readonly atMost: number };
  /** A meeting up to this day of a month reviews the month before; a later one its own month. */
  readonly reviewsPreviousMonthThroughDay: number;
  /** Who is outside the attendance base besides exempt members and those on special duty. */
  readonly attendanceLeavesOut: {
    readonly temporarilyElsewhere: boolean;
    readonly temporarilyHere: boolean;
    readonly suspended: boolean;
  };
  /** The numbers that no committee may loosen for its cells: those that the text gives as a least or a most. */
  readonly holdsBelow: readonly LimitKey[];
};

const HD_12_2018: MeetingThresholds = {
  id: "meeting-thresholds-hd12",
  version: "1",
  source: { document: "Hướng dẫn 12-HD/BTCTW", date: "2018-07-06" },
  validFrom: "2018-07-06",
  validTo: "2025-10-27",
  note: {
    vi: "Riêng tỷ lệ dự lấy theo văn bản này; các mức khác lấy theo văn bản thay thế nó.",
    en: "The attendance target is this text's own; the other figures are carried back from its successor.",
  },
  scoredKinds: ["REGULAR"],
  minimumMinutes: 90,
  longMinimumMinutes: 120,
  longMinimumFromMembers: 30,
  attendanceTargetPercent: 85,
  materialsLeadDays: 1,
  materialsLeadCountedBy: "CALENDAR_DAYS",
  filingDays: 2,
  regularDay: 3,
  regularWeek: { firstDay: 1, lastDay: 7 },
  regularDayOnWeekend: "NEXT_WEEKDAY",
  arrivesAtMostMinutesEarly: 60,
  minimumOfficialMembers: 3,
  cellCommitteeFromOfficialMembers: 9,
  cellCommitteeAtMost: 7,
  excusedInARowAtMost: 3,
  thematicMeetingsAQuarter: 1,
  ideologyMinutes: { atLeast: 15, atMost: 30 },
  reviewsPreviousMonthThroughDay: 20,
  attendanceLeavesOut: { temporarilyElsewhere: true, temporarilyHere: false, suspended: true },
  holdsBelow: [
    "minimumMinutes",
    "attendanceTargetPercent",
    "materialsLeadDays",
    "filingDays",
    "thematicMeetingsAQuarter",
  ],
};

const HD_42_2025: MeetingThresholds = {
  id: "meeting-thresholds-hd42",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  scoredKinds: ["REGULAR"],
  minimumMinutes: 90,
  longMinimumMinutes: 120,
  longMinimumFromMembers: 30,
  attendanceTargetPercent: 90,
  materialsLeadDays: 1,
  materialsLeadCountedBy: "CALENDAR_DAYS",
  filingDays: 2,
  regularDay: 3,
  regularWeek: { firstDay: 1, lastDay: 7 },
  regularDayOnWeekend: "NEXT_WEEKDAY",
  arrivesAtMostMinutesEarly: 60,
  minimumOfficialMembers: 3,
  cellCommitteeFromOfficialMembers: 9,
  cellCommitteeAtMost: 7,
  excusedInARowAtMost: 3,
  thematicMeetingsAQuarter: 1,
  ideologyMinutes: { atLeast: 15, atMost: 30 },
  reviewsPreviousMonthThroughDay: 20,
  attendanceLeavesOut: { temporarilyElsewhere: true, temporarilyHere: false, suspended: true },
  holdsBelow: [
    "minimumMinutes",
    "attendanceTargetPercent",
    "materialsLeadDays",
    "filingDays",
    "thematicMeetingsAQuarter",
  ],
};

export const meetingThresholds: readonly [MeetingThresholds, ...MeetingThresholds[]] = [HD_12_2018, HD_42_2025];

/**
 * Lengths, days and shares that a meeting is held to on a day.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; before it Hướng dẫn 12-HD/BTCTW 2018.
 */
export function meetingThresholdsOn(on: IsoDate): MeetingThresholds {
  return inForceOn(meetingThresholds, on);
}

/**
 * Whether meetings of a kind are scored and held to what a month's meeting is held to.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; for meetings on a topic alone it is silent.
 */
export function isScoredKind(kind: string, thresholds: MeetingThresholds = currentThresholds): boolean {
  return thresholds.scoredKinds.includes(kind);
}

/** The thresholds of today's regulations, for callers that do not look back. */
export const currentThresholds: MeetingThresholds = HD_42_2025;

/**
 * So long, in minutes, a meeting is taken to last in a calendar while nothing says more: as long as the longest minimum, so
 * that nothing is put right behind it.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export const usualMinutes = currentThresholds.longMinimumMinutes;
