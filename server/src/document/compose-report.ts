import { type DocumentForm, documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { type Part, romanParts } from "./numbered-parts.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { decimal, orBlank, sentence, shortDay, twoDigits } from "./party-words.ts";

/** A line of a report's table: a month of a cell, or an organization under a committee; shares in percent. */
export type ReportedLine = {
  name: string;
  expected: number;
  held: number;
  attendance: number | null;
  speakers: number | null;
  meanScore: number | null;
  grade: string;
  tasksDone: number;
  tasksTotal: number;
  foundedOn: string | null;
  /** What the line above came from: beside it, not counted into it. */
  isBefore: boolean;
};

export type PeriodReport = {
  organization: RecordedOrganization;
  signatory: { name: string; position: string };
  recipients: readonly string[];
  /** `quý III năm 2026`. */
  periodName: string;
  /** Absent in a draft that has drawn none. */
  number: number | null;
  on: string;
  isDraft: boolean;
  /** The day since which the figures are those of a closed period. */
  closedOn: string | null;
  /** What is counted, each with its figure in words. */
  figures: readonly { what: string; value: string }[];
  lines: readonly ReportedLine[];
  sections: { highlights: string; praise: string; shortcomings: string; tasks: string; proposals: string };
};

/**
 * A periodic report in party form: figures, the table of months or of organizations, what was praised, what fell short, the
 * tasks of the next period.
 * Source: Hướng dẫn 05-HD/VPTW 2026; Hướng dẫn 42-HD/BTCTW 2025.
 */
export function composeReport(report: PeriodReport): PartyDocument {
  const { on, organization, isDraft, closedOn } = report;
  const form = documentFormOn(on);
  const subject = `kết quả sinh hoạt ${organization.kind === "CELL" ? "chi bộ" : "các chi bộ"} ${report.periodName}`;
  return {
    formId: form.id,
    name: `Báo cáo ${subject}`,
    issuedOn: on,
    head: { ...partyHead(report, on), numberLine: numberLine(report, form) },
    typeTitle: form.titles.REPORT,
    subject,
    markers: [
      ...(isDraft ? ["(Dự thảo)"] : []),
      ...(closedOn === null ? [] : [`(Số liệu chốt ngày ${shortDay(closedOn)})`]),
    ],
    blocks: romanParts(partsOf(report)),
    recipients: report.recipients.map((each, index, all) => `${each}${index === all.length - 1 ? "." : ","}`),
    signatures: [
      {
        authority: organization.authority ?? form.authorities[bodyOf(organization)],
        position: report.signatory.position.toLocaleUpperCase("vi"),
        name: report.signatory.name,
      },
    ],
    footer: [],
  };
}

/** `07-BC/CB`; a blank before the number is drawn. */
export function reportSymbol(
  { organization, number }: Pick<PeriodReport, "organization" | "number">,
  form: DocumentForm,
): string {
  const drawn = number === null ? orBlank(undefined) : twoDigits(number);
  return `${drawn}-${form.symbols.REPORT}/${organization.symbol ?? form.bodySymbols[bodyOf(organization)]}`;
}

function numberLine(report: PeriodReport, form: DocumentForm): string {
  return `${form.numberWord} ${reportSymbol(report, form)}`;
}

function bodyOf({ kind }: RecordedOrganization): "CELL" | "COMMITTEE" {
  return kind === "CELL" ? "CELL" : "COMMITTEE";
}

function partsOf(report: PeriodReport): Part[] {
  const { sections, organization, lines } = report;
  const ofCell = organization.kind === "CELL";
  return [
    { title: "Kết quả chung", blocks: [...written(sections.highlights), figureTable(report.figures)] },
    {
      title: ofCell ? "Kết quả từng tháng" : "Kết quả của các tổ chức đảng trực thuộc",
      blocks:
        lines.length === 0 || (ofCell && lines.length === 1)
          ? []
          : [lineTable(lines, ofCell), ...founded(lines, ofCell), ...succeeded(lines)],
    },
    { title: "Biểu dương", blocks: written(sections.praise) },
    { title: "Hạn chế và biện pháp khắc phục", blocks: written(sections.shortcomings) },
    { title: "Nhiệm vụ kỳ tới", blocks: written(sections.tasks) },
    { title: "Kiến nghị, đề xuất", blocks: written(sections.proposals) },
  ];
}

/** What people wrote: lines that begin with a dash are a list, the others paragraphs. */
function written(text: string): Block[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const blocks: Block[] = [];
  let entries: string[] = [];
  const endList = () => {
    if (entries.length > 0) blocks.push(list("dash", entries));
    entries = [];
  };
  for (const line of lines) {
    const entry = /^[-–•]\s*(.+)$/u.exec(line)?.[1];
    if (entry !== undefined) entries.push(sentence(entry));
    else {
      endList();
      blocks.push(paragraph(sentence(line)));
    }
  }
  endList();
  return blocks;
}

function figureTable(figures: PeriodReport["figures"]): Table {
  return {
    kind: "table",
    columns: [
      { title: "TT", share: 8, align: "center" },
      { title: "Chỉ tiêu", share: 64 },
      { title: "Số liệu", share: 28, align: "center" },
    ],
    rows: figures.map(({ what, value }, index) => ({ cells: [String(index + 1), what, value] })),
  };
}

function lineTable(lines: readonly ReportedLine[], ofCell: boolean): Table {
  const attendance = alike(lines.map((line) => line.attendance));
  const speakers = alike(lines.map((line) => line.speakers));
  const meanScore = alike(lines.map((line) => line.meanScore));
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 6, align: "center" },
      { title: ofCell ? "Tháng" : "Tổ chức đảng", share: 28 },
      { title: "Đã sinh hoạt", share: 12, align: "center" },
      { title: "Tỷ lệ dự", share: 11, align: "center" },
      { title: "Tỷ lệ phát biểu", share: 11, align: "center" },
      { title: ofCell ? "Điểm" : "Điểm TB", share: 9, align: "center" },
      { title: "Xếp loại", share: 12, align: "center" },
      { title: "Nhiệm vụ xong", share: 11, align: "center" },
    ],
    rows: lines.map((line) => ({
      cells: [
        line.isBefore ? "" : String(lines.slice(0, lines.indexOf(line) + 1).filter(({ isBefore }) => !isBefore).length),
        line.name,
        `${line.held}/${line.expected}`,
        attendance(line.attendance, "%"),
        speakers(line.speakers, "%"),
        meanScore(line.meanScore),
        line.grade,
        `${line.tasksDone}/${line.tasksTotal}`,
      ],
    })),
  };
}

/** Who was founded within the period is judged from then on, and the table says so. */
function founded(lines: readonly ReportedLine[], ofCell: boolean): Block[] {
  const young = ofCell ? lines.slice(0, 1) : lines;
  return young.flatMap(({ name, foundedOn }) =>
    foundedOn === null
      ? []
      : [
          paragraph(
            `${ofCell ? "Chi bộ" : name} thành lập ngày ${shortDay(foundedOn)}, số liệu tính từ ngày thành lập.`,
          ),
        ],
  );
}

/** What the figures of a predecessor are, where the table has one. */
function succeeded(lines: readonly ReportedLine[]): Block[] {
  if (!lines.some(({ isBefore }) => isBefore)) return [];
  return [
    paragraph("Số liệu của tổ chức tiền thân nêu để tham khảo, không tính vào số liệu của tổ chức mới thành lập."),
  ];
}

/** How the numbers of a column are written: all with a decimal where one of them has it. */
function alike(column: readonly (number | null)[]): (value: number | null, unit?: string) => string {
  const digits = column.every((value) => value === null || Number.isInteger(value)) ? 0 : 1;
  return (value, unit = "") => (value === null ? "–" : `${value.toFixed(digits).replace(".", ",")}${unit}`);
}

/** `95,8%`; a dash where there was nothing to take it of. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${decimal(share)}%`;
}
