import { addDays } from "../calendar.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { findFacts } from "../quarter-review/find-facts.ts";
import {
  type ReviewKey,
  storeConclusion,
  storeProposal,
  storeReply,
} from "../quarter-review/quarter-review.queries.ts";
import { spanOf } from "../quarter-review/quarter-review.rules.ts";
import { periodOf, shifted } from "../report/period.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { seeEverything } from "./demo.queries.ts";

type Review = {
  /** Which member; the organization itself where there is none. */
  member?: number;
  tendency: "EXCELLENT" | "WELL_DONE" | "DONE";
  merits: string;
  limits: string;
  reply?: string;
  conclusion?: string;
  earlyWord?: string;
};

const reviews: readonly Review[] = [
  {
    member: 3,
    tendency: "WELL_DONE",
    merits: "Dự đủ các buổi, đọc trước tài liệu; việc được giao xong đúng hạn.",
    limits: "Còn ít góp ý cho đồng chí cùng tổ.",
    reply: "Tôi nhất trí, quý này sẽ chuẩn bị ý kiến trước mỗi buổi.",
    conclusion: "Chi ủy thống nhất: giữ nền nếp dự sinh hoạt, mạnh dạn góp ý hơn.",
  },
  {
    member: 6,
    tendency: "DONE",
    merits: "Dự sinh hoạt đều, nhận việc không né tránh.",
    limits: "Số liệu của tổ có lần gửi chậm.",
    reply: "Tôi nhận khuyết điểm, do cuối tháng thiếu người.",
    conclusion: "Chi ủy chia lại việc cuối tháng của tổ để số liệu gửi đúng hạn.",
    earlyWord: "Nếu còn gửi chậm thì khó đạt mức hoàn thành tốt cả năm.",
  },
  {
    member: 4,
    tendency: "WELL_DONE",
    merits: "Soạn đề cương chuyên đề tốt, được dùng lại.",
    limits: "Chưa nhận giúp đồng chí mới.",
    reply: "Tôi đề nghị được phân công giúp một đoàn viên ưu tú.",
  },
  {
    member: 2,
    tendency: "WELL_DONE",
    merits: "Theo dõi sát việc được phân công, báo cáo đúng kỳ.",
    limits: "",
  },
  {
    tendency: "WELL_DONE",
    merits: "Sinh hoạt đủ các tháng, có chuyên đề trong quý.",
    limits: "Một số tài liệu còn gửi sát giờ.",
  },
];

type Of = { cell: { organizationId: string; personIds: readonly string[] }; proposedBy: string; today: string };

/** The last quarter's evaluations of a cell, at different points of their way; their facts are what the records say. */
export async function tellQuarterReviews(tx: Transaction, { cell, proposedBy, today }: Of): Promise<void> {
  await seeEverything(tx);
  const { year, number: quarter } = shifted(periodOf("QUARTER", today), -1);
  const over = spanOf({ year, quarter }).to;
  const day = (later: number) => momentAt([addDays(over, later), today].toSorted()[0] ?? today, "08:30");
  for (const { member, reply, conclusion, earlyWord = "", ...proposal } of reviews) {
    const personId = member === undefined ? null : cell.personIds[member];
    if (personId === undefined) continue;
    const key: ReviewKey = { organizationId: cell.organizationId, year, quarter, personId };
    const facts = await findFacts(tx, key, over);
    await storeProposal(tx, key, newId(), { ...proposal, facts, by: proposedBy, at: day(0) });
    if (reply !== undefined) await storeReply(tx, key, { reply, at: day(1) });
    if (conclusion === undefined) continue;
    const { tendency } = proposal;
    const followUpOn = earlyWord === "" ? null : addDays(today, 20);
    await storeConclusion(tx, key, { conclusion, tendency, earlyWord, followUpOn, by: proposedBy, at: day(2) });
  }
}
