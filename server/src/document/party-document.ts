/** One party paper as plain data; Word and PDF are both drawn from it, and from nothing else. */
export type PartyDocument = {
  /** Which dated form of `rulesets/document-forms.ts` lays it out. */
  formId: string;
  /** Title in the file's properties and in a book's contents. */
  name: string;
  /** The day on the paper, `YYYY-MM-DD`; the only date a file carries. */
  issuedOn: string;
  /** Absent on slips, which are no party papers. */
  head?: DocumentHead;
  typeTitle?: string;
  subject?: string;
  /** "Dự thảo", "Theo sổ biên bản", "Đã đính chính …": set in italics under the title. */
  markers: readonly string[];
  blocks: readonly Block[];
  recipients: readonly string[];
  signatures: readonly Signature[];
  /** Small lines at the foot of every page. */
  footer: readonly string[];
};

/** Several papers bound with a title page and contents, paged as one. */
export type PartyBook = {
  formId: string;
  name: string;
  issuedOn: string;
  titlePage: { superior?: string; issuer: string; title: string; subject: string; notes: readonly string[] };
  contentsTitle: string;
  /** Lines under the contents, for whoever looks for what is not in the book. */
  contentsNotes: readonly string[];
  documents: readonly PartyDocument[];
};

export type DocumentHead = {
  superior?: string;
  issuer: string;
  /** `Số 05-NQ/CB`; absent where a paper has no number. */
  numberLine?: string;
  /** `Biên Hòa, ngày 03 tháng 02 năm 2026`. */
  placeAndDate: string;
};

export type Run = { text: string; bold?: true; italic?: true; underline?: true };
export type RichText = string | readonly Run[];
export type Alignment = "left" | "center" | "right" | "justify";

export type Block = Paragraph | Heading | List | Table | Slips;

export type Paragraph = { kind: "paragraph"; text: RichText; align?: Alignment; indented?: boolean };
export type Heading = { kind: "heading"; level: 1 | 2; text: string };
export type List = { kind: "list"; marker: "number" | "letter" | "dash"; entries: readonly RichText[]; from?: number };
export type Table = {
  kind: "table";
  columns: readonly { title: string; share: number; align?: Alignment }[];
  rows: readonly TableRow[];
  small?: true;
};
export type TableRow = { cells: readonly RichText[]; bold?: true };

/** Cards to be cut apart, `perPage` of them on a page. */
export type Slips = { kind: "slips"; perPage: number; slips: readonly Slip[] };
export type Slip = { title: string; lines: readonly { label: string; value: string }[]; advice: readonly string[] };

export type Signature = { authority?: string; position?: string; name?: string };

/** A paragraph of body text. */
export function paragraph(text: RichText): Paragraph {
  return { kind: "paragraph", text };
}

/** A part's title: level 1 for I, II, III; level 2 for 1, 2, 3. */
export function heading(level: 1 | 2, text: string): Heading {
  return { kind: "heading", level, text };
}

/** A list whose markers the renderer sets, beginning `from` the first; an empty list takes no room. */
export function list(marker: List["marker"], entries: readonly RichText[], from = 1): List {
  return { kind: "list", marker, entries, from };
}
