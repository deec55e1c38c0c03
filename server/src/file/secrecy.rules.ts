export type SecrecyMark = "MẬT" | "TỐI MẬT" | "TUYỆT MẬT";

/**
 * The mark of state secrecy that a text bears, undefined for none: alone on its line or in brackets in any case, or in
 * capitals within a line. Speaking of secrecy is no mark: "bí mật nhà nước", "BẢO MẬT", "ba độ mật: Tuyệt mật, Tối mật, Mật".
 * Source: Luật Bảo vệ bí mật nhà nước 117/2025/QH15 (độ mật và dấu chỉ độ mật).
 */
export function checkSecrecy(text: string): SecrecyMark | undefined {
  const lines = text.normalize("NFC").split(/[\n\r\f\v\t]+/);
  return heaviest(lines.flatMap((line) => marksIn(line)));
}

/**
 * The mark of secrecy in a file's name, where capitals are often lost: "Mật - kế hoạch.docx", "ke-hoach_TOI-MAT.pdf".
 * Compounds such as "bảo mật" and "mật khẩu" are none.
 */
export function checkSecrecyOfFileName(name: string): SecrecyMark | undefined {
  const words = ` ${name.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const unaccented = /\s(TUYET MAT|TOI MAT)\s/.exec(words)?.[1];
  const marks = marksIn(words, "giu").concat(unaccented === "TUYET MAT" ? "TUYỆT MẬT" : unaccented ? "TỐI MẬT" : []);
  return heaviest(marks);
}

const alone =
  /^[\s([{*"“'<_-]*(?:độ\s+mật\s*:?\s*)?((?:tuyệt\s+|tối\s+)?mật)(?=\s*$|[\s)\]}*"”'>_:.–-]*(?:$|[-–:)\]}]))/iu;
const bracketed = /[([{]\s*((?:tuyệt\s+|tối\s+)?mật)\s*[)\]}]/iu;
const capitals =
  "(?<![\\p{L}\\p{N}])(?<!(?:BÍ|BẢO|ĐỘ|CƠ|THÂN|TRÂN|DẤU)\\s)((?:TUYỆT\\s+|TỐI\\s+)?MẬT)(?![\\p{L}\\p{N}])(?!\\s(?:KHẨU|MÃ|ĐỘ|ONG|THIẾT|VỤ|THƯ|DANH|NGHỊ|HIỆU))";

function marksIn(line: string, flags = "gu"): SecrecyMark[] {
  const standing = [alone.exec(line)?.[1], bracketed.exec(line)?.[1]];
  const written = [...line.matchAll(new RegExp(capitals, flags))].map((match) => match[1]);
  return [...standing, ...written].filter((mark) => mark !== undefined).map(markOf);
}

function markOf(written: string): SecrecyMark {
  const upper = written.toUpperCase();
  return upper.startsWith("TUYỆT") ? "TUYỆT MẬT" : upper.startsWith("TỐI") ? "TỐI MẬT" : "MẬT";
}

function heaviest(marks: readonly SecrecyMark[]): SecrecyMark | undefined {
  return (["TUYỆT MẬT", "TỐI MẬT", "MẬT"] as const).find((mark) => marks.includes(mark));
}
