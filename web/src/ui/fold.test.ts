import { expect, test } from "vitest";
import { fold, matchesWords } from "./fold.ts";

test("accents, case and đ do not matter", () => {
  expect(fold("Đặng Thùy LINH")).toBe("dang thuy linh");
});

test("a decomposed name folds like a composed one", () => {
  expect(fold("Nguyễn Thị Ân".normalize("NFD"))).toBe(fold("Nguyễn Thị Ân".normalize("NFC")));
});

test("words are found in any order by their beginnings", () => {
  expect(matchesWords("Nguyễn Thị Ân", "an nguyen")).toBe(true);
  expect(matchesWords("Nguyễn Thị Ân", "nguyen anh")).toBe(false);
  expect(matchesWords("Nguyễn Thị Ân", "")).toBe(true);
});
