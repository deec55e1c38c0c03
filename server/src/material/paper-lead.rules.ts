import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { materialsInTime } from "../meeting/meeting-days.rules.ts";
import { dayOf } from "../working-zone.rules.ts";

/**
 * Whether a paper was posted in time before its meeting, and whether its present version came after that time: lead is
 * counted from the first posting, and a late change is said beside it.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; how it is counted is a setting.
 */
export function paperLead(
  { postedAt, changedAt }: { postedAt: Date; changedAt: Date | null },
  opensAt: Date,
  thresholds: MeetingThresholds,
): { inTime: boolean; changedLate: boolean } {
  const isInTime = (moment: Date) =>
    materialsInTime(
      {
        postedOn: dayOf(moment),
        meetingOn: dayOf(opensAt),
        hoursAhead: (opensAt.getTime() - moment.getTime()) / 3_600_000,
      },
      thresholds,
    );
  return { inTime: isInTime(postedAt), changedLate: changedAt !== null && !isInTime(changedAt) };
}
