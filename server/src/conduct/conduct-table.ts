import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";

type Listed = Answer<"conduct.list">["rows"][number];

const words = {
  vi: {
    title: "Khen thưởng, kỷ luật đảng viên",
    headers: [
      "Họ và tên",
      "Chi bộ",
      "Hình thức",
      "Số quyết định",
      "Ngày quyết định",
      "Nơi quyết định",
      "Lý do",
      "Ngày công bố",
      "Hết hiệu lực",
      "Ghi chú",
    ],
    kind: {
      COMMENDATION: "Biểu dương",
      CERTIFICATE: "Giấy khen",
      DIPLOMA: "Bằng khen",
      TITLE: "Danh hiệu thi đua",
      ORDER: "Huân chương, huy chương",
      OTHER_AWARD: "Hình thức khen khác",
      REPRIMAND: "Khiển trách",
      WARNING: "Cảnh cáo",
      DISMISSAL: "Cách chức",
      EXPULSION: "Khai trừ",
    },
    annulled: { MISTAKE: "Ghi nhầm", REVOKED: "Đã hủy bỏ" },
  },
  en: {
    title: "Awards and disciplines of members",
    headers: [
      "Name",
      "Cell",
      "Kind",
      "Decision",
      "Decided on",
      "Decided by",
      "Reason",
      "Made known on",
      "Effect ends",
      "Note",
    ],
    kind: {
      COMMENDATION: "Commendation",
      CERTIFICATE: "Certificate of merit",
      DIPLOMA: "Diploma of merit",
      TITLE: "Emulation title",
      ORDER: "Order or medal",
      OTHER_AWARD: "Other award",
      REPRIMAND: "Reprimand",
      WARNING: "Warning",
      DISMISSAL: "Dismissal from office",
      EXPULSION: "Expulsion",
    },
    annulled: { MISTAKE: "Noted by mistake", REVOKED: "Taken back" },
  },
} as const;

/** Awards and disciplines as a table of a workbook; what is annulled says so. */
export function conductTable(rows: readonly Listed[], language: "vi" | "en"): Table {
  const { title, headers, kind, annulled } = words[language];
  const { date } = formatsFor(language);
  const dayOrNothing = (day: string | null) => (day === null ? "" : date(day));
  return {
    title,
    sheetName: title,
    columns: headers.map((header, index) => ({ header, width: index === 6 ? 48 : 22 })),
    rows: rows.map((row) => [
      row.fullName,
      row.organizationName,
      kind[row.kind],
      row.number,
      date(row.decidedOn),
      row.issuer,
      row.reason,
      dayOrNothing(row.announcedOn),
      dayOrNothing(row.effectEndsOn),
      row.annulled === null
        ? ""
        : [annulled[row.annulled.how], date(row.annulled.on), row.annulled.number, row.annulled.reason]
            .filter((part) => part !== "")
            .join(" · "),
    ]),
  };
}
