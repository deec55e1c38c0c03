import type { MeetingIdentity } from "./workspace-query.ts";

export type PaperKind = "NOTICE" | "MINUTES" | "RESOLUTION" | "CONCLUSION" | "SCORE_SHEET" | "CORRECTION";
export type PaperFormat = "pdf" | "docx";

function meetingPath({ organizationId, meetingId }: MeetingIdentity): string {
  return `/api/organizations/${organizationId}/meetings/${meetingId}`;
}

/** The file of a document that was issued. */
export function documentHref(identity: MeetingIdentity, documentId: string, format: PaperFormat): string {
  return `${meetingPath(identity)}/documents/${documentId}/file?format=${format}`;
}

/** The minutes of a year as one book. */
export function minuteBookHref(organizationId: string, year: string): string {
  return `/api/organizations/${organizationId}/minute-books/${year}/file`;
}

/** Everything for a meeting in one paged file; with large type on request. */
export function packHref(identity: MeetingIdentity, type: "usual" | "large"): string {
  return `${meetingPath(identity)}/pack/file?type=${type}`;
}

/** What a document not yet issued would look like now. */
export function draftHref(identity: MeetingIdentity, kind: PaperKind, format: PaperFormat): string {
  return `${meetingPath(identity)}/drafts/${kind}/file?format=${format}`;
}
