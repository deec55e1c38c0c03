import { expect, test } from "vitest";
import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { list } from "./party-document.ts";
import { clockInWords, comrade, dayInWords, monthAndYear, percentOf, sentence, twoDigits } from "./party-words.ts";
import { prepareDocument } from "./prepare-document.ts";

test.each([
  ["2026-02-03", "ngày 03 tháng 02 năm 2026"],
  ["2026-01-31", "ngày 31 tháng 01 năm 2026"],
  ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
  ["2026-12-10", "ngày 10 tháng 12 năm 2026"],
])("days under ten and the months one and two take a zero: %s", (day, written) => {
  expect(dayInWords(day)).toBe(written);
});

test.each([
  [21, 22, "95,5%"],
  [23, 24, "95,8%"],
  [22, 22, "100%"],
  [2, 3, "66,7%"],
  [0, 0, "0%"],
])("%i of %i is written %s", (part, whole, written) => {
  expect(percentOf(part, whole)).toBe(written);
});

test("months, times and numbers are written as Vietnamese papers write them", () => {
  expect(monthAndYear("2026-01")).toBe("tháng 01 năm 2026");
  expect(monthAndYear("2026-09")).toBe("tháng 9 năm 2026");
  expect(clockInWords("14:05")).toBe("14 giờ 05");
  expect([5, 12, 130].map(twoDigits)).toEqual(["05", "12", "130"]);
});

test("a comrade is called so once, and a sentence ends once", () => {
  expect(comrade("Đồng chí Lan")).toBe("đồng chí Lan");
  expect(comrade("Lan")).toBe("đồng chí Lan");
  expect(sentence("Xong. ")).toBe("Xong.");
  expect(sentence("Xong")).toBe("Xong.");
});

test("list letters follow the Vietnamese alphabet of papers and go on beyond it", () => {
  const form = documentFormOn("2026-12-03");
  const prepared = prepareDocument({
    formId: form.id,
    name: "Danh mục",
    issuedOn: "2026-12-03",
    markers: [],
    blocks: [
      list(
        "letter",
        Array.from({ length: 25 }, () => "việc"),
      ),
    ],
    recipients: [],
    signatures: [],
    footer: [],
  });
  const markers = prepared.blocks.map((block) => ("runs" in block ? block.runs[0]?.text.trim() : undefined));
  expect(markers.slice(0, 10)).toEqual(["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)"]);
  expect(new Set(markers).size).toBe(25);
});
