import type { MeetingRecord } from "./meeting-record.ts";
import {
  decides,
  ideologySentence,
  lastVote,
  openingSentences,
  scoreLines,
  taskSentence,
  votedSentences,
  voteResult,
} from "./meeting-sentences.ts";
import { type Part, romanParts } from "./numbered-parts.ts";
import { officialPaper, recordMarkers, signatureOf } from "./official-paper.ts";
import { type Block, type List, list, type PartyDocument, paragraph } from "./party-document.ts";
import {
  GRADE_WORDS,
  gatheringName,
  labelled,
  leadersName,
  meetingBody,
  meetingName,
  memberWord,
  monthInWords,
  orBlank,
  sentence,
} from "./party-words.ts";
import { previousTaskTable } from "./task-tables.ts";

/**
 * The resolution of a meeting in four parts, ending with the vote on it; length, score and counts are blanks while
 * the meeting has not closed.
 * Source: Hướng dẫn 05-HD/VPTW 2026; Hướng dẫn 42-HD/BTCTW 2025.
 */
export function composeResolution(record: MeetingRecord): PartyDocument {
  return officialPaper(record, {
    type: "RESOLUTION",
    subject: meetingName(record),
    markers: recordMarkers(record),
    blocks: [
      paragraph(`${openingSentences(record)} ${decides(record, "quyết nghị")}`),
      ...romanParts([
        ...(record.meetingKind === "REGULAR" ? monthlyParts(record) : matterParts(record)),
        {
          title: "Tổ chức thực hiện",
          blocks: [paragraph(sentence(record.carryingOut ?? defaultCarryingOut(record, "Nghị quyết")))],
        },
        { title: `Tự đánh giá chất lượng ${gatheringName(record)}`, blocks: scoreBlocks(record) },
      ]),
      paragraph(`Nghị quyết được ${voteResult(record, lastVote(record, "RESOLUTION"))}.`),
    ],
    signatures: (form) => [signatureOf(record, meetingBody(record), form)],
  });
}

function monthlyParts(record: MeetingRecord): Part[] {
  return [
    { title: `Kết quả thực hiện nghị quyết ${monthInWords(record.reviewedMonth)}`, blocks: reviewBlocks(record) },
    {
      title: `Nhiệm vụ trọng tâm ${monthInWords(record.tasksMonth)}`,
      blocks: [...newTaskBlocks(record), ...extraBlocks(record)],
    },
  ];
}

/** A thematic or extraordinary resolution is about its matter and reviews no month. */
function matterParts(record: MeetingRecord): Part[] {
  return [
    { title: "Nội dung thống nhất", blocks: [concludedList(record)] },
    { title: "Nhiệm vụ", blocks: [...newTaskBlocks(record), ...extraBlocks(record)] },
  ];
}

/** What was concluded, each under the title of its agenda item. */
export function concludedList(record: MeetingRecord): List {
  return list(
    "number",
    record.agenda.flatMap(({ title, conclusion }) =>
      conclusion ? [[{ text: `${title}: `, bold: true as const }, { text: sentence(conclusion) }]] : [],
    ),
  );
}

/** What was said of the month that ended: thoughts, political task, last month's tasks, praise, shortcomings. */
function reviewBlocks(record: MeetingRecord): Block[] {
  const table = previousTaskTable(record.previousTasks);
  const political = sentence(record.politicalTask ?? "Các nhiệm vụ đã giao");
  const before = [
    ...(record.ideology ? [ideologySentence(record.ideology)] : []),
    `Nhiệm vụ chính trị: ${political}${table ? " Kết quả các nhiệm vụ đã giao:" : ""}`,
  ];
  const after = [
    ...(record.praise.length > 0 ? [labelled("Biểu dương", record.praise.join("; "))] : []),
    ...(record.reminders.length > 0 ? [labelled("Nhắc nhở", record.reminders.join("; "))] : []),
    ...(record.shortcomings ? [`Hạn chế, nguyên nhân: ${sentence(record.shortcomings)}`] : []),
  ];
  return [list("number", before), ...(table ? [table] : []), list("number", after, before.length + 1)];
}

/** What the cell put into this resolution beside tasks and conclusions: it is voted, so it stands in the paper. */
function extraBlocks({ resolutionExtra }: MeetingRecord): Block[] {
  const lines = (resolutionExtra ?? "").split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => paragraph(sentence(line)));
}

/** Key tasks as a lettered list. */
export function newTaskBlocks(record: MeetingRecord): Block[] {
  if (record.newTasks.length === 0) return [paragraph("Không giao nhiệm vụ mới.")];
  return [list("letter", record.newTasks.map(taskSentence))];
}

/** Who sees to it, in the words of the body: a cell without a committee names its secretary. */
export function defaultCarryingOut(record: MeetingRecord, paper: "Nghị quyết" | "Kết luận"): string {
  return `${leadersName(record)} phân công, đôn đốc, kiểm tra ${memberWord(record)} thực hiện ${paper} và báo cáo kết quả tại kỳ sinh hoạt sau`;
}

/** The score by section, seven lines in the frame of the guidance, and the proposed grade. */
export function scoreBlocks(record: MeetingRecord): Block[] {
  const { evaluation } = record;
  if (!evaluation) return [];
  const grade = evaluation.grade ? GRADE_WORDS[evaluation.grade] : undefined;
  const provisional =
    evaluation.provisionalPoints > 0 ? ` (trong đó ${orBlank(evaluation.provisionalPoints)} điểm tạm tính)` : "";
  return [
    list("number", scoreLines(record)),
    paragraph(
      `Tổng điểm: ${orBlank(evaluation.total)}/${evaluation.max}${provisional}; đề nghị xếp loại: ${orBlank(grade)}.`,
    ),
    ...votedSentences(record).map((text) => paragraph(text)),
  ];
}
