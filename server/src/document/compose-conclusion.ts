import { concludedList, defaultCarryingOut, newTaskBlocks, scoreBlocks } from "./compose-resolution.ts";
import type { MeetingRecord } from "./meeting-record.ts";
import { decides, lastVote, openingSentences, voteResult } from "./meeting-sentences.ts";
import { romanParts } from "./numbered-parts.ts";
import { officialPaper, recordMarkers, signatureOf } from "./official-paper.ts";
import { type PartyDocument, paragraph } from "./party-document.ts";
import { bodyName, gatheringName, meetingBody, meetingName, sentence } from "./party-words.ts";

/**
 * The conclusion of a meeting that passes no resolution: what was concluded under each item, the tasks, who sees
 * to them, the score.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; Hướng dẫn 05-HD/VPTW 2026.
 */
export function composeConclusion(record: MeetingRecord): PartyDocument {
  const parts = romanParts([
    {
      title: "Nội dung kết luận",
      blocks: [concludedList(record)],
    },
    { title: "Nhiệm vụ", blocks: newTaskBlocks(record) },
    {
      title: "Tổ chức thực hiện",
      blocks: [paragraph(sentence(record.carryingOut ?? defaultCarryingOut(record, "Kết luận")))],
    },
    { title: `Tự đánh giá chất lượng ${gatheringName(record)}`, blocks: scoreBlocks(record) },
  ]);
  return officialPaper(record, {
    type: "CONCLUSION",
    subject: meetingName(record),
    markers: recordMarkers(record),
    blocks: [
      paragraph(`${openingSentences(record)} ${decides(record, "kết luận")}`),
      ...parts,
      paragraph(adoption(record)),
    ],
    signatures: (form) => [signatureOf(record, meetingBody(record), form)],
  });
}

function adoption(record: MeetingRecord): string {
  const vote = lastVote(record, "CONCLUSION");
  if (vote) return `Kết luận được ${voteResult(record, vote)}.`;
  return `Kết luận đã được ${bodyName(record)} thống nhất thông qua.`;
}
