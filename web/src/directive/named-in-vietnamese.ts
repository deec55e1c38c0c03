import type { NamedDirective } from "./directive-query.ts";

/** What the texts of the Party are called, as they are written in documents. */
export const vietnameseTypes: Record<NamedDirective["type"], string> = {
  RESOLUTION: "Nghị quyết",
  INSTRUCTION: "Chỉ thị",
  CONCLUSION: "Kết luận",
  REGULATION: "Quy định",
  RULES: "Quy chế",
  DECISION: "Quyết định",
  GUIDANCE: "Hướng dẫn",
  PLAN: "Kế hoạch",
  PROGRAM: "Chương trình",
  NOTICE: "Thông báo",
  LETTER: "Công văn",
  REPORT: "Báo cáo",
  OTHER: "Văn bản",
};

/** `Hướng dẫn số 14-HD/ĐUK ngày 03/3/2026`, as documents name a text. */
export function namedInVietnamese({
  type,
  reference,
  issuedOn,
}: Pick<NamedDirective, "type" | "reference" | "issuedOn">) {
  const number = reference === "" ? "" : ` số ${reference}`;
  return `${vietnameseTypes[type]}${number} ngày ${writtenDay(issuedOn)}`;
}

/** Minutes planned for disseminating a text, until somebody says otherwise. */
export const USUAL_MINUTES = 10;

/** The item of an agenda that disseminates a text; agendas are written in Vietnamese whatever language the screen has. */
export function agendaTitleOf(
  directive: Pick<NamedDirective, "type" | "reference" | "issuedOn" | "issuerName">,
): string {
  return `Quán triệt, triển khai ${namedInVietnamese(directive)} của ${directive.issuerName}`.slice(0, 500);
}

/** `03/3/2026`, `15/02/2026`: in documents only days up to 9 and the months 1 and 2 are led by a zero. */
function writtenDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
