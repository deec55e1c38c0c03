import { dayOf } from "../language/formats.ts";

interface Moments {
  scheduledAt: string;
  openedAt: string | null;
}

/** When a meeting began; before that, when it is to begin. */
export function heldAt({ scheduledAt, openedAt }: Moments): string {
  return openedAt ?? scheduledAt;
}

/** The day a meeting was held, and the planned one where that was another. */
export function daysOf(meeting: Moments): { on: string; planned: string | null } {
  const on = dayOf(heldAt(meeting));
  const planned = dayOf(meeting.scheduledAt);
  return { on, planned: planned === on ? null : planned };
}
