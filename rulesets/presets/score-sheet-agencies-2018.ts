import { shares } from "../score-bands.ts";
import type { ScoreSheet } from "../score-sheet.ts";
import { banded, judged, worth } from "./borrowed.ts";
import { hd42Grades } from "./score-sheet-hd42-frame.ts";

/**
 * A sheet of the years before 2025: preparation 15, attendance 20, conduct 45, closing 20. The four parts and the grades are
 * the source's; how they are split is a proposal to be changed.
 * Source: a provincial agencies' committee under Hướng dẫn 12-HD/BTCTW 2018.
 */
export const agenciesSheet2018: ScoreSheet = {
  id: "score-sheet-agencies-2018",
  version: "1",
  source: { document: "Hướng dẫn 12-HD/BTCTW", date: "2018-07-06" },
  validFrom: "2018-07-06",
  validTo: "2025-10-27",
  title: { vi: "Phiếu đánh giá bốn mục (trước 2025)", en: "Score sheet in four parts (before 2025)" },
  issuer: { vi: "Đảng ủy khối các cơ quan cấp tỉnh", en: "Provincial agencies' party committee" },
  frame: { vi: "Hướng dẫn 12-HD/BTCTW", en: "Guidance 12-HD/BTCTW" },
  note: {
    vi: "Bốn mục và điểm từng mục theo cách chấm của một đảng ủy khối các cơ quan cấp tỉnh; chia thành tiêu chí là gợi ý để đơn vị sửa.",
    en: "The four parts and their points are those of a provincial agencies' committee; the split into criteria is a suggestion to be changed.",
  },
  max: 100,
  pointStep: 0.5,
  grades: hd42Grades,
  sections: [
    {
      no: 1,
      max: 15,
      title: { vi: "Công tác chuẩn bị", en: "Preparation" },
      shortTitle: { vi: "chuẩn bị", en: "preparation" },
      criteria: [
        worth(4, "contentPrepared"),
        worth(3, "draftConclusion"),
        worth(5, "committeeMet"),
        worth(3, "materialsAhead"),
      ],
    },
    {
      no: 2,
      max: 20,
      title: { vi: "Tỷ lệ đảng viên tham dự", en: "Attendance" },
      shortTitle: { vi: "tỷ lệ dự", en: "attendance" },
      criteria: [
        banded(
          20,
          "attendance",
          shares("presentInBase", "attendanceBase", [
            [85, 20],
            [75, 15],
            [65, 10],
            [0, 5],
          ]),
        ),
      ],
    },
    {
      no: 3,
      max: 45,
      title: { vi: "Tổ chức sinh hoạt", en: "Conduct" },
      shortTitle: { vi: "tổ chức", en: "conduct" },
      criteria: [
        worth(5, "duration"),
        worth(5, "steps"),
        judged(15, "regularContent", { vi: "Nội dung sinh hoạt sát nhiệm vụ", en: "Content to the point" }),
        worth(10, "speakers"),
        worth(5, "criticism"),
        judged(5, "chairOrients", {
          vi: "Chủ trì điều hành, gợi mở, kết luận",
          en: "The chair leads, draws out, concludes",
        }),
      ],
    },
    {
      no: 4,
      max: 20,
      title: { vi: "Kết thúc hội nghị", en: "Closing" },
      shortTitle: { vi: "kết thúc", en: "closing" },
      criteria: [worth(8, "conclusion"), worth(6, "minuteBook"), worth(6, "minutesAdopted")],
    },
  ],
};
