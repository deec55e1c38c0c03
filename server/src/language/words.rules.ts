import type { LanguageCode } from "./formats.rules.ts";

type Words<Name extends string> = Readonly<Record<LanguageCode, Readonly<Record<Name, string>>>>;

/** What grades of a month are called. */
export const gradeNames: Words<"GOOD" | "FAIR" | "AVERAGE" | "POOR"> = {
  vi: { GOOD: "Tốt", FAIR: "Khá", AVERAGE: "Trung bình", POOR: "Kém" },
  en: { GOOD: "Good", FAIR: "Fair", AVERAGE: "Average", POOR: "Poor" },
};

/** What positions are called where the organization does not matter. */
export const positionNames: Words<
  "MEMBER" | "SECRETARY" | "DEPUTY_SECRETARY" | "COMMITTEE_MEMBER" | "FOLLOWER" | "INSPECTOR" | "OFFICE_STAFF"
> = {
  vi: {
    MEMBER: "Đảng viên",
    SECRETARY: "Bí thư",
    DEPUTY_SECRETARY: "Phó bí thư",
    COMMITTEE_MEMBER: "Cấp ủy viên",
    FOLLOWER: "Cấp ủy viên phụ trách",
    INSPECTOR: "Kiểm tra, giám sát",
    OFFICE_STAFF: "Văn phòng cấp ủy",
  },
  en: {
    MEMBER: "Member",
    SECRETARY: "Secretary",
    DEPUTY_SECRETARY: "Deputy secretary",
    COMMITTEE_MEMBER: "Committee member",
    FOLLOWER: "Follower",
    INSPECTOR: "Inspector",
    OFFICE_STAFF: "Office staff",
  },
};

/** What kinds of meetings are called. */
export const meetingKindNames: Words<
  "REGULAR" | "THEMATIC" | "COMMITTEE" | "EXTRAORDINARY" | "CONGRESS" | "REVIEW" | "CEREMONY"
> = {
  vi: {
    REGULAR: "Sinh hoạt thường kỳ",
    THEMATIC: "Sinh hoạt chuyên đề",
    COMMITTEE: "Họp chi ủy",
    EXTRAORDINARY: "Sinh hoạt bất thường",
    CONGRESS: "Đại hội",
    REVIEW: "Kiểm điểm",
    CEREMONY: "Lễ",
  },
  en: {
    REGULAR: "Regular meeting",
    THEMATIC: "Thematic meeting",
    COMMITTEE: "Committee meeting",
    EXTRAORDINARY: "Extraordinary meeting",
    CONGRESS: "Congress",
    REVIEW: "Review",
    CEREMONY: "Ceremony",
  },
};

/** What a committee's own meeting is called above the cells. */
export const committeeMeetingName: Readonly<Record<LanguageCode, string>> = {
  vi: "Họp cấp ủy",
  en: "Committee meeting",
};
