/** The same number for the same words, from 0 to 1: what is random in a benchmark's data and yet the same every time. */
export function chance(seed: number, ...words: (string | number)[]): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (const sign of words.join(" ")) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822507) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

const subjects = [
  "organization",
  "person",
  "account",
  "membership",
  "appointment",
  "meeting",
  "agenda",
  "statement",
  "vote",
  "task",
] as const;
export type Subject = (typeof subjects)[number];

/** The n-th identifier of a subject, in the order of time as the program makes them. */
export function idOf(subject: Subject, n: number): string {
  const moment = (0x019a00000000 + n).toString(16).padStart(12, "0");
  const kind = subjects.indexOf(subject).toString(16).padStart(3, "0");
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${kind}-8000-${n.toString(16).padStart(12, "0")}`;
}

const families = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Huỳnh",
  "Phan",
  "Vũ",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
];
const middles = [
  "Thị",
  "Văn",
  "Hữu",
  "Đức",
  "Minh",
  "Ngọc",
  "Thu",
  "Quốc",
  "Thanh",
  "Xuân",
  "Hồng",
  "Kim",
  "Bá",
  "Công",
];
const given =
  "An Ân Anh Ánh Bình Châu Chi Cường Dũng Duyên Đạt Đức Giang Hà Hải Hạnh Hằng Hiếu Hoa Hòa Hùng Hương Khoa Lan Liên Linh Long Mai Mỹ Nam Nga Ngân Nhung Oanh Phong Phúc Phước Quân Quang Sơn Tâm Thảo Thắng Trang Trung Tú Tuấn Vân Việt Yến".split(
    " ",
  );

/** A believable name for the n-th person. */
export function nameOf(seed: number, n: number): string {
  const pick = (list: readonly string[], part: string) => list[Math.floor(chance(seed, part, n) * list.length)] ?? "";
  return `${pick(families, "family")} ${pick(middles, "middle")} ${pick(given, "given")}`;
}
