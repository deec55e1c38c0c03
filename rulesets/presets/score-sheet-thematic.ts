import type { ScoreSheet } from "../score-sheet.ts";
import { judged, worth } from "./borrowed.ts";
import { hd42Grades } from "./score-sheet-hd42-frame.ts";

/**
 * A sheet for meetings on one topic alone. Provincial committees issue such sheets beside the one for regular meetings; the
 * guidance gives no frame for them, so that parts and points here are a suggestion to be changed.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 (meetings on a topic, grades).
 */
export const thematicSheet: ScoreSheet = {
  id: "score-sheet-thematic",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  meetingKinds: ["THEMATIC"],
  title: { vi: "Phiếu đánh giá sinh hoạt chuyên đề", en: "Score sheet for thematic meetings" },
  issuer: { vi: "Mẫu để đơn vị ban hành", en: "Draft for a committee to issue" },
  frame: { vi: "bốn mức xếp loại của Hướng dẫn 42-HD/BTCTW", en: "the four grades of Guidance 42-HD/BTCTW" },
  note: {
    vi: "Hướng dẫn không định khung điểm cho sinh hoạt chuyên đề; mục và điểm ở đây là gợi ý để đơn vị sửa trước khi ban hành.",
    en: "The guidance sets no frame of points for thematic meetings; parts and points here are a suggestion to be changed before issuing.",
  },
  max: 100,
  pointStep: 0.5,
  grades: hd42Grades,
  sections: [
    {
      no: 1,
      max: 25,
      title: { vi: "Chuẩn bị chuyên đề", en: "Preparing the topic" },
      shortTitle: { vi: "chuẩn bị", en: "preparation" },
      criteria: [
        judged(10, "reportPrepared", {
          vi: "Báo cáo chuyên đề chuẩn bị kỹ, sát tình hình chi bộ",
          en: "The report on the topic is thorough and to the cell's point",
        }),
        worth(5, "committeeMet"),
        worth(5, "draftConclusion"),
        worth(5, "materialsAhead"),
      ],
    },
    {
      no: 2,
      max: 15,
      title: { vi: "Tỷ lệ đảng viên dự", en: "Attendance" },
      shortTitle: { vi: "tỷ lệ dự", en: "attendance" },
      criteria: [worth(14, "attendance"), worth(1, "noRepeatedExcuses")],
    },
    {
      no: 3,
      max: 40,
      title: { vi: "Trình bày và thảo luận", en: "Presentation and discussion" },
      shortTitle: { vi: "thảo luận", en: "discussion" },
      criteria: [
        judged(10, "presented", { vi: "Trình bày rõ, có liên hệ thực tế", en: "Presented clearly, tied to practice" }),
        worth(10, "speakers"),
        judged(10, "discussed", {
          vi: "Thảo luận đúng trọng tâm, có giải pháp cụ thể",
          en: "Discussed to the point, with concrete remedies",
        }),
        worth(5, "chairElicits"),
        worth(5, "chairConcludes"),
      ],
    },
    {
      no: 4,
      max: 20,
      title: { vi: "Kết luận và hồ sơ", en: "Conclusion and records" },
      shortTitle: { vi: "kết luận", en: "conclusion" },
      criteria: [worth(8, "conclusion"), worth(4, "minuteBook"), worth(4, "minutesAdopted"), worth(4, "filedInTime")],
    },
  ],
};
