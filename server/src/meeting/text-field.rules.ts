import type { MeetingTextTable } from "../database/schema.gen.ts";
import type { MeetingState } from "./meeting.rules.ts";

export type TextField = MeetingTextTable["field"];

/** Fields that belong to an item of the agenda; the others belong to the meeting itself. */
const ofItems: readonly TextField[] = ["DRAFT_CONCLUSION", "CONCLUSION", "DISCUSSION", "OUTLINE"];

/** What only the meeting itself brings forth: it is written while it is held. The others may be drafted before. */
const ofTheCourse: readonly TextField[] = ["CONCLUSION", "DISCUSSION", "SYNTHESIS"];

/** Whether a field is written under an item of the agenda rather than under the meeting. */
export function isFieldOfItem(field: TextField): boolean {
  return ofItems.includes(field);
}

/** States in which a field is written: drafts from the beginning, what the meeting finds once it is open, nothing after closing. */
export function statesToWrite(field: TextField): readonly MeetingState[] {
  const whileHeld: readonly MeetingState[] = ["OPEN", "ADJOURNED"];
  return ofTheCourse.includes(field) ? whileHeld : ["DRAFT", "CONVENED", ...whileHeld];
}
