import {
  type DocumentForm,
  type DocumentType,
  documentFormOn,
  type IssuingBody,
} from "../../../rulesets/document-forms.ts";
import type { MeetingRecord, NumberedPaper, Officer } from "./meeting-record.ts";
import type { Block, DocumentHead, PartyDocument, Signature } from "./party-document.ts";
import { capitalized, committeeName, dayInWords, meetingBody, shortDay, twoDigits } from "./party-words.ts";

type PaperParts = {
  type: NumberedPaper;
  subject: string;
  blocks: readonly Block[];
  signatures: (form: DocumentForm) => readonly Signature[];
  /** Whose paper it is, where not the body that met. */
  body?: IssuingBody;
  markers?: readonly string[];
  footer?: readonly string[];
};

/** A numbered paper of a meeting: heads, number, title and recipients around its own blocks. */
export function officialPaper(record: MeetingRecord, parts: PaperParts): PartyDocument {
  const issuedOn = issueDay(record, parts.type);
  const form = documentFormOn(issuedOn);
  const body = parts.body ?? meetingBody(record);
  return {
    formId: form.id,
    name: `${capitalized(form.titles[parts.type].toLocaleLowerCase("vi"))} ${parts.subject}`,
    issuedOn,
    head: {
      ...partyHead(record, issuedOn),
      numberLine: numberLine(record, { form, type: parts.type, body }),
    },
    typeTitle: form.titles[parts.type],
    subject: parts.subject,
    markers: parts.markers ?? [],
    blocks: parts.blocks,
    recipients: recipientLines(record.recipients),
    signatures: parts.signatures(form),
    footer: parts.footer ?? [],
  };
}

/**
 * The heads without a number, for papers that have none. A body's papers are those of its committee: Đảng ủy …, under the
 * body above it; only its congress speaks for the body itself.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function partyHead(
  { organization, meetingKind }: Pick<MeetingRecord, "organization"> & Partial<Pick<MeetingRecord, "meetingKind">>,
  day: string,
): DocumentHead {
  const isOfCommittee = organization.kind === "COMMITTEE" && meetingKind !== "CONGRESS";
  return {
    ...(organization.superiorName ? { superior: organization.superiorName } : {}),
    issuer: isOfCommittee ? committeeName(organization.name) : organization.name,
    placeAndDate: `${organization.placeName}, ${dayInWords(day)}`,
  };
}

/**
 * `Số 05-NQ/CB`; two digits at least, a blank before the number is drawn.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function numberLine(
  record: MeetingRecord,
  { form, type, body }: { form: DocumentForm; type: NumberedPaper; body: IssuingBody },
): string {
  const number = record.numbers[type]?.number;
  return `${form.numberWord} ${number === undefined ? "……" : twoDigits(number)}-${paperSymbol(record, { form, type, body })}`;
}

/** `NQ/CB`, `NQ/ĐU`, or with the symbol that the organization has set. */
function paperSymbol(
  { organization }: MeetingRecord,
  { form, type, body }: { form: DocumentForm; type: DocumentType; body: IssuingBody },
): string {
  return `${form.symbols[type]}/${organization.symbol ?? form.bodySymbols[body]}`;
}

/** The signature under what the body adopted: on its behalf, the office, the name. */
export function signatureOf(record: MeetingRecord, body: IssuingBody, form: DocumentForm): Signature {
  const { organization } = record;
  const own = body === "CELL_COMMITTEE" ? organization.committeeAuthority : organization.authority;
  const officer = body === "CELL_COMMITTEE" ? (record.committeeSignatory ?? record.signatory) : record.signatory;
  return { authority: own ?? form.authorities[body], ...officerLines(officer) };
}

/** The signature under a letter that a cell writes beside its meetings: its secretary on its behalf. */
export function cellSecretary(
  organization: MeetingRecord["organization"],
  secretaryName: string | null,
  form: DocumentForm,
): Signature {
  return {
    authority: organization.authority ?? form.authorities.CELL,
    position: "BÍ THƯ",
    ...(secretaryName === null ? {} : { name: secretaryName }),
  };
}

/** Office in capitals and name. */
function officerLines(officer: Officer): Signature {
  return { position: officer.position.toLocaleUpperCase("vi"), name: officer.name };
}

/** The day a paper carries: the day its number was drawn, else the day of the last session. */
function issueDay(record: MeetingRecord, type: NumberedPaper): string {
  const day = record.numbers[type]?.issuedOn ?? record.sessions.at(-1)?.on;
  if (!day) throw new Error("A meeting's paper needs a session or an issue day");
  return day;
}

/** Marks that every paper of the record carries: typed from the minute book, corrected since. */
export function recordMarkers(record: MeetingRecord): string[] {
  const days = [...new Set(record.corrections.map((correction) => shortDay(correction.on)))];
  return [
    ...(record.recordedFrom === "PAPER" ? ["(Theo sổ biên bản)"] : []),
    ...(days.length > 0 ? [`(Đã đính chính ngày ${days.join(", ")})`] : []),
  ];
}

/** Recipients end with a comma, the last one, which is the file, with a full stop. */
function recipientLines(recipients: readonly string[]): string[] {
  const bare = recipients.map((recipient) => recipient.replace(/[,.;]\s*$/u, ""));
  return bare.map((recipient, index) => `${recipient}${index === bare.length - 1 ? "." : ","}`);
}
