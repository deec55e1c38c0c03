import { shortDay } from "../document/party-words.ts";
import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import { findAgenda, findMaterials } from "../workspace/preparation.queries.ts";
import { findIssuedDocuments } from "./record.queries.ts";

/** What to post in the national register by hand: the issued papers, those for members, and the text to paste. */
export const postingPackage: Operation<"document.postingPackage"> = async ({ tx }, { organizationId, meetingId }) => {
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
  const text = [
    `${meeting.organizationName}: ${kindOfMeeting(meeting)} ${monthWords(meeting)}`,
    ...whenAndWhere(meeting),
    "Nội dung:",
    ...agenda.map(({ title }, index) => `${index + 1}. ${title}`),
    ...issued
      .filter(({ symbol, kind }) => symbol !== "" && kind !== "MINUTES")
      .map(({ kind, symbol, issuedOn }) => `${kindWords[kind]} số ${symbol}, ngày ${shortDay(issuedOn)}`),
  ].join("\n");
  return { files, text, postedAt: meeting.postedAt?.toISOString() ?? null };
};

/** Time, place and agenda titles for a chat group: never papers, never names. */
export const shareText: Operation<"document.shareText"> = async ({ tx }, { organizationId, meetingId }) => {
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const agenda = await findAgenda(tx, { organizationId, meetingId });
  const lines = [
    `${kindOfMeeting(meeting)} ${monthWords(meeting)}`,
    ...whenAndWhere(meeting),
    "Nội dung:",
    ...agenda.map(({ title }, index) => `${index + 1}. ${title}`),
  ];
  return { text: lines.join("\n") };
};

const kindWords = {
  NOTICE: "Thông báo",
  MINUTES: "Biên bản",
  RESOLUTION: "Nghị quyết",
  CONCLUSION: "Kết luận",
  SCORE_SHEET: "Phiếu đánh giá",
  CORRECTION: "Bản đính chính",
} as const;

function kindOfMeeting({ kind }: MeetingRow): string {
  return kind === "COMMITTEE" ? "Họp cấp ủy" : "Sinh hoạt chi bộ";
}

function monthWords({ month }: MeetingRow): string {
  return `tháng ${month.slice(5, 7)}-${month.slice(0, 4)}`;
}

function whenAndWhere({ scheduledAt, place }: MeetingRow): string[] {
  return [
    `Thời gian: ${timeOf(scheduledAt)} ngày ${shortDay(dayOf(scheduledAt))}`,
    ...(place ? [`Địa điểm: ${place}`] : []),
  ];
}
