import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";

type Listed = Answer<"transfer.list">["rows"][number];

const words = {
  vi: {
    title: "Chuyển sinh hoạt đảng",
    headers: ["Họ và tên", "Nơi đi", "Nơi đến", "Hình thức", "Số", "Ngày giấy", "Hạn xuất trình", "Ngày tiếp nhận"],
    kind: { FOR_GOOD: "Chính thức", TEMPORARY: "Tạm thời" },
  },
  en: {
    title: "Transfers of members",
    headers: ["Name", "From", "To", "Kind", "Number", "Day of the letter", "To be handed in by", "Taken in on"],
    kind: { FOR_GOOD: "For good", TEMPORARY: "For a time" },
  },
} as const;

/** Letters as a table of a workbook. */
export function transferTable(letters: readonly Listed[], language: "vi" | "en"): Table {
  const { title, headers, kind } = words[language];
  const { date } = formatsFor(language);
  return {
    title,
    sheetName: title,
    columns: headers.map((header) => ({ header, width: 24 })),
    rows: letters.map((row) => [
      row.fullName,
      row.fromName,
      row.toName,
      kind[row.kind],
      row.numberLine,
      date(row.sentOn),
      date(row.dueOn),
      row.receivedOn === null ? "" : date(row.receivedOn),
    ]),
  };
}
