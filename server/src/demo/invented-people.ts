import type { Random } from "./random.ts";

const families = [
  ["Nguyễn", 36],
  ["Trần", 12],
  ["Lê", 10],
  ["Phạm", 8],
  ["Hoàng", 5],
  ["Huỳnh", 4],
  ["Phan", 4],
  ["Vũ", 4],
  ["Võ", 3],
  ["Đặng", 3],
  ["Bùi", 3],
  ["Đỗ", 3],
  ["Hồ", 2],
  ["Ngô", 2],
  ["Dương", 2],
  ["Lý", 1],
  ["Đinh", 2],
  ["Mai", 1],
  ["Trịnh", 2],
  ["Đào", 1],
  ["Cao", 1],
  ["Lương", 1],
  ["Lưu", 1],
  ["Tạ", 1],
  ["Châu", 1],
  ["Quách", 1],
  ["Thái", 1],
  ["Tô", 1],
  ["Hà", 1],
  ["Kiều", 1],
] as const;

const women = {
  middle: [
    "Thị",
    "Thị",
    "Thị Kim",
    "Thị Thu",
    "Thị Ngọc",
    "Thị Minh",
    "Thị Thanh",
    "Ngọc",
    "Thanh",
    "Thu",
    "Minh",
    "Phương",
    "Bích",
    "Khánh",
    "Thùy",
    "Hồng",
    "Mỹ",
  ],
  given: [
    "Lan",
    "Hương",
    "Hoa",
    "Nga",
    "Hạnh",
    "Thảo",
    "Trang",
    "Linh",
    "Hà",
    "Thủy",
    "Mai",
    "Loan",
    "Dung",
    "Hằng",
    "Nhung",
    "Yến",
    "Oanh",
    "Phượng",
    "Tuyết",
    "Vân",
    "Xuân",
    "Cúc",
    "Diệp",
    "Giang",
    "Hiền",
    "Huệ",
    "Liên",
    "Ngân",
    "Nguyệt",
    "Nhàn",
    "Quyên",
    "Quỳnh",
    "Tâm",
    "Thơ",
    "Trinh",
    "Uyên",
    "Vy",
    "Ân",
    "Châu",
    "Duyên",
  ],
};

const men = {
  middle: [
    "Văn",
    "Văn",
    "Văn",
    "Đức",
    "Minh",
    "Quốc",
    "Hữu",
    "Công",
    "Thanh",
    "Quang",
    "Xuân",
    "Ngọc",
    "Anh",
    "Mạnh",
    "Đình",
    "Tiến",
    "Trọng",
    "Gia",
    "Hoàng",
    "Bá",
  ],
  given: [
    "Hùng",
    "Dũng",
    "Cường",
    "Nam",
    "Hải",
    "Sơn",
    "Long",
    "Tuấn",
    "Bình",
    "Thành",
    "Đạt",
    "Phúc",
    "Khoa",
    "Quân",
    "Trung",
    "Kiên",
    "Thắng",
    "Huy",
    "Tâm",
    "Toàn",
    "Vinh",
    "Hiếu",
    "Lộc",
    "Nghĩa",
    "Phong",
    "Quý",
    "Tài",
    "Thịnh",
    "Tiến",
    "Trí",
    "Tú",
    "Việt",
    "Vũ",
    "Đông",
    "An",
    "Bảo",
    "Danh",
    "Duy",
    "Giang",
    "Hậu",
  ],
};

export type InventedPerson = { fullName: string; sex: "MALE" | "FEMALE"; birthDate: string; cardNumber: string };

/** Invents people, no two with the same name or card; names that are taken already are left out. */
export function inventPeople(random: Random, taken: readonly string[], reference: string) {
  const names = new Set(taken);
  const cards = new Set<string>();
  return {
    invent(named?: { fullName: string; sex: "MALE" | "FEMALE" }): InventedPerson {
      const person = named ?? newName(random, names);
      names.add(person.fullName);
      return { ...person, birthDate: birthDate(random, reference), cardNumber: newCard(random, cards) };
    },
  };
}

function newName(random: Random, names: ReadonlySet<string>): { fullName: string; sex: "MALE" | "FEMALE" } {
  for (;;) {
    const sex = random.chance(0.52) ? "FEMALE" : "MALE";
    const [middle, given] =
      sex === "FEMALE"
        ? [random.pick(women.middle), random.pick(women.given)]
        : [random.pick(men.middle), random.pick(men.given)];
    const fullName = `${family(random)} ${middle} ${given}`;
    if (!names.has(fullName) && middle.split(" ").at(-1) !== given) return { fullName, sex };
  }
}

function family(random: Random): string {
  let left = random.between(
    1,
    families.reduce((sum, [, weight]) => sum + weight, 0),
  );
  for (const [name, weight] of families) {
    left -= weight;
    if (left <= 0) return name;
  }
  return "Nguyễn";
}

/** Between 25 and 58 years old. */
function birthDate(random: Random, reference: string): string {
  const year = Number(reference.slice(0, 4)) - random.between(25, 58);
  return `${year}-${String(random.between(1, 12)).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`;
}

function newCard(random: Random, cards: Set<string>): string {
  for (;;) {
    const card = `07${Array.from({ length: 10 }, () => random.between(0, 9)).join("")}`;
    if (cards.has(card)) continue;
    cards.add(card);
    return card;
  }
}
