import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import { type AgendaItemRow, findAgenda, findMaterials } from "../workspace/preparation.queries.ts";
import { buildMeetingRecord } from "./build-meeting-record.ts";
import { recordedOrganization } from "./issuing-body.ts";
import { type AnnouncedMeeting, announcementText, decidedText, type IssuedPaper } from "./posting-text.ts";
import { readPaperSource } from "./read-paper-source.ts";
import {
  findIssuedDocuments,
  findIssuingOrganization,
  type IssuedRow,
  type IssuingOrganization,
} from "./record.queries.ts";

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
  const papers = (await findMaterials(tx, key, null)).filter(({ purpose }) => purpose === "PAPER");
  const agenda = await findAgenda(tx, key);
  const base = `/api/organizations/${organizationId}`;
  const files = [
    ...issued
      .filter(({ kind }) => kind !== "SCORE_SHEET")
      .map(({ documentId, kind, symbol }) => ({
        name: `${kindWords[kind]}${symbol ? ` ${symbol.replaceAll("/", "-")}` : ""} - ${monthWords(meeting)}.pdf`,
        href: `${base}/meetings/${meetingId}/documents/${documentId}/file?format=pdf`,
      })),
    ...papers.map(({ fileId, fileName }) => ({ name: fileName, href: `${base}/files/${fileId}/content` })),
  ];
  const text =
    meeting.closedAt === null
      ? announcementText(
          announced(meeting, await findIssuingOrganization(tx, organizationId), agenda),
          numbered(issued),
        )
      : decidedText(
          buildMeetingRecord(await readPaperSource(tx, key, clock.now())),
          numbered(issued.filter(({ kind }) => kind !== "NOTICE")),
        );
  return { files, text, postedAt: meeting.postedAt?.toISOString() ?? null };
};

/** Time, place and agenda titles for a chat group: never papers, never names. */
export const shareText: Operation<"document.shareText"> = async ({ tx }, { organizationId, meetingId }) => {
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const agenda = await findAgenda(tx, { organizationId, meetingId });
  return { text: announcementText(announced(meeting, await findIssuingOrganization(tx, organizationId), agenda)) };
};

function announced(
  meeting: MeetingRow,
  organization: IssuingOrganization,
  agenda: readonly AgendaItemRow[],
): AnnouncedMeeting {
  return {
    organization: recordedOrganization(organization),
    meetingKind: meeting.kind,
    month: meeting.month.slice(0, 7),
    on: dayOf(meeting.scheduledAt),
    from: timeOf(meeting.scheduledAt),
    place: meeting.place,
    titles: agenda.map(({ title }) => title),
  };
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

function monthWords({ month }: MeetingRow): string {
  return `tháng ${month.slice(5, 7)}-${month.slice(0, 4)}`;
}
