import type { ScoreSheet } from "../score-sheet.ts";
import { hd42WardSheet } from "../score-sheet-hd42-ward.ts";

/**
 * The ward's criteria with the gate of some provincial committees: Tốt only where attendance, length, speakers and minutes
 * have all their points; otherwise Khá, whatever the total.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 (frame and grades); the assessment rules of a provincial agencies' committee (gate).
 */
export const gatedSheet: ScoreSheet = {
  ...hd42WardSheet,
  id: "score-sheet-gated",
  title: {
    vi: "Phiếu đánh giá có điều kiện xếp loại Tốt",
    en: "Score sheet with a condition for the grade Good",
  },
  issuer: { vi: "Đảng ủy khối các cơ quan cấp tỉnh", en: "Provincial agencies' party committee" },
  note: {
    vi: "Chỉ xếp loại Tốt khi tỷ lệ dự, thời lượng, tỷ lệ phát biểu và biên bản đều đạt điểm tối đa, theo quy định của một đảng ủy khối cấp tỉnh; các tiêu chí lấy theo phiếu của một đảng ủy phường.",
    en: "Good only with full points for attendance, length, speakers and minutes, as a provincial agencies' committee rules; the criteria are those of a ward committee's sheet.",
  },
  grades: hd42WardSheet.grades.map((step) =>
    step.grade === "GOOD" ? { ...step, onlyWithFull: ["attendance", "duration", "speakers", "minuteBook"] } : step,
  ),
};
