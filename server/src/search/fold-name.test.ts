import { expect, test } from "vitest";
import { foldName, nameWords, sortName } from "./fold-name.ts";

test.each([
  ["Nguyễn Thị Ân", "nguyen thi an"],
  ["ĐẶNG Đình Đức", "dang dinh duc"],
  ["  Trần\u00a0 Văn   Ơn ", "tran van on"],
  ["K'Brôi Y-Nguyên", "k broi y nguyen"],
  ["", ""],
])("%j is searched as %j", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test("composed and decomposed letters fold alike", () => {
  const name = "Nguyễn Thị Ưỡng Đường";
  expect(name.normalize("NFD")).not.toBe(name.normalize("NFC"));
  expect(foldName(name.normalize("NFD"))).toBe(foldName(name.normalize("NFC")));
});

test("words of a name are kept once each, in order", () => {
  expect(nameWords("Nguyễn Văn Văn")).toEqual(["nguyen", "van"]);
  expect(nameWords("   ")).toEqual([]);
});

test("the sort key starts with the given name", () => {
  expect(sortName("Nguyễn Thị Ân")).toBe("a2n 0 thi 5 ngu0ye1n 3");
  expect(sortName("Ân".normalize("NFD"))).toBe(sortName("Ân"));
  expect(sortName("Đường")).toBe("d1u1o2ng 1");
});

test("names go by given name with its tone, then by middle names, then by family name", () => {
  const sorted = [
    "Lê Văn An",
    "Nguyễn Văn An",
    "Phạm Văn Anh",
    "Trần Văn Anh",
    "Đỗ Thị Ánh",
    "Nguyễn Thị Ân",
    "Đỗ Anh Bình",
    "Trần Văn Bình",
    "Vũ Dung",
    "Phạm Thị Đào",
    "Lê Hòa",
    "Vũ Hòa",
    "Lê Hóa",
    "Lê Họa",
  ];
  const byKey = (a: string, b: string) => (sortName(a) < sortName(b) ? -1 : 1);
  expect(sorted.toReversed().toSorted(byKey)).toEqual(sorted);
});
