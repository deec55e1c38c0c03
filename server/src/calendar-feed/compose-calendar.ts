import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { usualMinutes } from "../../../rulesets/meeting-thresholds.ts";
import { formatsFor, type LanguageCode } from "../language/formats.rules.ts";
import { committeeMeetingName, meetingKindNames } from "../language/words.rules.ts";
import { isCell } from "../organization/organization.rules.ts";
import type { CalendarContent, CalendarMeeting, CalendarTask } from "./calendar.queries.ts";

const words = {
  vi: { name: "Nền Nếp: lịch của tôi", task: (what: string) => `Hạn nhiệm vụ: ${what}`, language: "VI" },
  en: { name: "Nền Nếp: my calendar", task: (what: string) => `Task due: ${what}`, language: "EN" },
} as const;

const calledOff: readonly string[] = ["POSTPONED", "NOT_HELD"];

/** A person's calendar in the form that calendar programs read: meetings with time and place, tasks on their last day. */
export function composeCalendar({ language, meetings, tasks }: CalendarContent, origin: string): string {
  const host = new URL(origin).hostname;
  const calendar = ical({
    name: words[language].name,
    prodId: { company: "Nền Nếp", product: "Nền Nếp", language: words[language].language },
    method: ICalCalendarMethod.PUBLISH,
    // Programs that listen to it ask again after an hour.
    ttl: 60 * 60,
  });
  for (const meeting of meetings) calendar.createEvent(meetingEvent(meeting, { language, origin, host }));
  for (const task of tasks) calendar.createEvent(taskEvent(task, { language, origin, host }));
  return calendar.toString();
}

type Around = { language: LanguageCode; origin: string; host: string };

function meetingEvent(meeting: CalendarMeeting, { language, origin, host }: Around): ICalEventData {
  const { organizationId, meetingId, organizationName, month, state } = meeting;
  const kind = kindOf(meeting, language);
  const start = new Date(meeting.scheduledAt);
  const isOff = calledOff.includes(state);
  return {
    id: `${meetingId}@${host}`,
    // What was called off comes after every change before it.
    sequence: meeting.revision,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isOff ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    start,
    end: endOf(meeting, start),
    summary: `${kind}, ${formatsFor(language).month(month).toLowerCase()} · ${organizationName}`,
    location: meeting.place,
    url: `${origin}/organizations/${organizationId}/meetings/${meetingId}`,
  };
}

function kindOf({ kind, organizationKind }: CalendarMeeting, language: LanguageCode): string {
  if (kind === "COMMITTEE" && !isCell(organizationKind)) return committeeMeetingName[language];
  return (meetingKindNames[language] as Readonly<Record<string, string>>)[kind] ?? kind;
}

function endOf({ closedAt }: CalendarMeeting, start: Date): Date {
  const closed = closedAt === null ? start : new Date(closedAt);
  return closed > start ? closed : new Date(start.getTime() + usualMinutes * 60_000);
}

function taskEvent(
  { organizationId, taskId, organizationName, what, dueOn, revision }: CalendarTask,
  { language, origin, host }: Around,
): ICalEventData {
  return {
    id: `${taskId}@${host}`,
    sequence: revision,
    transparency: ICalEventTransparency.TRANSPARENT,
    allDay: true,
    start: new Date(`${dueOn}T00:00:00Z`),
    timezone: "UTC",
    summary: `${words[language].task(what.replace(/\s+/g, " ").slice(0, 200))} · ${organizationName}`,
    url: `${origin}/organizations/${organizationId}/tasks/${taskId}`,
  };
}
