import type { Bilingual, Ruleset, Source } from "./ruleset.ts";

/** How many of the voting base must agree. */
export type Majority = "MORE_THAN_HALF" | "AT_LEAST_TWO_THIRDS";

/** How votes on a matter are given. */
export type VotingMethod = "SHOW_OF_HANDS" | "SECRET";

/** What a party cell or a committee decides by vote. */
export type Matter =
  | "AGENDA"
  | "OUTLINE"
  | "RESOLUTION"
  | "CONCLUSION"
  | "MEETING_SCORE"
  | "OTHER"
  | "ADMISSION"
  | "OFFICIAL_RECOGNITION"
  | "PROBATIONER_REMOVAL"
  | "PROGRESS_RECOGNITION"
  | "ELECTION"
  | "ANNUAL_LEVEL"
  | "DISCIPLINE"
  | "EXPULSION_PROPOSAL";

export type MatterRule = {
  readonly title: Bilingual;
  readonly majority: Majority;
  readonly method: VotingMethod;
  readonly source: Source;
};

export type Majorities = Ruleset & {
  readonly matters: Readonly<Record<Matter, MatterRule>>;
  /** Whether somebody whose party life is temporarily elsewhere votes when present at home; texts are silent. */
  readonly temporarilyElsewherePresentAtHome: "VOTES" | "NO_VOTE";
};

const CHARTER: Source = { document: "Điều lệ Đảng Cộng sản Việt Nam", date: "2011-01-19" };
const RULES_OF_THE_CHARTER: Source = { document: "Quy định 294-QĐ/TW", article: "9.3.2", date: "2025-05-26" };
const MEETING_GUIDANCE: Source = { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" };

/** Which majority decides which matter. To change the majority of a resolution, change its line here. */
const CHARTER_2011: Majorities = {
  id: "majorities-charter",
  version: "1",
  source: CHARTER,
  validFrom: "2011-01-19",
  temporarilyElsewherePresentAtHome: "NO_VOTE",
  matters: {
    AGENDA: {
      title: { vi: "Chương trình sinh hoạt", en: "Agenda" },
      majority: "MORE_THAN_HALF",
      method: "SHOW_OF_HANDS",
      source: RULES_OF_THE_CHARTER,
    },
    OUTLINE: {
      title: { vi: "Đề cương chuyên đề", en: "Outline of the topic" },
      majority: "MORE_THAN_HALF",
      method: "SHOW_OF_HANDS",
      source: RULES_OF_THE_CHARTER,
    },
    RESOLUTION: {
      title: { vi: "Nghị quyết", en: "Resolution" },
      majority: "MORE_THAN_HALF",
      method: "SHOW_OF_HANDS",
      source: RULES_OF_THE_CHARTER,
    },
    CONCLUSION: {
      title: { vi: "Kết luận", en: "Conclusion" },
      majority: "MORE_THAN_HALF",
      method: "SHOW_OF_HANDS",
      source: RULES_OF_THE_CHARTER,
    },
    MEETING_SCORE: {
      title: { vi: "Kết quả tự đánh giá buổi sinh hoạt", en: "Self-assessed score of the meeting" },
      majority: "MORE_THAN_HALF",
      method: "SHOW_OF_HANDS",
      source: MEETING_GUIDANCE,
    },
    OTHER: {
      title: { vi: "Nội dung khác", en: "Another matter" },
      majority: "MORE_THAN_HALF",
      method: "SHOW_OF_HANDS",
      source: RULES_OF_THE_CHARTER,
    },
    ADMISSION: {
      title: { vi: "Kết nạp đảng viên", en: "Admission of a member" },
      majority: "AT_LEAST_TWO_THIRDS",
      method: "SHOW_OF_HANDS",
      source: CHARTER,
    },
    OFFICIAL_RECOGNITION: {
      title: { vi: "Công nhận đảng viên chính thức", en: "Recognition as an official member" },
      majority: "AT_LEAST_TWO_THIRDS",
      method: "SHOW_OF_HANDS",
      source: CHARTER,
    },
    PROBATIONER_REMOVAL: {
      title: { vi: "Xóa tên đảng viên dự bị", en: "Removal of a probationary member" },
      majority: "AT_LEAST_TWO_THIRDS",
      method: "SHOW_OF_HANDS",
      source: CHARTER,
    },
    PROGRESS_RECOGNITION: {
      title: { vi: "Công nhận tiến bộ", en: "Recognition of progress" },
      majority: "AT_LEAST_TWO_THIRDS",
      method: "SHOW_OF_HANDS",
      source: CHARTER,
    },
    ELECTION: {
      title: { vi: "Bầu cử", en: "Election" },
      majority: "MORE_THAN_HALF",
      method: "SECRET",
      source: CHARTER,
    },
    ANNUAL_LEVEL: {
      title: { vi: "Xếp loại chất lượng hằng năm", en: "Annual level" },
      majority: "MORE_THAN_HALF",
      method: "SECRET",
      source: { document: "Quy định 366-QĐ/TW", date: "2025" },
    },
    DISCIPLINE: {
      title: { vi: "Thi hành kỷ luật", en: "Disciplinary measure" },
      majority: "MORE_THAN_HALF",
      method: "SECRET",
      source: CHARTER,
    },
    EXPULSION_PROPOSAL: {
      title: { vi: "Đề nghị khai trừ", en: "Proposal to expel" },
      majority: "AT_LEAST_TWO_THIRDS",
      method: "SECRET",
      source: CHARTER,
    },
  },
};

export const majorities: readonly [Majorities, ...Majorities[]] = [CHARTER_2011];

/** The majorities of today's regulations, for callers that do not look back. */
export const currentMajorities: Majorities = CHARTER_2011;
