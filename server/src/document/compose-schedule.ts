import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { partyHead } from "./official-paper.ts";
import { type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { monthAndYear, shortDay, weekdayInWords } from "./party-words.ts";

export type ScheduledMeeting = {
  on: string;
  time: string;
  name: string;
  what: string;
  place: string;
  chair?: string;
  attending: readonly string[];
  isProposed: boolean;
};

/** A month's meetings of a body and of those under it, as a paper for the wall; it has no number and nobody signs it. */
export function composeSchedule(schedule: {
  organization: RecordedOrganization;
  /** `2026-12`. */
  month: string;
  on: string;
  meetings: readonly ScheduledMeeting[];
}): PartyDocument {
  const { month, on, meetings } = schedule;
  const form = documentFormOn(on);
  const subject = `${monthAndYear(month)}`;
  const proposed = meetings.filter(({ isProposed }) => isProposed).length;
  return {
    formId: form.id,
    name: `Lịch sinh hoạt ${subject}`,
    issuedOn: on,
    head: partyHead(schedule, on),
    typeTitle: form.scheduleTitle,
    subject,
    markers: [],
    blocks: [
      ...(meetings.length === 0
        ? [paragraph("Chưa có buổi sinh hoạt nào được đề xuất hoặc thông báo.")]
        : [scheduleTable(meetings)]),
      ...(proposed === 0
        ? []
        : [paragraph(`${proposed} buổi ghi “đề xuất” chưa gửi thông báo, ngày giờ có thể thay đổi.`)]),
    ],
    recipients: [],
    signatures: [],
    footer: [],
  };
}

function scheduleTable(meetings: readonly ScheduledMeeting[]): Table {
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 6, align: "center" },
      { title: "Thời gian", share: 18 },
      { title: "Tổ chức, nội dung", share: 30 },
      { title: "Địa điểm", share: 20 },
      { title: "Chủ trì", share: 13 },
      { title: "Cấp trên dự", share: 13 },
    ],
    rows: meetings.map((meeting, index) => ({
      cells: [
        String(index + 1),
        `${meeting.time} ${weekdayInWords(meeting.on)}, ${shortDay(meeting.on)}${meeting.isProposed ? " (đề xuất)" : ""}`,
        `${meeting.name}: ${meeting.what}`,
        meeting.place,
        meeting.chair ?? "",
        meeting.attending.join("; "),
      ],
    })),
  };
}
