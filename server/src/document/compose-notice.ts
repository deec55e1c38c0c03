import type { IssuingBody } from "../../../rulesets/document-forms.ts";
import { agendaLine } from "./course-blocks.ts";
import type { MeetingRecord, Session } from "./meeting-record.ts";
import { membershipCounts } from "./meeting-sentences.ts";
import { officialPaper, signatureOf } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph } from "./party-document.ts";
import {
  capitalized,
  clockInWords,
  comrade,
  dayInWords,
  gatheringName,
  leadersName,
  meetingBody,
  meetingName,
  memberWord,
  sentence,
  shortDay,
} from "./party-words.ts";

/**
 * The notice of a meeting: time, place, who, content and what to prepare. The cell's committee issues it for the
 * cell; where there is none the secretary does so for the cell.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function composeNotice(record: MeetingRecord): PartyDocument {
  const body = noticeBody(record);
  return officialPaper(record, {
    type: "NOTICE",
    subject: meetingName(record),
    body,
    blocks: [
      paragraph(`${leadersName(record)} ${record.organization.name} thông báo ${meetingName(record)} như sau:`),
      list("number", factLines(record)),
      ...agendaBlocks(record),
      ...preparationBlocks(record),
      paragraph(request(record)),
    ],
    signatures: (form) => [signatureOf(record, body, form)],
  });
}

function noticeBody(record: MeetingRecord): IssuingBody {
  return record.organization.kind === "CELL" && record.organization.hasCommittee
    ? "CELL_COMMITTEE"
    : meetingBody(record);
}

function factLines(record: MeetingRecord): string[] {
  return [
    `Thời gian: ${startInWords(record.scheduled)}.`,
    `Địa điểm: ${record.place}.`,
    `Thành phần: ${membershipCounts(record, record.counts, ` ${memberWord(record)}`)}${guestWords(record)}.`,
    ...(record.chair ? [`Chủ trì: ${comrade(record.chair.name)}, ${record.chair.position}.`] : []),
  ];
}

function startInWords(session: Session): string {
  return `${clockInWords(session.from)}, ${dayInWords(session.on)}`;
}

function guestWords({ guests }: MeetingRecord): string {
  return guests.length > 0 ? `; khách mời: ${guests.map((guest) => comrade(guest.name)).join(", ")}` : "";
}

function agendaBlocks(record: MeetingRecord): Block[] {
  if (record.agenda.length === 0) return [];
  const planned = record.agenda.reduce((sum, entry) => sum + (entry.plannedMinutes ?? 0), 0);
  const length = planned > 0 ? ` (dự kiến ${planned} phút)` : "";
  return [paragraph(`Nội dung${length}:`), list("letter", record.agenda.map(agendaLine))];
}

function preparationBlocks({ preparations, materials }: MeetingRecord): Block[] {
  const assigned = preparations.map(
    ({ who, what, dueOn }) =>
      `${capitalized(comrade(who))}: ${what}${dueOn ? `, xong trước ngày ${shortDay(dueOn)}` : ""}.`,
  );
  return [
    ...(assigned.length > 0 ? [paragraph("Phân công chuẩn bị:"), list("dash", assigned)] : []),
    ...(materials.length > 0 ? [paragraph("Tài liệu kèm theo:"), list("dash", materials.map(sentence))] : []),
  ];
}

function request(record: MeetingRecord): string {
  const members = memberWord(record);
  return `Đề nghị các đồng chí ${members} nghiên cứu trước tài liệu, chuẩn bị ý kiến và dự đầy đủ, đúng giờ. Đồng chí nào vắng mặt cần báo cáo lý do với ${leadersName(record)} trước ${gatheringName(record)}.`;
}
