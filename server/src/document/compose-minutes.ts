import type { DocumentForm } from "../../../rulesets/document-forms.ts";
import { attendanceBlocks } from "./attendance-blocks.ts";
import { concludedList } from "./compose-resolution.ts";
import { weaknessBlocks } from "./compose-score-sheet.ts";
import { courseSections } from "./course-blocks.ts";
import type { MeetingRecord, RecordedCorrection } from "./meeting-record.ts";
import { lastVote, scoreLines, voteAccount, votedSentences, voteResult } from "./meeting-sentences.ts";
import { numberedSections, romanParts } from "./numbered-parts.ts";
import { officialPaper, recordMarkers } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph, type Signature } from "./party-document.ts";
import {
  bodyName,
  capitalized,
  clockInWords,
  comrade,
  dayInWords,
  GRADE_WORDS,
  gatheringName,
  meetingName,
  orBlank,
  sentence,
  shortDay,
} from "./party-words.ts";
import { newTaskTable } from "./task-tables.ts";

const PROGRAM_LINE = "Lập bằng phần mềm Nền Nếp";

/**
 * The minutes of a meeting: who was there, its course, conclusions and tasks, votes, score, objections; signed by
 * who wrote them and who chaired.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; Hướng dẫn 05-HD/VPTW 2026.
 */
export function composeMinutes(record: MeetingRecord): PartyDocument {
  return officialPaper(record, {
    type: "MINUTES",
    subject: meetingName(record),
    markers: recordMarkers(record),
    blocks: [
      ...romanParts([
        { title: "Thời gian, địa điểm, thành phần", blocks: attendanceBlocks(record) },
        { title: `Diễn biến ${gatheringName(record)}`, blocks: numberedSections(courseSections(record)) },
        { title: "Kết luận và nhiệm vụ", blocks: conclusionBlocks(record) },
        {
          title: "Kết quả biểu quyết",
          blocks: [
            list(
              "dash",
              record.votes.map((vote) => voteAccount(record, vote)),
            ),
          ],
        },
        { title: `Đánh giá chất lượng ${gatheringName(record)}`, blocks: evaluationBlocks(record) },
        { title: "Ý kiến bảo lưu, ý kiến về biên bản", blocks: dissentBlocks(record) },
        { title: "Đính chính sau khi kết thúc", blocks: correctionBlocks(record) },
      ]),
      paragraph(closingSentences(record)),
    ],
    signatures: (form) => minutesSignatures(record, form),
    footer: footerLines(record),
  });
}

function conclusionBlocks(record: MeetingRecord): Block[] {
  const synthesis = record.agenda.filter(({ kind, report }) => kind === "CONCLUSION" && report);
  const concluded = concludedList(record);
  const table = newTaskTable(record.newTasks);
  return [
    ...synthesis.map(({ report }) => paragraph(sentence(report ?? ""))),
    ...(concluded.entries.length > 0 ? [paragraph("Chủ trì kết luận:"), concluded] : []),
    ...(table ? [paragraph("Nhiệm vụ được giao:"), table] : []),
  ];
}

function evaluationBlocks(record: MeetingRecord): Block[] {
  const { evaluation } = record;
  if (!evaluation) return [];
  const grade = evaluation.grade ? GRADE_WORDS[evaluation.grade] : undefined;
  const vote = lastVote(record, "SCORE");
  return [
    paragraph(
      `Chấm theo ${evaluation.sheetName}. Tổng điểm tự chấm: ${orBlank(evaluation.total)}/${evaluation.max}; tự xếp loại: ${orBlank(grade)}.`,
    ),
    list("number", scoreLines(record)),
    ...votedSentences(record).map((text) => paragraph(text)),
    ...weaknessBlocks(evaluation),
    ...(vote ? [paragraph(`Kết quả tự đánh giá được ${voteResult(record, vote)}.`)] : []),
  ];
}

function dissentBlocks(record: MeetingRecord): Block[] {
  return [
    list("dash", [
      ...record.minorityOpinions.map(({ by, text }) => sentence(`${capitalized(comrade(by))} bảo lưu ý kiến: ${text}`)),
      ...record.objections.map(
        ({ by, text, answer }) =>
          `${sentence(`${capitalized(comrade(by))} có ý kiến về biên bản: ${text}`)} ${answer ? sentence(`Trả lời: ${answer}`) : "Sẽ trả lời tại kỳ sinh hoạt sau."}`,
      ),
    ]),
  ];
}

function correctionBlocks(record: MeetingRecord): Block[] {
  return [
    list(
      "dash",
      record.corrections.map(
        (each) =>
          `${each.what}: đã ghi “${each.oldValue}”, nay sửa là “${each.newValue}”. Lý do: ${sentence(each.reason)}${changedFigures(each)} Người sửa: ${comrade(each.author)}, ngày ${shortDay(each.on)}.`,
      ),
    ),
  ];
}

function changedFigures({ figures }: RecordedCorrection): string {
  return figures && figures.length > 0 ? ` Số liệu thay đổi theo: ${sentence(figures.join("; "))}` : "";
}

function closingSentences(record: MeetingRecord): string {
  const last = record.sessions.at(-1);
  const sameDay = record.sessions.every((session) => session.on === last?.on);
  const day = sameDay ? "cùng ngày" : last ? dayInWords(last.on) : "……";
  const end = last?.to ? clockInWords(last.to) : "……";
  const vote = lastVote(record, "MINUTES");
  const adopted = vote ? ` và được ${voteResult(record, vote)}` : record.minutesAdopted ? " và được thông qua" : "";
  return `${capitalized(gatheringName(record))} kết thúc lúc ${end} ${day} (thời lượng ${orBlank(record.lengthMinutes)} phút${thematicWords(record)}). Biên bản đã được đọc trước ${bodyName(record)}${adopted}.`;
}

/** The two parts of one session follow one another, each timed. */
function thematicWords({ thematicMinutes }: MeetingRecord): string {
  return thematicMinutes === undefined ? "" : `, trong đó phần chuyên đề ${thematicMinutes} phút`;
}

function minutesSignatures(record: MeetingRecord, form: DocumentForm): Signature[] {
  const { left, right } = form.minutesSigners;
  return [
    { authority: left, ...(record.minuteTaker ? { name: record.minuteTaker.name } : {}) },
    { authority: right, ...(record.chair ? { name: record.chair.name } : {}) },
  ];
}

function footerLines(record: MeetingRecord): string[] {
  const typed = record.typedBy ? `; ${comrade(record.typedBy)} nhập thay` : "";
  const mark = record.auditHead ? [`Mã nhật ký: ${record.auditHead}`] : [];
  return [`${PROGRAM_LINE}${typed}`, ...mark];
}
