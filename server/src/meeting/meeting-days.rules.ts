import { currentThresholds, type MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addDays, addMonths, dayIn, daysBetween, isWeekend, type Month, monthOf } from "../calendar.rules.ts";
import type { RecordedFrom } from "./meeting.rules.ts";

/**
 * The month that a meeting reviews: the one that ended; late in a month, the month itself.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; up to which day is a setting.
 */
export function reviewedMonth(meetingOn: IsoDate, thresholds: MeetingThresholds = currentThresholds): Month {
  return addMonths(taskMonth(meetingOn, thresholds), -1);
}

/**
 * The month whose key tasks a meeting sets: by default the one in which it is held.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; up to which day is a setting.
 */
export function taskMonth(meetingOn: IsoDate, thresholds: MeetingThresholds = currentThresholds): Month {
  const early = Number(meetingOn.slice(8, 10)) <= thresholds.reviewsPreviousMonthThroughDay;
  return addMonths(monthOf(meetingOn), early ? 0 : 1);
}

/**
 * The day proposed for a month's regular meeting: the regular day, or where that is a weekend and the setting says so,
 * the next weekday.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function defaultMeetingDay(
  year: number,
  month: number,
  thresholds: MeetingThresholds = currentThresholds,
): IsoDate {
  let day = dayIn({ year, month }, thresholds.regularDay);
  while (thresholds.regularDayOnWeekend === "NEXT_WEEKDAY" && isWeekend(day)) day = addDays(day, 1);
  return day;
}

/**
 * Whether a regular meeting is held after the first week of its month. What counts is the day it was held, so typing a
 * meeting in from the minute book later never makes it late.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function isHeldLate(
  meetingOn: IsoDate,
  month: Month,
  thresholds: MeetingThresholds = currentThresholds,
): boolean {
  return meetingOn > dayIn(month, thresholds.regularWeek.lastDay);
}

/**
 * Whether the papers were out in time: by calendar days posted on the 2nd is in time for the 3rd; by full days 24 hours
 * each must lie between.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; how it is counted is a setting.
 */
export function materialsInTime(
  papers: { postedOn: IsoDate; meetingOn: IsoDate; hoursAhead: number },
  thresholds: MeetingThresholds = currentThresholds,
): boolean {
  if (thresholds.materialsLeadCountedBy === "FULL_DAYS") return papers.hoursAhead >= thresholds.materialsLeadDays * 24;
  return daysBetween(papers.postedOn, papers.meetingOn) >= thresholds.materialsLeadDays;
}

/** The last day on which papers are in time. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function materialsDueOn(meetingOn: IsoDate, thresholds: MeetingThresholds = currentThresholds): IsoDate {
  return addDays(meetingOn, -thresholds.materialsLeadDays);
}

/** The last day for filing the final documents. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function filingDueOn(closedOn: IsoDate, thresholds: MeetingThresholds = currentThresholds): IsoDate {
  return addDays(closedOn, thresholds.filingDays);
}

/** Days left for filing: 0 on the last day, negative when it has passed. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function filingDaysLeft(
  closedOn: IsoDate,
  today: IsoDate,
  thresholds: MeetingThresholds = currentThresholds,
): number {
  return daysBetween(today, filingDueOn(closedOn, thresholds));
}

/**
 * Whether the final documents were filed in time; null while that is still open. A meeting typed in from the minute book
 * is never filed late.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function filedInTime(
  meeting: { recordedFrom: RecordedFrom; closedOn: IsoDate | null; filedOn: IsoDate | null; today: IsoDate },
  thresholds: MeetingThresholds = currentThresholds,
): boolean | null {
  if (meeting.recordedFrom === "PAPER") return true;
  if (meeting.closedOn === null) return null;
  const due = filingDueOn(meeting.closedOn, thresholds);
  if (meeting.filedOn !== null) return meeting.filedOn <= due;
  return meeting.today > due ? false : null;
}
