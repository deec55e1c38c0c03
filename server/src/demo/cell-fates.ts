import { addDays } from "../calendar.rules.ts";
import { dayOf, momentAt } from "../working-zone.rules.ts";
import { minutesAfter } from "./demo-calendar.ts";
import type { Random } from "./random.ts";
import type { Fate } from "./score-meeting.ts";

/** How far the papers of the last month have come, cell by cell; earlier months are decided. */
const lastMonth: Readonly<Record<string, "CLOSED" | "FILED" | "SUBMITTED" | "RETURNED" | "DECIDED">> = {
  "Chi bộ Kế toán – Ngân quỹ": "SUBMITTED",
  "Chi bộ Kiểm soát": "FILED",
  "Chi bộ Tín dụng": "SUBMITTED",
  "Chi bộ Hành chính – Nhân sự": "SUBMITTED",
  "Chi bộ Khách hàng – Agribank": "SUBMITTED",
  "Chi bộ Vĩnh Cửu – Agribank": "FILED",
  "Chi bộ Chính sách xã hội": "SUBMITTED",
  "Chi bộ Bán lẻ – Vietcombank": "CLOSED",
  "Chi bộ Nhơn Trạch – Vietcombank": "SUBMITTED",
  "Chi bộ Giao dịch – BIDV": "SUBMITTED",
  "Chi bộ Quỹ tín dụng TW": "SUBMITTED",
  "Chi bộ Thanh tra, giám sát": "CLOSED",
  "Chi bộ Tổng hợp": "RETURNED",
  "Chi bộ Bảo hiểm tiền gửi": "SUBMITTED",
  "Chi bộ 7 Kho bạc Nhà nước Thuận Bắc": "SUBMITTED",
};

/** The cell that gives itself more than its record says, month after month. */
export const generousCell = "Chi bộ Tín dụng";

/** Months that a cell did not meet, counted back from the last one held, and why. */
const missed: Readonly<Record<string, { monthsBack: number; reason: string }>> = {
  "Chi bộ Bảo hiểm tiền gửi": {
    monthsBack: 7,
    reason: "Toàn bộ đảng viên tham gia đợt kiểm tra liên ngành dài ngày; nội dung dồn vào kỳ sau",
  },
  "Chi bộ Long Thành – Agribank": { monthsBack: 15, reason: "Mưa bão, ngập trụ sở; đã báo cáo cấp trên" },
  "Chi bộ Quản lý rủi ro – BIDV": {
    monthsBack: 19,
    reason: "Đơn vị chuyển trụ sở, chưa có phòng họp; đã báo cáo cấp trên",
  },
};

/** Why a cell did not meet in a month; undefined where it did. */
export function missedReason(cellName: string, monthsBack: number): string | undefined {
  const found = missed[cellName];
  return found?.monthsBack === monthsBack ? found.reason : undefined;
}

export type FateOf = {
  cellName: string;
  monthsBack: number;
  closedAt: Date;
  now: Date;
  random: Random;
  decidedBy: string | null;
};

/** When the papers of a meeting were filed, posted, sent and decided; nothing happens after now. */
export function fateOf({ cellName, monthsBack, closedAt, now, random, decidedBy }: FateOf): Fate {
  const day = dayOf(closedAt);
  const isLast = monthsBack === 0;
  const late = !isLast && random.chance(0.07);
  const filedAt = momentAt(addDays(day, late ? random.between(3, 5) : isLast ? 0 : random.between(0, 2)), "17:05");
  const posted = random.chance(0.9);
  // Cells of one evening send one after the other; the office reads them in that order.
  const submittedAt = minutesAfter(filedAt, 12 + (cellName.length % 7) * 5);
  const decidedAt = momentAt(addDays(day, isLast ? 2 : random.between(6, 11)), "09:40");
  const reached = isLast ? (lastMonth[cellName] ?? "DECIDED") : "DECIDED";
  const fate: Fate = {
    filedAt: reached === "CLOSED" ? null : before(filedAt, now),
    postedAt: reached === "CLOSED" || !posted ? null : before(minutesAfter(filedAt, 5), now),
    submittedAt: reached === "CLOSED" || reached === "FILED" ? null : before(submittedAt, now),
    decidedAt: null,
    returned: null,
    decidedBy,
  };
  if (reached === "DECIDED" && fate.submittedAt) fate.decidedAt = before(decidedAt, now);
  if (reached === "RETURNED" && fate.submittedAt)
    fate.returned = "Biên bản chưa ghi ý kiến phát biểu về nội dung trọng tâm; đề nghị bổ sung rồi gửi lại.";
  return fate;
}

function before(moment: Date, now: Date): Date | null {
  return moment <= now ? moment : null;
}
