import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { DocumentForm } from "../../../rulesets/document-forms.ts";
import type { PartyDocument } from "./party-document.ts";
import { type PreparedBlock, type PreparedDocument, prepareDocument } from "./prepare-document.ts";
import { drawBlock, tableStyles } from "./word-blocks.ts";
import { drawHead, drawSignatures } from "./word-frames.ts";
import { halfPoints, line, mm, plainParagraph, points } from "./word-measures.ts";

/** A paper as a Word file that Word and LibreOffice open without repair. */
export async function renderWord(document: PartyDocument): Promise<Buffer> {
  const prepared = prepareDocument(document);
  return Packer.toBuffer(
    new Document({
      title: prepared.name,
      creator: prepared.head?.issuer ?? prepared.name,
      styles: defaultStyles(prepared.form),
      sections: [section(prepared)],
    }),
  );
}

function section(document: PreparedDocument): ISectionOptions {
  const { form } = document;
  const footer = drawFooter(document);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(form.page.widthMm), height: mm(form.page.heightMm) },
        margin: {
          top: mm(form.page.marginTopMm),
          bottom: mm(form.page.marginBottomMm),
          left: mm(form.page.marginLeftMm),
          right: mm(form.page.marginRightMm),
          header: mm(form.page.marginTopMm / 2),
          footer: mm(form.page.marginBottomMm / 2),
        },
      },
    },
    headers: { default: pageNumberHeader(form), first: new Header({ children: [] }) },
    ...(footer ? { footers: { default: footer, first: footer } } : {}),
    children: drawBody(document),
  };
}

function drawBody(document: PreparedDocument): (Paragraph | Table)[] {
  const signed = document.signatures.length > 0;
  const last = document.blocks.length - 1;
  return [
    ...(document.head ? [drawHead(document.head, document.form)] : []),
    ...drawTitle(document),
    ...document.blocks.flatMap((block, index) =>
      drawBlock(block, {
        form: document.form,
        keepWithNext: index === last ? signed : document.blocks[index + 1]?.kind === "table" || announces(block),
        afterTable: document.blocks[index - 1]?.kind === "table",
      }),
    ),
    ...drawSignatures(document),
  ];
}

/** A line that ends with a colon never stands at the foot of a page, away from what it announces. */
function announces(block: PreparedBlock): boolean {
  return block.kind === "paragraph" && (block.runs.at(-1)?.text.trimEnd().endsWith(":") ?? false);
}

function drawTitle({ form, typeTitle, subject, markers }: PreparedDocument): Paragraph[] {
  const size = halfPoints(form.type.typeTitleSize);
  const lines: { run: TextRun; before: number }[] = [
    ...(typeTitle ? [{ run: new TextRun({ text: typeTitle, bold: true, size }), before: 18 }] : []),
    ...(subject ? [{ run: new TextRun({ text: subject, bold: true }), before: 3 }] : []),
    ...(typeTitle ? [{ run: new TextRun(form.titleRule), before: 0 }] : []),
    ...markers.map((marker) => ({ run: new TextRun({ text: marker, italics: true }), before: 4 })),
  ];
  return lines.map(({ run, before }, index) => {
    const after = index === lines.length - 1 ? form.type.paragraphSpacing : 2;
    const spacing = { before: points(before), after: points(after), ...line(form.type.textLine) };
    return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children: [run] });
  });
}

function pageNumberHeader(form: DocumentForm): Header {
  const size = halfPoints(form.type.pageNumberSize);
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, ...line(form.type.textLine) },
        children: [new TextRun({ size, children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function drawFooter({ footer, form }: PreparedDocument): Footer | undefined {
  if (footer.length === 0) return undefined;
  const size = halfPoints(form.type.footerSize);
  return new Footer({
    children: footer.map((text) => plainParagraph([new TextRun({ text, size })], AlignmentType.CENTER)),
  });
}

function defaultStyles(form: DocumentForm) {
  const { fontFamily, textSize, textLine, paragraphSpacing } = form.type;
  return {
    paragraphStyles: tableStyles(form),
    default: {
      document: {
        run: { font: fontFamily, size: halfPoints(textSize), language: { value: "vi-VN" } },
        paragraph: {
          spacing: { before: 0, after: points(paragraphSpacing), line: points(textLine), lineRule: LineRuleType.EXACT },
        },
      },
    },
  };
}
