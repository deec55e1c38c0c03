import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { PartyBook, PartyDocument } from "./party-document.ts";

export type MinuteBook = {
  organizationName: string;
  superiorName?: string;
  year: number;
  /** The day the book is bound. */
  boundOn: string;
  /** Minutes in the order of the meetings. */
  documents: readonly PartyDocument[];
};

/** A year's minutes bound as one paged book with title page and contents. */
export function composeMinuteBook(book: MinuteBook): PartyBook {
  const form = documentFormOn(book.boundOn);
  return {
    formId: form.id,
    name: `Sổ biên bản năm ${book.year} – ${book.organizationName}`,
    issuedOn: book.boundOn,
    titlePage: {
      ...(book.superiorName ? { superior: book.superiorName } : {}),
      issuer: book.organizationName,
      title: form.minuteBookTitle,
      subject: `Năm ${book.year}`,
      notes: [`Gồm ${book.documents.length} biên bản`],
    },
    contentsTitle: "MỤC LỤC",
    documents: book.documents,
  };
}
