import type { MeetingRecord, Officer } from "../document/meeting-record.ts";
import { countedAs } from "../meeting/attendance.rules.ts";
import { isCell } from "../organization/organization.rules.ts";
import { timeOf } from "../working-zone.rules.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { IssuingOrganization } from "./record.queries.ts";

type Body = Pick<IssuingOrganization, "kind">;

/** An office in the words of papers; nothing for who holds none. A cell's committee member is its `chi ủy viên`. */
export function officeWord(position: string | null, { kind }: Body): string | undefined {
  if (position === "SECRETARY") return "Bí thư";
  if (position === "DEPUTY_SECRETARY") return "Phó bí thư";
  if (position === "COMMITTEE_MEMBER") return isCell(kind) ? "Chi ủy viên" : "Ủy viên";
  return undefined;
}

function positionOf(person: AttendanceRow | undefined, body: Body): string {
  return officeWord(person?.position ?? null, body) ?? "Đảng viên";
}

/** Chair, minutes secretary and the helper who typed. */
export function officesOf(
  { meeting, roll }: MeetingRecordRows,
  body: Body,
): Pick<MeetingRecord, "chair" | "minuteTaker" | "typedBy"> {
  const officer = (personId: string | null, name: string | null): Officer | undefined =>
    personId && name
      ? {
          name,
          position: positionOf(
            roll.find((person) => person.personId === personId),
            body,
          ),
        }
      : undefined;
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
  if (signing) return { name: signing.fullName, position: positionOf(signing, organization) };
  return { name: organization.secretaryName ?? meeting.chairName ?? "", position: "Bí thư" };
}

/** A person of the roll as the papers list it. */
export function attendanceRow(person: AttendanceRow, body: Body): MeetingRecord["attendance"][number] {
  const position = officeWord(person.position, body);
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
