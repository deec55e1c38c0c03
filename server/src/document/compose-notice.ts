import type { IssuingBody } from "../../../rulesets/document-forms.ts";
import { agendaLine } from "./course-blocks.ts";
import type { MeetingRecord, Session } from "./meeting-record.ts";
import { membershipCounts } from "./meeting-sentences.ts";
import { officialPaper, signatureOf } from "./official-paper.ts";
import { type Block, type List, list, type PartyDocument, paragraph } from "./party-document.ts";
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
  weekdayInWords,
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
      ...numberedBlocks(record),
      paragraph(request(record)),
    ],
    signatures: (form) => [signatureOf(record, body, form)],
  });
}

type Listed = { title: string; entries: List };

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
  return `${clockInWords(session.from)}, ${weekdayInWords(session.on)}, ${dayInWords(session.on)}`;
}

function guestWords({ guests }: MeetingRecord): string {
  const invited = guests.filter(({ ofUnit }) => !ofUnit).map(({ name }) => comrade(name));
  return [
    ...(invited.length > 0 ? [`; khách mời: ${invited.join(", ")}`] : []),
    ...(invited.length < guests.length ? ["; công chức, viên chức, người lao động của đơn vị"] : []),
  ].join("");
}

/** Facts, agenda and papers, numbered through: a list of its own stands under its number. */
function numberedBlocks(record: MeetingRecord): Block[] {
  const facts = factLines(record);
  const listed = [...agendaPart(record), ...preparationParts(record)];
  return [
    list("number", facts),
    ...listed.flatMap(({ title, entries }, index) => [list("number", [title], facts.length + index + 1), entries]),
  ];
}

function agendaPart(record: MeetingRecord): Listed[] {
  if (record.agenda.length === 0) return [];
  const planned = record.agenda.reduce((sum, entry) => sum + (entry.plannedMinutes ?? 0), 0);
  const length = planned > 0 ? ` (dự kiến ${planned} phút)` : "";
  return [{ title: `Nội dung${length}:`, entries: list("letter", record.agenda.map(agendaLine)) }];
}

function preparationParts({ preparations, materials }: MeetingRecord): Listed[] {
  const assigned = preparations.map(
    ({ who, what, dueOn }) =>
      `${capitalized(comrade(who))}: ${what}${dueOn ? `, xong trước ngày ${shortDay(dueOn)}` : ""}.`,
  );
  return [
    ...(assigned.length > 0 ? [{ title: "Phân công chuẩn bị:", entries: list("dash", assigned) }] : []),
    ...(materials.length > 0 ? [{ title: "Tài liệu kèm theo:", entries: list("dash", materials.map(sentence)) }] : []),
  ];
}

function request(record: MeetingRecord): string {
  const members = memberWord(record);
  return `Đề nghị các đồng chí ${members} ${record.materials.length > 0 ? "nghiên cứu trước tài liệu, " : ""}chuẩn bị ý kiến và dự đầy đủ, đúng giờ. Đồng chí nào vắng mặt cần báo cáo lý do với ${leadersName(record)} trước ${gatheringName(record)}.`;
}
