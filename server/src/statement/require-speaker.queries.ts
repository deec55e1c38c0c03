import { findMark } from "../attendance/attendance.queries.ts";
import { maySpeak } from "../attendance/roll-call.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { mayGuestSpeak } from "../guest/guest.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { refuse } from "../refusal.ts";

/** Refuses a statement of anybody but one person convened and not marked absent, or one guest of the meeting who is not either. */
export async function requireSpeaker(
  tx: Transaction,
  key: MeetingKey,
  speaker: { personId: string | null; guestId: string | null },
): Promise<void> {
  if ((speaker.personId === null) === (speaker.guestId === null)) refuse("SPEAKER_NOT_HERE");
  if (speaker.personId !== null && !maySpeak(await findMark(tx, key, speaker.personId))) refuse("SPEAKER_NOT_HERE");
  if (speaker.guestId !== null && !(await mayGuestSpeak(tx, key, speaker.guestId))) refuse("SPEAKER_NOT_HERE");
}

/** Refuses praise or a reminder about anybody who is not on the meeting's roll; who is absent may be praised. */
export async function requireAbout(tx: Transaction, key: MeetingKey, aboutId: string | null): Promise<void> {
  if (aboutId !== null && (await findMark(tx, key, aboutId)) === undefined) refuse("ABOUT_NOBODY_HERE");
}
