import type { MeetingRecord } from "../document/meeting-record.ts";
import { committeeName } from "../document/party-words.ts";
import { isCell } from "../organization/organization.rules.ts";
import type { IssuingOrganization } from "./record.queries.ts";

/** The organization as its papers name it, with what it has set for itself. */
export function recordedOrganization(organization: IssuingOrganization): MeetingRecord["organization"] {
  const text = (key: string) =>
    typeof organization.settings[key] === "string" ? (organization.settings[key] as string) : undefined;
  const [symbol, authority, committeeAuthority] = [text("symbol"), text("authority"), text("committeeAuthority")];
  return {
    name: organization.name,
    ...(organization.superiorName ? { superiorName: organization.superiorName } : {}),
    kind: isCell(organization.kind) ? "CELL" : "COMMITTEE",
    hasCommittee: organization.committeeMembers > 0,
    hasDeputySecretary: organization.deputies > 0,
    placeName: organization.placeName === "" ? "……" : organization.placeName,
    ...(symbol ? { symbol } : {}),
    ...(authority ? { authority } : {}),
    ...(committeeAuthority ? { committeeAuthority } : {}),
  };
}

/** Nơi nhận: the superior, the members or the organizations below, and the file. */
export function recipientsOf(organization: IssuingOrganization, meetingKind: MeetingRecord["meetingKind"]): string[] {
  const cell = isCell(organization.kind);
  // What the cell's committee confers about stays with the committee; the cell hears it at its meeting.
  if (cell && meetingKind === "COMMITTEE") {
    return [conferring(organization), "Lưu Chi bộ"];
  }
  return [
    ...(organization.superiorName ? [`${committeeName(organization.superiorName)} (báo cáo)`] : []),
    cell ? "Các đồng chí đảng viên" : "Các tổ chức đảng trực thuộc",
    cell ? "Lưu Chi bộ" : "Lưu Văn phòng Đảng ủy",
  ];
}

function conferring({ committeeMembers, deputies }: IssuingOrganization): string {
  if (committeeMembers > 0) return "Các đồng chí chi ủy viên";
  return deputies > 0 ? "Đồng chí bí thư, phó bí thư" : "Đồng chí bí thư";
}
