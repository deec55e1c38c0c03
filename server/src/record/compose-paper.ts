import { type DocumentForm, type DocumentType, documentFormOn } from "../../../rulesets/document-forms.ts";
import { composeConclusion } from "../document/compose-conclusion.ts";
import { composeMinutes } from "../document/compose-minutes.ts";
import { composeNotice } from "../document/compose-notice.ts";
import { composeResolution } from "../document/compose-resolution.ts";
import { composeScoreSheet } from "../document/compose-score-sheet.ts";
import type { MeetingRecord, NumberedPaper } from "../document/meeting-record.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { meetingBody, twoDigits } from "../document/party-words.ts";

/** Papers that a meeting has of its own; corrections come later and apart. */
export type PaperKind = "NOTICE" | "MINUTES" | "RESOLUTION" | "CONCLUSION" | "SCORE_SHEET";

/** Which number a paper takes; a score sheet carries none. */
export function numberedAs(kind: PaperKind | "CORRECTION"): (NumberedPaper & DocumentType) | null {
  return kind === "SCORE_SHEET" ? null : kind;
}

/** A paper of a meeting; undefined where the meeting has none of that kind. */
export function composePaper(kind: PaperKind, record: MeetingRecord): PartyDocument | undefined {
  switch (kind) {
    case "NOTICE":
      return composeNotice(record);
    case "MINUTES":
      return composeMinutes(record);
    case "RESOLUTION":
      return composeResolution(record);
    case "CONCLUSION":
      return composeConclusion(record);
    case "SCORE_SHEET":
      return record.evaluation ? composeScoreSheet(record, record.evaluation) : undefined;
  }
}

/**
 * `05-NQ/CB`: the number with the symbol of its type and of the body that issues it.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function symbolOf(
  record: Pick<MeetingRecord, "organization" | "meetingKind">,
  type: DocumentType,
  number: number,
  on: string,
): string {
  const form: DocumentForm = documentFormOn(on);
  return `${twoDigits(number)}-${form.symbols[type]}/${record.organization.symbol ?? form.bodySymbols[meetingBody(record)]}`;
}
