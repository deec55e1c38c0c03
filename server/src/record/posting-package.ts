import type { Transaction } from "../database/connect.ts";
import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import { findAgenda, findMaterials } from "../workspace/preparation.queries.ts";
import { buildMeetingRecord } from "./build-meeting-record.ts";
import { recordedOrganization } from "./issuing-body.ts";
import { isOvertakenDraft } from "./overtaken-draft.rules.ts";
import { type AnnouncedMeeting, announcementText, decidedText, type IssuedPaper } from "./posting-text.ts";
import { readPaperSource } from "./read-paper-source.ts";
import { findIssuedDocuments, findIssuingOrganization, type IssuedRow } from "./record.queries.ts";

/**
 * What to post in the national register by hand: the issued papers, those for members, and the text to paste, which
 * announces a meeting that is coming and tells what was decided once it is over.
 */
export const postingPackage: Operation<"document.postingPackage"> = async (
  { tx, clock },
  { organizationId, meetingId },
) => {
  const key = { organizationId, meetingId };
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const issued = (await findIssuedDocuments(tx, key)).filter(({ replacedById }) => replacedById === null);
  const papers = (await findMaterials(tx, key, null)).filter(
    ({ purpose, title }) => purpose === "PAPER" && !isOvertakenDraft(title, issued),
  );
  const text =
    meeting.closedAt === null
      ? announcementText(await readAnnounced(tx, meeting), numbered(issued))
      : decidedText(
          buildMeetingRecord(await readPaperSource(tx, key, clock.now())),
          numbered(issued.filter(({ kind }) => kind !== "NOTICE")),
        );
  return { files: filesOf(meeting, issued, papers), text, postedAt: meeting.postedAt?.toISOString() ?? null };
};

/** Time, place and agenda titles for a chat group: never papers, never names. */
export const shareText: Operation<"document.shareText"> = async ({ tx }, { organizationId, meetingId }) => {
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  return { text: announcementText(await readAnnounced(tx, meeting)) };
};

async function readAnnounced(tx: Transaction, meeting: MeetingRow): Promise<AnnouncedMeeting> {
  const { organizationId } = meeting;
  const agenda = await findAgenda(tx, { organizationId, meetingId: meeting.id });
  return {
    organization: recordedOrganization(await findIssuingOrganization(tx, organizationId)),
    meetingKind: meeting.kind,
    month: meeting.month.slice(0, 7),
    on: dayOf(meeting.scheduledAt),
    from: timeOf(meeting.scheduledAt),
    place: meeting.place,
    titles: agenda.map(({ title }) => title),
  };
}

/** The issued papers as PDF, and those for members as they were uploaded; what a cell scored stays between it and its superior. */
function filesOf(
  { organizationId, id, month }: MeetingRow,
  issued: readonly IssuedRow[],
  papers: readonly { fileId: string; fileName: string }[],
) {
  const base = `/api/organizations/${organizationId}`;
  return [
    ...issued
      .filter(({ kind }) => kind !== "SCORE_SHEET")
      .map(({ documentId, kind, symbol }) => ({
        name: `${kindWords[kind]}${symbol ? ` ${symbol.replaceAll("/", "-")}` : ""} - ${monthWords(month)}.pdf`,
        href: `${base}/meetings/${id}/documents/${documentId}/file?format=pdf`,
      })),
    ...papers.map(({ fileId, fileName }) => ({ name: fileName, href: `${base}/files/${fileId}/content` })),
  ];
}

/** Papers that carry a number, other than the minutes, which tell who said what. */
function numbered(issued: readonly IssuedRow[]): IssuedPaper[] {
  return issued
    .filter(({ symbol, kind }) => symbol !== "" && kind !== "MINUTES")
    .map(({ kind, symbol, issuedOn }) => ({ title: kindWords[kind], symbol, issuedOn }));
}

const kindWords = {
  NOTICE: "Thông báo",
  MINUTES: "Biên bản",
  RESOLUTION: "Nghị quyết",
  CONCLUSION: "Kết luận",
  SCORE_SHEET: "Phiếu đánh giá",
  CORRECTION: "Bản đính chính",
} as const;

function monthWords(month: string): string {
  return `tháng ${month.slice(5, 7)}-${month.slice(0, 4)}`;
}
