import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { MeetingRecord, RecordedCriterion, RecordedEvaluation, RecordedSection } from "./meeting-record.ts";
import { lastVote, votedSentences, voteResult, weaknessLine } from "./meeting-sentences.ts";
import { partyHead, recordMarkers, signatureOf } from "./official-paper.ts";
import {
  type Block,
  list,
  type PartyDocument,
  paragraph,
  type Run,
  type Table,
  type TableRow,
} from "./party-document.ts";
import { decimal, GRADE_WORDS, meetingBody, meetingName, orBlank, sentence, shortDay } from "./party-words.ts";

/**
 * The score sheet of a meeting: every criterion with its maximum, the proposed, own and superior's points, the facts
 * they rest on and the reasons for departing.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function composeScoreSheet(record: MeetingRecord, evaluation: RecordedEvaluation): PartyDocument {
  const day = record.sessions.at(-1)?.on;
  if (!day) throw new Error("A score sheet needs the day of the meeting");
  const form = documentFormOn(day);
  return {
    formId: form.id,
    name: `Phiếu đánh giá chất lượng ${meetingName(record)}`,
    issuedOn: day,
    head: partyHead(record, day),
    typeTitle: form.scoreSheetTitle,
    subject: meetingName(record),
    markers: [`(Theo ${evaluation.sheetName})`, ...recordMarkers(record)],
    blocks: [scoreTable(evaluation), ...resultBlocks(record, evaluation)],
    recipients: [],
    signatures: [signatureOf(record, meetingBody(record), form)],
    footer: evaluation.sheetNote ? [evaluation.sheetNote] : [],
  };
}

function scoreTable(evaluation: RecordedEvaluation): Table {
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 6, align: "center" },
      { title: "Tiêu chí", share: 28 },
      { title: "Tối đa", share: 7, align: "center" },
      { title: "Dữ liệu", share: 8, align: "center" },
      { title: "Tự chấm", share: 8, align: "center" },
      { title: "Cấp trên", share: 8, align: "center" },
      { title: "Căn cứ, lý do", share: 35 },
    ],
    rows: [...evaluation.sections.flatMap(sectionRows), totalRow(evaluation)],
  };
}

function sectionRows(section: RecordedSection): TableRow[] {
  const [only, ...others] = section.criteria;
  // A section of one criterion is that criterion: printing it twice would look like twice the points.
  if (only && others.length === 0) {
    return [{ cells: [...scoreCells(String(section.number), section).map(bold), grounds(only)] }];
  }
  return [
    { cells: [...scoreCells(String(section.number), section), ""], bold: true },
    ...section.criteria.map((criterion, index) => ({
      cells: [...scoreCells(`${section.number}.${index + 1}`, criterion), grounds(criterion)],
    })),
  ];
}

function bold(text: string): Run[] {
  return [{ text, bold: true }];
}

type Scored = { title: string; max: number; proposed?: number; self?: number; superior?: number };

function scoreCells(number: string, { title, max, proposed, self, superior }: Scored): string[] {
  return [
    number,
    title,
    decimal(max),
    ...[proposed, self, superior].map((points) => (points === undefined ? "" : decimal(points))),
  ];
}

function grounds(criterion: RecordedCriterion): string {
  if (criterion.notApplicable) return "Không áp dụng trong kỳ này.";
  return [
    ...(criterion.evidence ? [sentence(criterion.evidence)] : []),
    ...(criterion.provisional ? ["Tạm tính."] : []),
    ...(criterion.reason ? [`Lý do điều chỉnh: ${sentence(criterion.reason)}`] : []),
  ].join(" ");
}

function totalRow(evaluation: RecordedEvaluation): TableRow {
  const proposed = evaluation.sections.some((section) => section.proposed !== undefined)
    ? decimal(evaluation.sections.reduce((sum, section) => sum + (section.proposed ?? 0), 0))
    : "";
  const own = evaluation.total === undefined ? "" : decimal(evaluation.total);
  const superior = evaluation.superior ? decimal(evaluation.superior.total) : "";
  return { cells: ["", "Tổng điểm", decimal(evaluation.max), proposed, own, superior, ""], bold: true };
}

function resultBlocks(record: MeetingRecord, evaluation: RecordedEvaluation): Block[] {
  const vote = lastVote(record, "SCORE");
  return [
    paragraph(
      `Tự chấm: ${orBlank(evaluation.total)}/${evaluation.max} điểm; đề nghị xếp loại: ${gradeWord(evaluation)}.${originWords(evaluation)}`,
    ),
    ...votedSentences(record).map((text) => paragraph(text)),
    ...weaknessBlocks(evaluation),
    ...(vote ? [paragraph(`Kết quả tự chấm được ${voteResult(record, vote)}.`)] : []),
    ...superiorBlocks(evaluation),
  ];
}

function gradeWord({ grade }: RecordedEvaluation): string {
  return grade ? GRADE_WORDS[grade] : "……";
}

function originWords({ fromFacts, fromPeople, provisionalPoints }: RecordedEvaluation): string {
  const origin = [
    ...(fromFacts ? [`dữ liệu ${decimal(fromFacts.points)}/${fromFacts.max}`] : []),
    ...(fromPeople ? [`người chấm ${decimal(fromPeople.points)}/${fromPeople.max}`] : []),
    ...(provisionalPoints > 0 ? [`tạm tính ${decimal(provisionalPoints)} điểm`] : []),
  ];
  return origin.length > 0 ? ` Trong đó: ${origin.join("; ")}.` : "";
}

function superiorBlocks({ superior }: RecordedEvaluation): Block[] {
  if (!superior) return [];
  const reason = superior.reason ? ` Lý do: ${sentence(superior.reason)}` : "";
  return [
    paragraph(
      `${superior.name} quyết định ngày ${shortDay(superior.decidedOn)}: ${decimal(superior.total)} điểm, xếp loại ${GRADE_WORDS[superior.grade]}.${reason}`,
    ),
  ];
}

/** What was weak and what helps, where anything was named. */
export function weaknessBlocks({ weaknesses }: RecordedEvaluation): Block[] {
  if (weaknesses.length === 0) return [];
  return [paragraph("Hạn chế và biện pháp khắc phục:"), list("dash", weaknesses.map(weaknessLine))];
}
