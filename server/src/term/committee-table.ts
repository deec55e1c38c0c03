import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";

const words = {
  vi: {
    title: (name: string, from: string) => `Danh sách cấp ủy ${name}, nhiệm kỳ từ ${from}`,
    sheet: "Cấp ủy",
    headers: [
      "TT",
      "Họ và tên",
      "Chức vụ",
      "Hình thức",
      "Từ ngày",
      "Đến ngày",
      "Số quyết định",
      "Ngày chuẩn y",
      "Tình trạng",
    ],
    position: {
      SECRETARY: "Bí thư",
      DEPUTY_SECRETARY: "Phó bí thư",
      COMMITTEE_MEMBER: "Ủy viên ban chấp hành",
    } as Record<string, string>,
    cellMember: "Chi ủy viên",
    standing: "Ủy viên ban thường vụ",
    obtained: {
      CONGRESS: "Đại hội bầu",
      BY_ELECTION: "Bầu bổ sung",
      APPOINTED: "Chỉ định",
      CO_OPTED: "Chỉ định bổ sung",
    },
    state: { PROPOSED: "Chờ chuẩn y", CONFIRMED: "Đã chuẩn y", REJECTED: "Không chuẩn y" },
  },
  en: {
    title: (name: string, from: string) => `Committee of ${name}, term from ${from}`,
    sheet: "Committee",
    headers: ["No.", "Name", "Position", "How", "From", "Until", "Decision", "Ratified on", "State"],
    position: {
      SECRETARY: "Secretary",
      DEPUTY_SECRETARY: "Deputy secretary",
      COMMITTEE_MEMBER: "Committee member",
    } as Record<string, string>,
    cellMember: "Committee member",
    standing: "Member of the standing committee",
    obtained: { CONGRESS: "Congress", BY_ELECTION: "By-election", APPOINTED: "Appointed", CO_OPTED: "Co-opted" },
    state: { PROPOSED: "Awaits ratification", CONFIRMED: "Ratified", REJECTED: "Not ratified" },
  },
} as const;

const widths = [6, 28, 26, 18, 14, 14, 24, 14, 20];

/** The committee of a term as a table of a workbook, in its order. */
export function committeeTable(term: Answer<"term.get">, language: "vi" | "en"): Table {
  const said = words[language];
  const { date } = formatsFor(language);
  const positionOf = ({ position, inStandingCommittee }: (typeof term.seats)[number]) => {
    if (inStandingCommittee) return said.standing;
    if (position === "COMMITTEE_MEMBER" && isCell(term.organizationKind)) return said.cellMember;
    return said.position[position] ?? position;
  };
  const day = (value: string | null) => (value === null ? "" : date(value));
  return {
    title: said.title(term.organizationName, date(term.startedOn)),
    sheetName: said.sheet,
    columns: said.headers.map((header, index) => ({ header, width: widths[index] ?? 16 })),
    rows: term.seats.map((seat, index) => [
      index + 1,
      seat.fullName,
      positionOf(seat),
      seat.obtained === null ? "" : said.obtained[seat.obtained],
      day(seat.validFrom),
      day(seat.validTo),
      seat.decision,
      day(seat.ratifiedOn),
      said.state[seat.state],
    ]),
  };
}
