import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import type { KeptCall, Refusal } from "./device.ts";

type Version = { name: RecordedLater; sent: object };

/** What makes two deeds versions of one thing: the later was done over the earlier. */
const thingOf: Partial<Record<RecordedLater, readonly string[]>> = {
  "attendance.record": ["personId"],
  "meeting.saveText": ["subjectId", "field"],
  "statement.update": ["statementId"],
  "task.report": ["taskId"],
  "task.updateAssigned": ["taskId"],
};
/** What is typed, and saves itself while it is. */
const typed: readonly RecordedLater[] = ["meeting.saveText", "task.report"];

export function isOfSameThing(one: Version, other: Version): boolean {
  const fields = one.name === other.name ? ["meetingId", ...(thingOf[one.name] ?? [])] : [];
  return fields.length > 1 && fields.every((field) => Reflect.get(one.sent, field) === Reflect.get(other.sent, field));
}

export function isOfSameField(one: Version, other: Version): boolean {
  return typed.includes(one.name) && isOfSameThing(one, other);
}

/** Whether somebody else changed it meanwhile. */
export function isOverAnother({ code }: Refusal): boolean {
  return code === "CHANGED_MEANWHILE" || code === "TEXT_CHANGED_MEANWHILE";
}

/** The later version, based on what the earlier was based on. */
export function basedAs(earlier: KeptCall, later: KeptCall): KeptCall["sent"] {
  // All of them carry a revision, and both are of one operation.
  return { ...later.sent, revision: Reflect.get(earlier.sent, "revision") } as KeptCall["sent"];
}
