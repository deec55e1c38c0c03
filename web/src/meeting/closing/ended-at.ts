import { dayOf } from "../../language/formats.ts";
import { momentOf, timeOf } from "../moments.ts";

/** So long after the minutes were adopted the record is being completed, and nobody sits in the room any more. */
const LINGERS = 15 * 60_000;

/** The time at which the meeting seems to have ended, `HH:mm`: now, or when the minutes were adopted where that was a while ago. */
export function seemsEnded(minutesAdoptedAt: string | null, now: Date): string {
  const adopted = minutesAdoptedAt === null ? now : new Date(minutesAdoptedAt);
  return timeOf(now.getTime() - adopted.getTime() > LINGERS ? adopted : now);
}

/**
 * The moment of a time at which a sitting ended: on the day on which it began, after midnight on the next. Null where that
 * is this very minute: then the server's own clock counts.
 */
export function endedAt(time: string, openedAt: string, now: Date): string | null {
  const day = dayOf(openedAt);
  const sameDay = momentOf(day, time);
  const openedMinute = momentOf(day, timeOf(openedAt));
  const end = new Date(Date.parse(sameDay) + (Date.parse(sameDay) < Date.parse(openedMinute) ? 86_400_000 : 0));
  const isNow = Math.abs(now.getTime() - end.getTime()) < 60_000;
  return isNow ? null : new Date(Math.max(end.getTime(), Date.parse(openedAt))).toISOString();
}
