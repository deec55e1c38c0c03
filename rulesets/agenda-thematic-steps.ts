import { type AgendaStep, optional, required } from "./agenda-step.ts";

/**
 * A meeting on one topic, held alone: by a cell, by several cells together, or by a committee for its whole body. The sections
 * of its outline stand behind the step on the topic. What became of last month's tasks and the score of the month belong to
 * the regular meeting.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; the order is that of a cell's meeting.
 */
export const thematicSteps: readonly AgendaStep[] = [
  ...required(
    [
      "opening",
      "OPENING",
      "OPENING",
      5,
      "Tuyên bố lý do, giới thiệu đại biểu, cử thư ký, điểm danh",
      "Opening, guests, minutes secretary, roll call",
    ],
    ["adoptAgenda", "OPENING", "OPENING", 3, "Thông qua chương trình sinh hoạt", "Adoption of the agenda"],
    [
      "thematic",
      "COURSE",
      "DISCUSSION",
      45,
      "Báo cáo viên trình bày chuyên đề; thảo luận",
      "Presentation and discussion",
    ],
  ),
  ...optional([
    "selfReflection",
    "COURSE",
    "CRITICISM",
    15,
    "Liên hệ, tự soi, tự sửa: hạn chế và biện pháp khắc phục",
    "Own shortcomings and remedies",
  ]),
  ...required([
    "conclusion",
    "CLOSING",
    "CONCLUSION",
    10,
    "Kết luận chuyên đề; nhận xét chất lượng buổi sinh hoạt; phân công nhiệm vụ",
    "Conclusions, how the meeting went, tasks",
  ]),
  ...optional([
    "resolution",
    "CLOSING",
    "RESOLUTION",
    5,
    "Biểu quyết nghị quyết chuyên đề",
    "Vote on the thematic resolution",
  ]),
  ...required(["adoptMinutes", "CLOSING", "OTHER", 5, "Thông qua biên bản", "Adoption of the minutes"]),
];
