import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { correctionTable } from "./compose-correction.ts";
import type { RecordedCorrection } from "./meeting-record.ts";
import { type Block, list, type PartyBook, type PartyDocument, paragraph } from "./party-document.ts";
import { sentence, twoDigits, uncapitalized } from "./party-words.ts";

/** A correction with the symbol of its paper, where one was issued. */
export type BookedCorrection = RecordedCorrection & { symbol?: string };

/** Minutes as they were issued, and what was corrected since. */
export type BoundMinutes = { document: PartyDocument; corrections: readonly BookedCorrection[] };

export type MinuteBook = {
  organizationName: string;
  superiorName?: string;
  year: number;
  /** The day the book is bound. */
  boundOn: string;
  /** Minutes in the order of the meetings. */
  minutes: readonly BoundMinutes[];
  /** Numbers of the same series that stand on minutes outside the book: those of the cell's `leaders`, its committee. */
  elsewhere?: { numbers: readonly number[]; leaders: string };
};

/** A year's minutes bound as one paged book with title page and contents; what was corrected follows the minutes it corrects. */
export function composeMinuteBook(book: MinuteBook): PartyBook {
  const form = documentFormOn(book.boundOn);
  const corrected = book.minutes.filter(({ corrections }) => corrections.length > 0).length;
  return {
    formId: form.id,
    name: `Sổ biên bản năm ${book.year} – ${book.organizationName}`,
    issuedOn: book.boundOn,
    titlePage: {
      ...(book.superiorName ? { superior: book.superiorName } : {}),
      issuer: book.organizationName,
      title: form.minuteBookTitle,
      subject: `Năm ${book.year}`,
      notes: [
        `Gồm ${book.minutes.length} biên bản`,
        ...(corrected > 0 ? [`${corrected} biên bản có đính chính, in liền sau biên bản`] : []),
      ],
    },
    contentsTitle: "MỤC LỤC",
    contentsNotes: numberingNotes(book.elsewhere),
    documents: book.minutes.flatMap(withCorrections),
  };
}

function numberingNotes(elsewhere: MinuteBook["elsewhere"]): string[] {
  if (!elsewhere || elsewhere.numbers.length === 0) return [];
  return [
    `Số biên bản chạy liên tục trong nhiệm kỳ, chung với biên bản họp ${uncapitalized(elsewhere.leaders)}; số ${elsewhere.numbers.map(twoDigits).join(", ")} không thuộc sổ này, lưu ở hồ sơ cuộc họp tương ứng.`,
  ];
}

/** The issued minutes stay as they were issued; the corrections are a page of their own behind them. */
function withCorrections({ document, corrections }: BoundMinutes): PartyDocument[] {
  if (corrections.length === 0) return [document];
  const { formId, name, head } = document;
  const which = [uncapitalized(name), head?.numberLine && `(${uncapitalized(head.numberLine)})`]
    .filter(Boolean)
    .join(" ");
  return [
    document,
    {
      formId,
      name: `Đính chính ${uncapitalized(name)}`,
      issuedOn: corrections.at(-1)?.on ?? document.issuedOn,
      typeTitle: "ĐÍNH CHÍNH",
      subject: which,
      markers: [],
      blocks: correctionPage(corrections),
      recipients: [],
      signatures: [],
      footer: [],
    },
  ];
}

function correctionPage(corrections: readonly BookedCorrection[]): Block[] {
  const figures = corrections.flatMap(({ figures }, index) =>
    figures && figures.length > 0 ? [sentence(`Nội dung ${index + 1}: ${figures.join("; ")}`)] : [],
  );
  return [
    paragraph(
      "Biên bản in ở trang trước được giữ nguyên như khi ban hành; sau khi ban hành đã đính chính các nội dung sau:",
    ),
    correctionTable(corrections.map(withSymbol)),
    ...(figures.length > 0 ? [paragraph("Số liệu thay đổi theo (trước → sau):"), list("dash", figures)] : []),
  ];
}

function withSymbol({ symbol, ...correction }: BookedCorrection): RecordedCorrection {
  return symbol ? { ...correction, what: `${correction.what} (bản đính chính số ${symbol})` } : correction;
}
