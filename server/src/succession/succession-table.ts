import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";

const words = {
  vi: {
    title: (name: string, term: string) => `Quy hoạch cấp ủy ${name}, ${term}`,
    sheet: "Quy hoạch",
    headers: [
      "TT",
      "Họ và tên",
      "Ngày sinh",
      "Giới tính",
      "Chức danh quy hoạch",
      "Giới thiệu",
      "Phiếu đồng ý",
      "Phiếu hợp lệ",
      "Quyết định",
      "Phê duyệt",
      "Rà soát",
      "Tình trạng",
      "Lý do đưa ra",
    ],
    position: {
      SECRETARY: "Bí thư",
      DEPUTY_SECRETARY: "Phó bí thư",
      STANDING_COMMITTEE: "Ủy viên ban thường vụ",
      COMMITTEE_MEMBER: "Cấp ủy viên",
    },
    sex: { MALE: "Nam", FEMALE: "Nữ" },
    state: {
      PROPOSED: "Được giới thiệu",
      CONSULTED: "Đã lấy phiếu",
      APPROVED: "Được phê duyệt",
      REMOVED: "Đưa ra khỏi quy hoạch",
    },
  },
  en: {
    title: (name: string, term: string) => `Succession plan of ${name}, ${term}`,
    sheet: "Succession plan",
    headers: [
      "No.",
      "Name",
      "Born",
      "Sex",
      "Position",
      "Proposed",
      "In favour",
      "Valid",
      "Decision",
      "Approved",
      "Reviewed",
      "State",
      "Why removed",
    ],
    position: {
      SECRETARY: "Secretary",
      DEPUTY_SECRETARY: "Deputy secretary",
      STANDING_COMMITTEE: "Standing committee",
      COMMITTEE_MEMBER: "Committee member",
    },
    sex: { MALE: "Man", FEMALE: "Woman" },
    state: { PROPOSED: "Proposed", CONSULTED: "Consulted", APPROVED: "Approved", REMOVED: "Removed" },
  },
} as const;

const widths = [6, 28, 13, 10, 24, 13, 13, 13, 20, 13, 13, 22, 30];

/** A succession plan as a table of a workbook: totals of ballots stay numbers. */
export function successionTable(plan: Answer<"succession.get">, language: "vi" | "en"): Table {
  const said = words[language];
  const { date } = formatsFor(language);
  const day = (value: string | null) => (value === null ? "" : date(value));
  return {
    title: said.title(plan.organizationName, plan.termName),
    sheetName: said.sheet,
    columns: said.headers.map((header, index) => ({ header, width: widths[index] ?? 16 })),
    rows: plan.candidates.map((each, index) => [
      index + 1,
      each.fullName,
      day(each.birthDate),
      each.sex === null ? "" : said.sex[each.sex],
      said.position[each.position],
      day(each.proposedOn),
      each.ballot?.agree ?? "",
      each.ballot?.valid ?? "",
      each.decision,
      day(each.approvedOn),
      day(each.reviewedOn),
      said.state[each.state],
      each.removalReason,
    ]),
  };
}
