import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DocumentForm } from "../../../rulesets/document-forms.ts";
import type { Slip, Slips } from "./party-document.ts";
import type { PreparedBlock } from "./prepare-document.ts";
import { bodyWidth, halfPoints, line, mm, points, wordRuns } from "./word-measures.ts";
import { BodyRow, bodyCell } from "./word-rows.ts";

type Setting = { form: DocumentForm; keepWithNext: boolean; afterTable: boolean };

/** One block of a paper's body in Word. */
export function drawBlock(block: PreparedBlock, setting: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [drawParagraph(block, setting)];
    case "heading":
      return [drawHeading(block, setting)];
    case "table":
      return [drawTable(block, setting.form)];
    case "slips":
      return [drawSlips(block, setting.form)];
  }
}

const TABLE_STYLE = "TableText";
const SMALL_TABLE_STYLE = "SmallTableText";

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

function drawParagraph(block: Extract<PreparedBlock, { kind: "paragraph" }>, setting: Setting): Paragraph {
  const { form, keepWithNext } = setting;
  return new Paragraph({
    alignment: ALIGNMENTS[block.align],
    ...(block.indented ? { indent: { firstLine: mm(form.page.firstLineMm) } } : {}),
    spacing: bodySpacing(setting),
    ...(keepWithNext ? { keepNext: true, keepLines: true } : {}),
    children: wordRuns(block.runs),
  });
}

function drawHeading(block: Extract<PreparedBlock, { kind: "heading" }>, setting: Setting): Paragraph {
  const { form } = setting;
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent: { left: mm(form.page.firstLineMm) },
    outlineLevel: block.level - 1,
    keepNext: true,
    spacing: bodySpacing(setting),
    children: wordRuns(block.runs),
  });
}

function bodySpacing({ form, afterTable }: Setting) {
  const gap = points(form.type.paragraphSpacing);
  return { before: afterTable ? gap : 0, after: gap, ...line(form.type.textLine) };
}

function drawTable(block: Extract<PreparedBlock, { kind: "table" }>, form: DocumentForm): Table {
  const style = block.small ? SMALL_TABLE_STYLE : TABLE_STYLE;
  const shares = block.columns.map((column) => column.share);
  const widths = columnWidths(shares, form);
  const titles = block.columns.map((column, index) => headerCell(column.title, style, widths[index] ?? 0));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: points(3), bottom: points(3), left: points(3), right: points(3) },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles }),
      ...block.rows.map(
        (row) =>
          new BodyRow(
            row.cells.map((runs, index) => bodyCell(runs, { style, align: block.columns[index]?.align ?? "left" })),
          ),
      ),
    ],
  });
}

/** A fixed table takes its widths from the grid; the header repeats them for readers that look only at cells. */
function headerCell(title: string, style: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({ style, alignment: AlignmentType.CENTER, children: wordRuns([{ text: title, bold: true }]) }),
    ],
  });
}

/** Styles of text in tables: named once in the file instead of spelled in every cell. */
export function tableStyles({ type }: DocumentForm) {
  const style = (id: string, size: number, exact: number) => ({
    id,
    name: id,
    basedOn: "Normal",
    run: { size: halfPoints(size) },
    paragraph: { spacing: { before: 0, after: 0, ...line(exact) } },
  });
  return [style(TABLE_STYLE, type.tableSize, type.tableLine), style(SMALL_TABLE_STYLE, type.smallSize, type.smallLine)];
}

function columnWidths(shares: readonly number[], form: DocumentForm): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((bodyWidth(form) * share) / total));
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const CUT_LINE = { style: BorderStyle.DASHED, size: 4, color: "000000" };

function drawSlips(block: Slips, form: DocumentForm): Table {
  const bodyHeight = form.page.heightMm - form.page.marginTopMm - form.page.marginBottomMm;
  // Two millimetres less than the page holds, so that Word's paragraph after the table stays on it.
  const height = mm((bodyHeight - 2) / block.perPage);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [bodyWidth(form)],
    width: { size: bodyWidth(form), type: WidthType.DXA },
    borders: {
      top: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      bottom: CUT_LINE,
      insideHorizontal: CUT_LINE,
      insideVertical: NO_BORDER,
    },
    rows: block.slips.map(
      (slip) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: HeightRule.EXACT },
          children: [new TableCell({ verticalAlign: VerticalAlign.CENTER, children: drawSlip(slip, form) })],
        }),
    ),
  });
}

function drawSlip(slip: Slip, form: DocumentForm): Paragraph[] {
  const size = halfPoints(form.type.slipSize);
  const labelled = slip.lines.map((each) => [
    new TextRun({ text: `${each.label}: `, size }),
    new TextRun({ text: each.value, bold: true, size }),
  ]);
  const advice = slip.advice.map((text) => wordRuns([{ text }], form.type.slipSize));
  return [[new TextRun({ text: slip.title, bold: true, size })], ...labelled, ...advice].map(
    (children) => new Paragraph({ spacing: { before: points(2), after: 0, ...line(form.type.slipLine) }, children }),
  );
}
