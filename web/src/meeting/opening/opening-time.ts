import { dayOf } from "../../language/formats.ts";

const HOUR = 60 * 60_000;

/** Whether a meeting may be expected to begin now: on the day it is scheduled for, from an hour before its time on. */
export function isExpectedNow(scheduledAt: string, now: Date): boolean {
  return dayOf(now) === dayOf(scheduledAt) && now.getTime() >= Date.parse(scheduledAt) - HOUR;
}
