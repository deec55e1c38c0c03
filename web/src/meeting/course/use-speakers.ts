import type { PersonOption } from "../person-select.tsx";
import { useMeeting } from "../workspace-context.tsx";

const GUEST = "guest:";

/** Who can be recorded as speaking: whoever is not marked absent, and the guests. */
export function useSpeakers(): readonly PersonOption[] {
  const { attendance, guests } = useMeeting().workspace;
  return [
    ...attendance.filter((row) => row.status === "PRESENT" || row.status === "UNMARKED"),
    ...guests
      .filter(({ presence }) => presence !== "ABSENT")
      .map((guest) => ({ personId: `${GUEST}${guest.guestId}`, fullName: guest.fullName })),
  ];
}

export function speakerOf(chosen: string): { personId: string | null; guestId: string | null } {
  return chosen.startsWith(GUEST)
    ? { personId: null, guestId: chosen.slice(GUEST.length) }
    : { personId: chosen, guestId: null };
}

export function speakerKey(speaker: { personId: string | null; guestId: string | null }): string | null {
  return speaker.guestId === null ? speaker.personId : `${GUEST}${speaker.guestId}`;
}
