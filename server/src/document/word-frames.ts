import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { DocumentForm } from "../../../rulesets/document-forms.ts";
import type { DocumentHead, Signature } from "./party-document.ts";
import type { PreparedDocument } from "./prepare-document.ts";
import { bodyWidth, halfPoints, line, plainParagraph, points, wordRuns } from "./word-measures.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const HEAD_SHARES = [46, 54] as const;
const HALVES = [50, 50] as const;
const ABOVE_SIGNATURE = 12;
const ROOM_TO_SIGN = 54;

/** The two heads of a paper: who issues it and its number on the left, the Party's name, place and date on the right. */
export function drawHead(head: DocumentHead, form: DocumentForm): Table {
  const left = [
    ...(head.superior ? [centered([new TextRun(head.superior.toLocaleUpperCase("vi"))], form)] : []),
    centered([new TextRun({ text: head.issuer.toLocaleUpperCase("vi"), bold: true })], form),
    ...(head.numberLine ? [centered([new TextRun(form.separator)], form)] : []),
  ];
  const numberLine = centered(head.numberLine ? [new TextRun(head.numberLine)] : [], form);
  const placeAndDate = centered([new TextRun({ text: head.placeAndDate, italics: true })], form);
  return frame(form, HEAD_SHARES, [
    [left, [partyName(form)]],
    [[numberLine], [placeAndDate]],
  ]);
}

function partyName(form: DocumentForm): Paragraph {
  const inset = Math.max(0, (bodyWidth(form) * HEAD_SHARES[1]) / 100 - points(capitalsWidth(form.partyName, form))) / 2;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: Math.round(inset), right: Math.round(inset) },
    spacing: { before: 0, after: 0, ...line(form.type.textLine) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: "000000" } },
    children: [new TextRun({ text: form.partyName, bold: true, size: halfPoints(form.type.partyNameSize) })],
  });
}

/** Word cannot measure text for us: bold capitals of Times are 0.71 em on average, spaces a quarter. */
function capitalsWidth(text: string, form: DocumentForm): number {
  const spaces = text.split(" ").length - 1;
  return ((text.length - spaces) * 0.71 + spaces * 0.25) * form.type.partyNameSize;
}

/** Signatures that stay on one page with each other; one signature stands beside the recipients. */
export function drawSignatures(document: PreparedDocument): (Paragraph | Table)[] {
  const { signatures, form } = document;
  const [first, second] = signatures;
  if (!first) return [];
  const recipients = drawRecipients(document);
  const apart = document.blocks.at(-1)?.kind === "table" ? [separator(form)] : [];
  if (!second) return [...apart, frame(form, HALVES, [[recipients, drawSignature(first, form)]])];
  return [...apart, frame(form, HALVES, [[drawSignature(first, form), drawSignature(second, form)]]), ...recipients];
}

/** Word joins two tables that touch. */
function separator(form: DocumentForm): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, ...line(form.type.paragraphSpacing) } });
}

function drawSignature(signature: Signature, form: DocumentForm): Paragraph[] {
  const { authority, position, name } = signature;
  const above = [
    ...(authority ? [new TextRun({ text: authority, bold: true })] : []),
    ...(position ? [new TextRun({ text: position, bold: !authority })] : []),
  ];
  return [
    ...above.map((run, index) => signatureLine(run, index === 0 ? ABOVE_SIGNATURE : 0, form)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: points(ROOM_TO_SIGN), after: 0, ...line(form.type.textLine) },
      children: name ? [new TextRun({ text: name, bold: true })] : [],
    }),
  ];
}

function signatureLine(run: TextRun, before: number, form: DocumentForm): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: points(before), after: 0, ...line(form.type.textLine) },
    children: [run],
  });
}

function drawRecipients({ recipients, form }: PreparedDocument): Paragraph[] {
  if (recipients.length === 0) return [];
  const size = form.type.recipientsSize;
  const word = wordRuns([{ text: form.recipientsWord, underline: true }, { text: ":" }], size);
  const lines = recipients.map((recipient) => wordRuns([{ text: `- ${recipient}` }], size));
  return [word, ...lines].map(
    (children, index) =>
      new Paragraph({
        spacing: { before: points(index === 0 ? ABOVE_SIGNATURE : 0), after: 0, ...line(size + 3) },
        children,
      }),
  );
}

function centered(children: TextRun[], form: DocumentForm): Paragraph {
  return plainParagraph(children, AlignmentType.CENTER, form.type.textLine);
}

type Cells = readonly (readonly Paragraph[])[];

function frame(form: DocumentForm, shares: readonly number[], rows: readonly Cells[]): Table {
  const widths = shares.map((share) => Math.round((bodyWidth(form) * share) / 100));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: bodyWidth(form), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, index) => frameCell(children, widths[index] ?? 0)),
        }),
    ),
  });
}

function frameCell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    // A cell of Word must hold a paragraph, even where nothing is written.
    children: children.length > 0 ? children : [plainParagraph([])],
  });
}
