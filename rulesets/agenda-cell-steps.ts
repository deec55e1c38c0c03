import { type CellType, cellDiscussions } from "./agenda-cell-discussions.ts";
import { type AgendaStep, optional, required } from "./agenda-step.ts";

const opening: readonly AgendaStep[] = [
  ...required([
    "opening",
    "OPENING",
    "OPENING",
    5,
    "Tuyên bố lý do, cử thư ký, điểm danh",
    "Opening, minutes secretary, roll call",
  ]),
  ...optional(["dues", "OPENING", "OPENING", 2, "Tình hình đóng đảng phí", "Dues"]),
  ...required(["adoptAgenda", "OPENING", "OPENING", 3, "Thông qua chương trình sinh hoạt", "Adoption of the agenda"]),
];

const monthReviewed: readonly AgendaStep[] = required(
  [
    "secretaryReport",
    "COURSE",
    "REPORT",
    10,
    "Báo cáo kết quả lãnh đạo của chi bộ tháng qua",
    "Report on the past month",
  ],
  ["lastTasks", "COURSE", "TASK_REVIEW", 10, "Kết quả thực hiện nhiệm vụ kỳ trước", "Results of the last tasks"],
  [
    "information",
    "COURSE",
    "INFORMATION",
    15,
    "Thông tin thời sự; quán triệt văn bản, định hướng của cấp trên",
    "News; directives and orientation from above",
  ],
  ["ideology", "COURSE", "IDEOLOGY", 10, "Tình hình tư tưởng, dư luận", "How members and people think and feel"],
);

const criticism: readonly AgendaStep[] = required([
  "criticism",
  "COURSE",
  "CRITICISM",
  10,
  "Tự phê bình và phê bình; biểu dương, nhắc nhở",
  "Self-criticism and criticism; praise and reminders",
]);

const closing: readonly AgendaStep[] = [
  ...required([
    "conclusion",
    "CLOSING",
    "CONCLUSION",
    10,
    "Tổng hợp, kết luận; phân công nhiệm vụ",
    "Synthesis, conclusions, tasks",
  ]),
  ...optional(["resolution", "CLOSING", "RESOLUTION", 5, "Biểu quyết nghị quyết", "Vote on the resolution"]),
  ...required(
    [
      "evaluation",
      "CLOSING",
      "EVALUATION",
      5,
      "Đánh giá, xếp loại chất lượng buổi sinh hoạt",
      "Scoring of the meeting",
    ],
    ["adoptMinutes", "CLOSING", "OTHER", 5, "Thông qua biên bản", "Adoption of the minutes"],
  ),
];

const thematic: readonly AgendaStep[] = required([
  "thematic",
  "COURSE",
  "DISCUSSION",
  30,
  "Sinh hoạt chuyên đề",
  "Thematic part",
]);

/**
 * The regular meeting of a cell of one type, with or without a thematic part after the regular discussion.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function cellSteps(cellType: CellType, session: { thematicPart: boolean }): readonly AgendaStep[] {
  const discussions = cellDiscussions[cellType].flatMap(({ stepKey, plannedMinutes, vi, en }) =>
    required([stepKey, "COURSE", "DISCUSSION", plannedMinutes, vi, en]),
  );
  return [
    ...opening,
    ...monthReviewed,
    ...discussions,
    ...(session.thematicPart ? thematic : []),
    ...criticism,
    ...closing,
  ];
}
