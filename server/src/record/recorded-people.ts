import type { MeetingRecord, Officer } from "../document/meeting-record.ts";
import { countedAs } from "../meeting/attendance.rules.ts";
import { timeOf } from "../working-zone.rules.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { IssuingOrganization } from "./record.queries.ts";

/** Offices in the words of papers. */
export const positionWords: Readonly<Record<string, string>> = {
  SECRETARY: "Bí thư",
  DEPUTY_SECRETARY: "Phó bí thư",
  COMMITTEE_MEMBER: "Ủy viên",
};

function positionOf(person: AttendanceRow | undefined): string {
  return positionWords[person?.position ?? ""] ?? "Đảng viên";
}

/** Chair, minutes secretary and the helper who typed. */
export function officesOf({
  meeting,
  roll,
}: MeetingRecordRows): Pick<MeetingRecord, "chair" | "minuteTaker" | "typedBy"> {
  const officer = (personId: string | null, name: string | null): Officer | undefined =>
    personId && name ? { name, position: positionOf(roll.find((person) => person.personId === personId)) } : undefined;
  const chair = officer(meeting.chairId, meeting.chairName);
  const minuteTaker = officer(meeting.minuteTakerId, meeting.minuteTakerName);
  return {
    ...(chair ? { chair } : {}),
    ...(minuteTaker ? { minuteTaker } : {}),
    ...(meeting.helperName ? { typedBy: meeting.helperName } : {}),
  };
}

/** The secretary signs, or the deputy who chaired in the secretary's place. */
export function signatoryOf({ meeting, roll }: MeetingRecordRows, organization: IssuingOrganization): Officer {
  const chair = roll.find(({ personId }) => personId === meeting.chairId);
  const leads = chair?.position === "SECRETARY" || chair?.position === "DEPUTY_SECRETARY";
  const signing = leads ? chair : roll.find(({ position }) => position === "SECRETARY");
  if (signing) return { name: signing.fullName, position: positionOf(signing) };
  return { name: organization.secretaryName ?? meeting.chairName ?? "", position: "Bí thư" };
}

/** A person of the roll as the papers list it. */
export function attendanceRow(person: AttendanceRow): MeetingRecord["attendance"][number] {
  const position = positionWords[person.position ?? ""];
  const status = countedAs(person);
  return {
    name: person.fullName,
    ...(position ? { position } : {}),
    membership: person.memberStatus,
    ...(status === "UNMARKED" ? {} : { status }),
    ...(person.reason ? { reason: person.reason } : {}),
    ...(person.arrivedAt ? { arrivedAt: timeOf(person.arrivedAt) } : {}),
    ...(person.leftAt ? { leftAt: timeOf(person.leftAt) } : {}),
  };
}
