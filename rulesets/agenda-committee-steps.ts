import { type AgendaStep, optional, required } from "./agenda-step.ts";

/**
 * A cell committee's meeting, which prepares the cell's.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export const cellCommitteeSteps: readonly AgendaStep[] = required(
  [
    "opening",
    "OPENING",
    "OPENING",
    5,
    "Tuyên bố lý do, điểm danh, thông qua nội dung họp",
    "Opening, roll call, agenda",
  ],
  ["lastMonth", "COURSE", "REPORT", 15, "Đánh giá công tác lãnh đạo tháng trước", "Review of the past month"],
  ["lastTasks", "COURSE", "TASK_REVIEW", 10, "Tình hình thực hiện nhiệm vụ đã giao", "State of the tasks"],
  ["information", "COURSE", "INFORMATION", 10, "Văn bản, định hướng của cấp trên", "Directives and orientation"],
  [
    "cellAgenda",
    "COURSE",
    "DISCUSSION",
    20,
    "Thống nhất nội dung trọng tâm, chương trình sinh hoạt chi bộ",
    "Central matters and agenda of the cell's meeting",
  ],
  [
    "draftResolution",
    "COURSE",
    "DISCUSSION",
    15,
    "Cho ý kiến dự thảo kết luận, nghị quyết; phân công chuẩn bị",
    "Draft conclusions or resolution; who prepares what",
  ],
  ["conclusion", "CLOSING", "CONCLUSION", 10, "Kết luận; phân công nhiệm vụ", "Conclusions and tasks"],
  ["adoptMinutes", "CLOSING", "OTHER", 5, "Thông qua biên bản", "Adoption of the minutes"],
);

/**
 * A meeting of a committee that has organizations under it.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; the order is that of a cell's meeting.
 */
export const committeeSteps: readonly AgendaStep[] = [
  ...required(
    [
      "opening",
      "OPENING",
      "OPENING",
      5,
      "Tuyên bố lý do, điểm danh, thông qua chương trình",
      "Opening, roll call, agenda",
    ],
    ["lastMonth", "COURSE", "REPORT", 15, "Báo cáo công tác lãnh đạo kỳ trước", "Report on the past period"],
    [
      "lastTasks",
      "COURSE",
      "TASK_REVIEW",
      15,
      "Kết quả thực hiện nghị quyết, kết luận kỳ trước",
      "Results of the last tasks",
    ],
    ["information", "COURSE", "INFORMATION", 10, "Văn bản, định hướng của cấp trên", "Directives and orientation"],
  ),
  ...optional([
    "cellsQuality",
    "COURSE",
    "DISCUSSION",
    15,
    "Chất lượng sinh hoạt của các chi bộ trực thuộc",
    "Quality of the cells' meetings",
  ]),
  ...required(
    [
      "discussion",
      "COURSE",
      "DISCUSSION",
      30,
      "Nhiệm vụ trọng tâm kỳ tới; định hướng nội dung sinh hoạt chi bộ",
      "Key tasks of the next period; orientation for the cells",
    ],
    ["conclusion", "CLOSING", "CONCLUSION", 10, "Kết luận; phân công nhiệm vụ", "Conclusions and tasks"],
  ),
  ...optional(["resolution", "CLOSING", "RESOLUTION", 5, "Biểu quyết nghị quyết", "Vote on the resolution"]),
  ...required(["adoptMinutes", "CLOSING", "OTHER", 5, "Thông qua biên bản", "Adoption of the minutes"]),
];
