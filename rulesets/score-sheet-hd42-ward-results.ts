import { allOrNothing, oneOrMore, shares, yesOrNo } from "./score-bands.ts";
import type { SheetSection } from "./score-sheet.ts";

/** Section 5 of the ward's sheet, the principles of party life: 5 points. */
export const principlesSection: SheetSection = {
  no: 5,
  max: 5,
  title: { vi: "Nguyên tắc sinh hoạt", en: "Principles" },
  shortTitle: { vi: "nguyên tắc", en: "principles" },
  criteria: [
    {
      key: "democraticCentralism",
      max: 1,
      judgedBy: "PEOPLE",
      title: { vi: "Giữ nguyên tắc tập trung dân chủ", en: "Democratic centralism kept" },
    },
    {
      key: "criticism",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Có tự phê bình và phê bình", en: "Self-criticism or criticism took place" },
      evidence: ["criticismsRecorded"],
      because: {
        vi: "Số ý kiến tự phê bình, phê bình: {criticismsRecorded}.",
        en: "Self-criticism and criticism recorded: {criticismsRecorded}.",
      },
      bands: oneOrMore("criticismsRecorded", 2),
    },
    {
      key: "educatingFighting",
      max: 1,
      judgedBy: "PEOPLE",
      title: { vi: "Bảo đảm tính giáo dục, tính chiến đấu", en: "Educating and outspoken" },
    },
    {
      key: "membersWishes",
      max: 1,
      judgedBy: "FACTS",
      title: { vi: "Trả lời kiến nghị của đảng viên", en: "Members' proposals are answered" },
      evidence: ["proposalsAnswered", "proposalsTotal"],
      share: ["proposalsAnswered", "proposalsTotal"],
      because: {
        vi: "{proposalsAnswered}/{proposalsTotal} kiến nghị đã có trả lời hoặc người phụ trách.",
        en: "{proposalsAnswered} of {proposalsTotal} proposals have an answer or an owner.",
      },
      bands: allOrNothing("proposalsAnswered", "proposalsTotal", 1),
      nothingToCount: {
        points: "FULL",
        because: { vi: "Không có kiến nghị: tính đủ điểm.", en: "There were no proposals: full points." },
      },
    },
  ],
};

/** Section 6, what became of the last conclusion or resolution: 30 points. */
export const resultsSection: SheetSection = {
  no: 6,
  max: 30,
  title: { vi: "Kết quả thực hiện nghị quyết, kết luận kỳ trước", en: "Results of the last resolution or conclusion" },
  shortTitle: { vi: "kết quả thực hiện nghị quyết", en: "results" },
  criteria: [
    {
      key: "lastResolution",
      max: 30,
      judgedBy: "FACTS",
      title: { vi: "Tỷ lệ nhiệm vụ kỳ trước hoàn thành", en: "Share of the last tasks that were done" },
      evidence: ["lastTasksDone", "lastTasksTotal"],
      share: ["lastTasksDone", "lastTasksTotal"],
      because: {
        vi: "{lastTasksDone} trên {lastTasksTotal} nhiệm vụ hoàn thành ({percent}%).",
        en: "{lastTasksDone} of {lastTasksTotal} tasks done ({percent}%).",
      },
      bands: shares("lastTasksDone", "lastTasksTotal", [
        [90, 30],
        [80, 27],
        [70, 24],
        [60, 20],
        [50, 15],
        [0, 10],
      ]),
      // The ward's sheet is silent on a month without tasks: nothing was left undone, so nothing is taken off.
      nothingToCount: {
        points: "FULL",
        because: {
          vi: "Kỳ trước không giao nhiệm vụ phải báo cáo kỳ này: không áp dụng, tính đủ điểm.",
          en: "No task of the last meeting falls due for report: not applicable, full points.",
        },
      },
    },
  ],
};

/** Section 7, the close of the meeting: 5 points. */
export const closingSection: SheetSection = {
  no: 7,
  max: 5,
  title: { vi: "Kết thúc", en: "Closing" },
  shortTitle: { vi: "kết thúc", en: "closing" },
  criteria: [
    {
      key: "conclusion",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Có kết luận buổi sinh hoạt", en: "A conclusion of the meeting" },
      evidence: ["conclusionRecorded"],
      because: { vi: "Kết luận buổi sinh hoạt.", en: "Conclusion of the meeting." },
      bands: yesOrNo("conclusionRecorded", 2, {
        yes: { vi: "Đã ghi kết luận.", en: "A conclusion is recorded." },
        no: { vi: "Chưa ghi kết luận.", en: "No conclusion is recorded." },
      }),
    },
    {
      key: "minutesAdopted",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Thông qua biên bản và phân công", en: "Minutes and assignments adopted" },
      evidence: ["minutesAdopted"],
      because: { vi: "Thông qua biên bản.", en: "Adoption of the minutes." },
      bands: yesOrNo("minutesAdopted", 2, {
        yes: { vi: "Biên bản đã được thông qua.", en: "The minutes were adopted." },
        no: { vi: "Biên bản chưa được thông qua.", en: "The minutes were not adopted." },
      }),
      provision: { until: "CLOSING", afterwards: "ZERO" },
    },
    {
      key: "filedInTime",
      max: 1,
      judgedBy: "FACTS",
      title: { vi: "Hoàn thiện, lưu hồ sơ trong 2 ngày", en: "Final documents filed within 2 days" },
      evidence: ["filedOn", "filingDueOn", "recordedFrom"],
      because: { vi: "Hạn lưu hồ sơ: {filingDueOn}.", en: "To be filed by {filingDueOn}." },
      bands: [
        {
          when: { recordedFrom: "PAPER" },
          points: 1,
          because: {
            vi: "Theo sổ biên bản: nhập sau không tính là nộp muộn.",
            en: "From the minute book: typing it in later is not late filing.",
          },
        },
        ...yesOrNo("filedInTime", 1, {
          yes: { vi: "Lưu hồ sơ ngày {filedOn}, hạn {filingDueOn}.", en: "Filed on {filedOn}, due {filingDueOn}." },
          no: { vi: "Không lưu hồ sơ đúng hạn {filingDueOn}.", en: "Not filed by the due day {filingDueOn}." },
        }),
      ],
      provision: { until: "FILING_DUE", afterwards: "ZERO" },
    },
  ],
};
