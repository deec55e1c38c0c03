import type { GradeStep, PeopleCriterion, ScoreSheet, SheetSection } from "../score-sheet.ts";
import { hd42WardSheet } from "../score-sheet-hd42-ward.ts";

/** The four grades of the guidance: Tốt from 90, Khá from 70, Trung bình from 50, Kém below. */
export const hd42Grades: readonly GradeStep[] = hd42WardSheet.grades;

/**
 * The frame alone: seven parts with their points, judged by people as long as nobody has split them.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export const hd42FrameSheet: ScoreSheet = {
  ...hd42WardSheet,
  id: "score-sheet-hd42-frame",
  title: { vi: "Khung đánh giá chất lượng sinh hoạt chi bộ", en: "Frame for the quality of a cell's meeting" },
  issuer: { vi: "Ban Tổ chức Trung ương", en: "Central Organization Commission" },
  note: {
    vi: "Bảy mục của khung, chưa chia tiêu chí: mỗi mục do người chấm cho điểm.",
    en: "The seven parts of the frame, not split into criteria: people give points for each.",
  },
  sections: hd42WardSheet.sections.map(undivided),
};

function undivided({ no, max, title, shortTitle }: SheetSection): SheetSection {
  const whole: PeopleCriterion = { key: `part${no}`, max, title, judgedBy: "PEOPLE" };
  return { no, max, title, shortTitle, criteria: [whole] };
}
