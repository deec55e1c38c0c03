import { momentAt } from "../working-zone.rules.ts";
import type { CellStory, MonthMood } from "./cell-story.ts";
import { meetingDay, minutesAfter, workingDayBefore } from "./demo-calendar.ts";
import type { Occasion } from "./hold-regular.ts";
import { hourOf } from "./meeting-frame.ts";
import { putOffTo } from "./month-occasions.ts";

/** When a held meeting took its steps; `plannedOn` is another day where it was put off. */
export type Times = {
  day: string;
  plannedOn: string;
  noticeSentAt: Date;
  papersAt: Date;
  openedAt: Date;
  adoptedAt: Date;
  proposedAt: Date;
  closedAt: Date;
};

/** The steps of a month's meeting: as planned, or after it was put off. */
export function timesOf({ cell, random }: CellStory, { month, different }: Occasion, mood: MonthMood): Times {
  const plannedOn = meetingDay(month, 3 + (cell.name.length % 3 === 0 ? 0 : cell.members.length % 2));
  const day = different === "POSTPONED" ? putOffTo(plannedOn) : plannedOn;
  const openedAt = momentAt(day, hourOf(cell.name));
  const least = different === "THEMATIC" || cell.members.length >= 30 ? 122 : 92;
  const length = mood.short ? random.between(70, 85) : least + random.between(0, 18);
  const closedAt = minutesAfter(openedAt, length);
  const papersDay = mood.latePapers ? day : workingDayBefore(day, random.between(1, 2));
  return {
    day,
    plannedOn,
    noticeSentAt: day === plannedOn ? momentAt(workingDayBefore(day, 2), "09:15") : momentAt(plannedOn, "07:40"),
    papersAt: mood.latePapers ? minutesAfter(openedAt, -45) : momentAt(papersDay, "10:30"),
    openedAt,
    adoptedAt: minutesAfter(openedAt, 9),
    proposedAt: minutesAfter(closedAt, -14),
    closedAt,
  };
}
