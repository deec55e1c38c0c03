import { AlignmentType, LineRuleType, Paragraph, type ParagraphChild, TextRun } from "docx";
import type { DocumentForm } from "../../../rulesets/document-forms.ts";
import type { Run } from "./party-document.ts";

/** Millimetres as twips, the unit of Word's page. */
export function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Width between the margins, in twips. */
export function bodyWidth(form: DocumentForm): number {
  return mm(form.page.widthMm - form.page.marginLeftMm - form.page.marginRightMm);
}

/** Points as twips, the unit of Word's spacings. */
export function points(length: number): number {
  return Math.round(length * 20);
}

/** Points as half-points, the unit of Word's type sizes. */
export function halfPoints(size: number): number {
  return Math.round(size * 2);
}

/** An exact line spacing in points. */
export function line(spacing: number): { line: number; lineRule: typeof LineRuleType.EXACT } {
  return { line: points(spacing), lineRule: LineRuleType.EXACT };
}

/** Runs of text as Word has them; a line break in the text is a line break on the page. */
export function wordRuns(runs: readonly Run[], size?: number): TextRun[] {
  return runs.flatMap((run) =>
    run.text.split("\n").map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 ? { break: 1 } : {}),
          ...(run.bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          ...(run.underline ? { underline: {} } : {}),
          ...(size ? { size: halfPoints(size) } : {}),
        }),
    ),
  );
}

/** A paragraph without the body's spacing, for cells, heads and feet. */
export function plainParagraph(
  children: readonly ParagraphChild[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
  exactLine?: number,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: exactLine
      ? { before: 0, after: 0, ...line(exactLine) }
      : { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children,
  });
}
