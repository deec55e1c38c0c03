import type { AttendanceStatus, Convened } from "../vote/convened.rules.ts";

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
export function arrivesAfterLeaving(times: { readonly arrivedAt: Date | null; readonly leftAt: Date | null }): boolean {
  return times.arrivedAt !== null && times.leftAt !== null && times.leftAt < times.arrivedAt;
}

/** Whether somebody on the roll may be recorded as speaking: whoever is not marked absent; the exempt speak when present. */
export function maySpeak(mark: AttendanceStatus | undefined): boolean {
  return mark === "PRESENT" || mark === "UNMARKED";
}

/** States in which the roll is called: before the opening as people come in, while the meeting is held, and between sittings. */
export const rollCallStates = ["CONVENED", "OPEN", "ADJOURNED"] as const;
