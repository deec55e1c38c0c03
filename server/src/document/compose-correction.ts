import { type DocumentType, documentFormOn } from "../../../rulesets/document-forms.ts";
import type { MeetingRecord, RecordedCorrection } from "./meeting-record.ts";
import { officialPaper, signatureOf } from "./official-paper.ts";
import { type Block, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { comrade, dayInWords, meetingBody, meetingName, sentence, shortDay } from "./party-words.ts";

/** An issued paper with a number: `Số 12-NQ/CB` of a day. */
export type NumberedPaper = { type: DocumentType; numberLine: string; issuedOn: string };

/** The issued paper that is corrected, and the meeting's other issued papers that tell of the same. */
export type CorrectedPaper = NumberedPaper & { others: readonly NumberedPaper[] };

/**
 * The correction of an issued paper, with a number of its own: what stood there, what stands now, why and by whom;
 * the issued paper stays as it is.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function composeCorrection(record: MeetingRecord, corrected: CorrectedPaper): PartyDocument {
  const name = nameOf(corrected);
  const paper = `${name}, ${dayInWords(corrected.issuedOn)}`;
  return officialPaper(record, {
    type: "CORRECTION",
    subject: name,
    blocks: [
      paragraph(
        `${record.organization.name} đính chính một số nội dung trong ${paper} (${meetingName(record)}) như sau:`,
      ),
      correctionTable(record.corrections),
      ...changedFigures(record.corrections),
      ...alsoFor(corrected.others),
      paragraph(`Các nội dung khác của ${name} không thay đổi. Bản đính chính này được lưu cùng văn bản đã ban hành.`),
    ],
    signatures: (form) => [signatureOf(record, meetingBody(record), form)],
  });
}

/** `biên bản số 04-BB/CB`. */
function nameOf({ type, numberLine, issuedOn }: NumberedPaper): string {
  const title = documentFormOn(issuedOn).titles[type].toLocaleLowerCase("vi");
  return `${title} ${numberLine.replace(/^Số/u, "số")}`;
}

/** What follows for other papers of the meeting: they are read with this correction. */
function alsoFor(others: readonly NumberedPaper[]): Block[] {
  if (others.length === 0) return [];
  const names = others.map(nameOf).join(" và ");
  return [paragraph(`Những chỗ có nêu nội dung, số liệu trên trong ${names} của buổi này cũng được sửa theo bản này.`)];
}

/** What was corrected, line by line: what stood there, what stands now, why, by whom and when. */
export function correctionTable(corrections: readonly RecordedCorrection[]): Table {
  return {
    kind: "table",
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Nội dung", share: 25 },
      { title: "Đã ghi", share: 18 },
      { title: "Nay sửa là", share: 18 },
      { title: "Lý do, người sửa", share: 32 },
    ],
    rows: corrections.map((each, index) => ({
      cells: [
        String(index + 1),
        each.what,
        each.oldValue,
        each.newValue,
        `${each.reason} (${comrade(each.author)}, ngày ${shortDay(each.on)})`,
      ],
    })),
  };
}

function changedFigures(corrections: readonly RecordedCorrection[]): Block[] {
  const figures = corrections.flatMap((each) => each.figures ?? []);
  return figures.length > 0 ? [paragraph(`Số liệu thay đổi theo (trước → sau): ${sentence(figures.join("; "))}`)] : [];
}
