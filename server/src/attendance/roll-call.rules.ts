import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { addDays } from "../calendar.rules.ts";
import type { Sitting } from "../meeting/meeting-time.rules.ts";
import type { AttendanceStatus, Convened } from "../vote/convened.rules.ts";
import { dayOf, momentAt } from "../working-zone.rules.ts";

/** When somebody came and went; null for from the start, and to the end. */
export type Stay = { readonly arrivedAt: Date | null; readonly leftAt: Date | null };

/** How somebody is marked at the roll call. */
export type Mark = { readonly status: AttendanceStatus; readonly reason: string };

/**
 * How somebody is marked when the chair says that everybody is there: present, but exempt members as exempt, and excused
 * whoever was excused before, is suspended, on special duty or temporarily elsewhere and so is not expected in the room.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, roll call.
 */
export function markWhenAllPresent(
  person: Pick<Convened, "exempt" | "suspended" | "temporarilyElsewhere" | "specialDuty"> & {
    readonly acceptedReason: string | null;
  },
): Mark {
  if (person.acceptedReason !== null) return { status: "EXCUSED", reason: person.acceptedReason };
  if (person.exempt) return { status: "EXEMPT", reason: "" };
  const isExpected = !person.suspended && !person.temporarilyElsewhere && !person.specialDuty;
  return { status: isExpected ? "PRESENT" : "EXCUSED", reason: "" };
}

/** Whether somebody leaves before arriving; times at the ends of the meeting are left out. */
export function arrivesAfterLeaving(times: Stay): boolean {
  return times.arrivedAt !== null && times.leftAt !== null && times.leftAt < times.arrivedAt;
}

/**
 * Whether somebody's arrival or leaving lies outside the meeting: in none of its sittings, nor in the time before one in
 * which people come in. A sitting that is still open lasts to the end of its day, as far as anybody knows, so that who must
 * leave early can be noted ahead; one that was adjourned and continued has its break outside.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, roll call; how early one may come is a setting.
 */
export function isOutsideMeeting(
  { arrivedAt, leftAt }: Stay,
  sittings: readonly Sitting[],
  of: { now: Date; thresholds: MeetingThresholds },
): boolean {
  const early = of.thresholds.arrivesAtMostMinutesEarly * 60_000;
  const lastsUntil = ({ openedAt, closedAt }: Sitting) => (closedAt ?? laterOf(endOfDay(openedAt), of.now)).getTime();
  const isInside = (moment: Date) =>
    sittings.some((one) => moment.getTime() >= one.openedAt.getTime() - early && moment.getTime() <= lastsUntil(one));
  return [arrivedAt, leftAt].some((moment) => moment !== null && !isInside(moment));
}

/**
 * When a meeting that has not begun may be taking place, as far as times at its roll call go: as it is scheduled, or now,
 * because a cell may meet on another day than it announced.
 */
export function expectedSittings(scheduledAt: Date, now: Date): Sitting[] {
  return [{ openedAt: scheduledAt }, { openedAt: now }];
}

/** From when to when a meeting was held, as a refusal says it; no end as long as a sitting is open. */
export function heldBetween(sittings: readonly Sitting[]): { beginsAt: string; endsAt: string | null } {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) throw new Error("A meeting that was held has a sitting.");
  return { beginsAt: first.openedAt.toISOString(), endsAt: last.closedAt?.toISOString() ?? null };
}

function endOfDay(moment: Date): Date {
  return new Date(momentAt(addDays(dayOf(moment), 1), "00:00").getTime() - 1);
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** Whether somebody on the roll may be recorded as speaking: whoever is not marked absent; the exempt speak when present. */
export function maySpeak(mark: AttendanceStatus | undefined): boolean {
  return mark === "PRESENT" || mark === "UNMARKED";
}

/** States in which the roll is called: before the opening as people come in, while the meeting is held, and between sittings. */
export const rollCallStates = ["CONVENED", "OPEN", "ADJOURNED"] as const;
