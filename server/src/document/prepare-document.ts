import { type DocumentForm, documentFormById } from "../../../rulesets/document-forms.ts";
import type { Alignment, Block, PartyBook, PartyDocument, RichText, Run, Slips, TableRow } from "./party-document.ts";

export type PreparedBlock =
  | { kind: "paragraph"; runs: Run[]; align: Alignment; indented: boolean }
  | { kind: "heading"; level: 1 | 2; runs: Run[] }
  | {
      kind: "table";
      columns: { title: string; share: number; align: Alignment }[];
      rows: { cells: Run[][] }[];
      small: boolean;
    }
  | Slips;

export type PreparedDocument = Omit<PartyDocument, "blocks"> & { form: DocumentForm; blocks: PreparedBlock[] };
type PreparedBook = Omit<PartyBook, "documents"> & { form: DocumentForm; documents: PreparedDocument[] };

/** What both renderers draw: clean text, list markers written out, every run spelled. */
export function prepareDocument(document: PartyDocument): PreparedDocument {
  const form = documentFormById(document.formId);
  const clean = cleanDeep(document);
  return { ...clean, form, blocks: clean.blocks.flatMap((block) => prepareBlock(block, form)) };
}

/** A book ready to be drawn. */
export function prepareBook(book: PartyBook): PreparedBook {
  const { documents, ...cover } = book;
  return { ...cleanDeep(cover), form: documentFormById(book.formId), documents: documents.map(prepareDocument) };
}

/** The cover of a pack ready to be drawn, its text and that of the papers behind it so much larger. */
export function preparedCover(cover: Omit<PartyBook, "documents">, textScale: number) {
  const form = documentFormById(cover.formId);
  const type = Object.fromEntries(
    Object.entries(form.type).map(([name, size]) => [name, typeof size === "number" ? size * textScale : size]),
  );
  return { ...cleanDeep(cover), form: { ...form, type } };
}

/**
 * Text as a paper can carry it: composed letters, and no characters that XML forbids or that turn the reading
 * direction (a name must not be able to reorder what stands around it). Line breaks stay.
 */
function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t/g, " ")
    .replace(FORBIDDEN, "");
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

function cleanDeep<T>(value: T): T {
  // The shape stays the same, only strings change; the compiler cannot see that through the recursion.
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleanDeep(each)])) as T;
}

function prepareBlock(block: Block, form: DocumentForm): PreparedBlock[] {
  switch (block.kind) {
    case "paragraph":
      return [
        {
          kind: "paragraph",
          runs: toRuns(block.text),
          align: block.align ?? "justify",
          indented: block.indented ?? (block.align === undefined || block.align === "justify"),
        },
      ];
    case "heading":
      return [{ kind: "heading", level: block.level, runs: [{ text: block.text, bold: true }] }];
    case "list":
      return block.entries.map((entry, index) => ({
        kind: "paragraph",
        runs: [{ text: `${listMarker(block.marker, index + (block.from ?? 1) - 1, form)}\u00a0` }, ...toRuns(entry)],
        align: "justify",
        indented: true,
      }));
    case "table":
      return [
        {
          kind: "table",
          columns: block.columns.map((column) => ({ ...column, align: column.align ?? "left" })),
          rows: block.rows.map(prepareRow),
          small: block.small ?? false,
        },
      ];
    case "slips":
      return [block];
  }
}

function prepareRow(row: TableRow): { cells: Run[][] } {
  return { cells: row.cells.map((cell) => (row.bold ? toRuns(cell).map(embolden) : toRuns(cell))) };
}

function embolden(run: Run): Run {
  return { ...run, bold: true };
}

function toRuns(text: RichText): Run[] {
  return typeof text === "string" ? [{ text }] : [...text];
}

function listMarker(marker: "number" | "letter" | "dash", index: number, form: DocumentForm): string {
  if (marker === "dash") return "-";
  if (marker === "number") return `${index + 1}.`;
  return `${listLetter(index, form.listLetters)})`;
}

function listLetter(index: number, letters: readonly string[]): string {
  const letter = letters[index % letters.length] ?? "";
  return letter.repeat(Math.floor(index / letters.length) + 1);
}
