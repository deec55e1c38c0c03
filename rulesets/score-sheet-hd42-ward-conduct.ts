import { allOrNothing, oneOrMore, shares, yesOrNo } from "./score-bands.ts";
import type { SheetSection } from "./score-sheet.ts";

/** Section 4 of the ward's sheet, the conduct of the meeting: 40 points. */
export const conductSection: SheetSection = {
  no: 4,
  max: 40,
  title: { vi: "Tổ chức sinh hoạt", en: "Conduct" },
  shortTitle: { vi: "tổ chức", en: "conduct" },
  criteria: [
    {
      key: "steps",
      max: 5,
      judgedBy: "FACTS",
      title: { vi: "Thực hiện đủ các bước", en: "Every step of the procedure taken" },
      evidence: ["stepsRecorded", "stepsRequired"],
      share: ["stepsRecorded", "stepsRequired"],
      because: {
        vi: "Đã ghi {stepsRecorded}/{stepsRequired} bước.",
        en: "{stepsRecorded} of {stepsRequired} steps recorded.",
      },
      bands: allOrNothing("stepsRecorded", "stepsRequired", 5),
      nothingToCount: {
        points: "PEOPLE",
        because: { vi: "Chương trình không có bước bắt buộc.", en: "The agenda has no required step." },
      },
    },
    {
      key: "regularContent",
      max: 10,
      judgedBy: "PEOPLE",
      title: { vi: "Nội dung sinh hoạt thường kỳ", en: "Regular content" },
    },
    {
      key: "thematicContent",
      max: 5,
      judgedBy: "PEOPLE",
      title: { vi: "Nội dung chuyên đề", en: "Thematic content" },
      appliesWhen: { flag: "thematicPart", is: true },
      otherwise: { effect: "ADDED_TO", criterion: "regularContent" },
    },
    {
      key: "praiseAndReminders",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Biểu dương, nhắc nhở đảng viên", en: "Praise and reminders" },
      evidence: ["praiseOrReminders"],
      because: {
        vi: "Số lượt biểu dương, nhắc nhở: {praiseOrReminders}.",
        en: "Praise and reminders recorded: {praiseOrReminders}.",
      },
      bands: oneOrMore("praiseOrReminders", 2),
    },
    {
      key: "speakers",
      max: 5,
      judgedBy: "FACTS",
      title: { vi: "Tỷ lệ đảng viên phát biểu", en: "Share of members who speak" },
      evidence: ["speakers", "present"],
      share: ["speakers", "present"],
      because: {
        vi: "{speakers} trên {present} người phát biểu ({percent}%).",
        en: "{speakers} of {present} spoke ({percent}%).",
      },
      bands: shares("speakers", "present", [
        [50, 5],
        [40, 4],
        [30, 3],
        [0, 2],
      ]),
      nothingToCount: {
        points: "PEOPLE",
        because: { vi: "Chưa ghi đảng viên nào có mặt.", en: "Nobody is recorded as present." },
      },
    },
    {
      key: "minuteBook",
      max: 1,
      judgedBy: "FACTS",
      title: { vi: "Ghi biên bản đầy đủ", en: "Minutes written in full" },
      evidence: ["minutesComplete"],
      because: { vi: "Biên bản buổi sinh hoạt.", en: "Minutes of the meeting." },
      bands: yesOrNo("minutesComplete", 1, {
        yes: { vi: "Biên bản đã ghi đủ các phần.", en: "The minutes have every part." },
        no: { vi: "Biên bản còn thiếu phần.", en: "The minutes lack a part." },
      }),
      provision: { until: "CLOSING", afterwards: "PEOPLE" },
    },
    {
      key: "ideologyTime",
      max: 1,
      judgedBy: "FACTS",
      title: {
        vi: "Dành 15–30 phút cho tư tưởng, tự phê bình và phê bình",
        en: "15 to 30 minutes for ideology and criticism",
      },
      evidence: ["ideologyMinutes"],
      because: {
        vi: "{ideologyMinutes} phút cho tư tưởng, tự phê bình và phê bình.",
        en: "{ideologyMinutes} minutes for ideology and criticism.",
      },
      bands: [
        { when: { measure: { number: "ideologyMinutes" }, atLeast: 15, atMost: 30 }, points: 1 },
        { when: { measure: { number: "ideologyMinutes" }, below: 15 }, points: 0 },
        { when: { measure: { number: "ideologyMinutes" }, above: 30 }, points: 0 },
      ],
    },
    {
      key: "digitalDocuments",
      max: 1,
      judgedBy: "FACTS",
      title: { vi: "Đăng tài liệu, văn bản lên Sổ tay đảng viên điện tử", en: "Documents posted in the national app" },
      evidence: ["documentsPosted", "filingDueOn"],
      because: { vi: "Đăng văn bản lên Sổ tay đảng viên điện tử.", en: "Documents posted in the national app." },
      bands: yesOrNo("documentsPosted", 1, {
        yes: { vi: "Đã đăng.", en: "Posted." },
        no: { vi: "Chưa đăng.", en: "Not posted." },
      }),
      provision: { until: "FILING_DUE", afterwards: "ZERO" },
    },
    {
      key: "chairFlexible",
      max: 2,
      judgedBy: "PEOPLE",
      title: { vi: "Chủ trì điều hành linh hoạt", en: "The chair leads flexibly" },
    },
    {
      key: "chairOrients",
      max: 4,
      judgedBy: "PEOPLE",
      title: {
        vi: "Chủ trì định hướng, bám nội dung trọng tâm",
        en: "The chair gives direction and keeps to the central matter",
      },
    },
    {
      key: "chairElicits",
      max: 3,
      judgedBy: "PEOPLE",
      title: { vi: "Chủ trì gợi mở, phát huy dân chủ", en: "The chair draws people out" },
    },
    {
      key: "chairConcludes",
      max: 1,
      judgedBy: "FACTS",
      title: { vi: "Chủ trì kết luận từng nội dung thảo luận", en: "A conclusion for every item discussed" },
      evidence: ["conclusionsRecorded", "conclusionsDue"],
      share: ["conclusionsRecorded", "conclusionsDue"],
      because: {
        vi: "{conclusionsRecorded}/{conclusionsDue} nội dung có kết luận.",
        en: "{conclusionsRecorded} of {conclusionsDue} items have a conclusion.",
      },
      bands: allOrNothing("conclusionsRecorded", "conclusionsDue", 1),
      nothingToCount: {
        points: "PEOPLE",
        because: { vi: "Chưa ghi nội dung nào được thảo luận.", en: "No item is recorded as discussed." },
      },
    },
  ],
};
