import { expect, test } from "vitest";
import { allows, lackedBy, type TemplateItem, templateOf, withoutNames } from "./exemplar.rules.ts";

test.each([
  ["Đồng chí Trần Văn An báo cáo", ["Trần Văn An"], "Đồng chí … báo cáo"],
  ["TRẦN VĂN AN, Trần Văn Anh", ["Trần Văn An"], "…, Trần Văn Anh"],
  ["Trần Văn An Khánh nêu", ["Trần Văn An", "Trần Văn An Khánh"], "… nêu"],
  ["Không nêu ai", [" ", ""], "Không nêu ai"],
  ["Ông A. (tổ 1)", ["Ông A."], "… (tổ 1)"],
])("“%s” without %j is “%s”", (text, names, left) => {
  expect(withoutNames(text, names)).toBe(left);
});

const item = (fields: Partial<TemplateItem>): TemplateItem => ({
  part: "COURSE",
  kind: "DISCUSSION",
  stepKey: null,
  title: "Nội dung",
  plannedMinutes: 10,
  questions: [],
  outline: "",
  ...fields,
});

test("without the agenda only what has an outline is shown, without the outline none of it", () => {
  const items = [
    item({ title: "Thảo luận" }),
    item({ title: "Mục 1", kind: "SECTION", outline: "Do An viết", questions: ["An làm gì?"] }),
  ];
  const shown = (agenda: boolean, outline: boolean) =>
    templateOf(items, { agenda, outline, names: ["An"] }).map(({ title, outline, questions }) => [
      title,
      outline,
      ...questions,
    ]);
  expect(shown(false, true)).toEqual([["Mục 1", "Do … viết", "… làm gì?"]]);
  expect(shown(true, false)).toEqual([
    ["Thảo luận", ""],
    ["Mục 1", "", "… làm gì?"],
  ]);
  expect(shown(false, false)).toEqual([]);
});

test("a meeting takes matters of the course that its agenda lacks by step and by title", () => {
  const agenda = [
    { stepKey: "thematic", title: "Chuyên đề" },
    { stepKey: null, title: "Tự soi, tự sửa" },
  ];
  const items = [
    item({ title: "Khai mạc", part: "OPENING", kind: "OPENING" }),
    item({ title: "Kết luận", kind: "CONCLUSION" }),
    item({ title: "Chuyên đề khác", stepKey: "thematic" }),
    item({ title: "TU SOI TU SUA" }),
    item({ title: "Tọa đàm", stepKey: "talk" }),
    item({ title: "Mục 1", kind: "SECTION" }),
  ];
  expect(lackedBy(agenda, items).map(({ title }) => title)).toEqual(["Tọa đàm", "Mục 1"]);
});

test("the cell answers before others see it; whoever marked it takes it back until then and after", () => {
  const deeds = ["exemplar.agree", "exemplar.decline", "exemplar.withdraw"] as const;
  const allowed = (state: Parameters<typeof allows>[0]) => deeds.filter((deed) => allows(state, deed));
  expect(allowed("ASKED")).toEqual([...deeds]);
  expect(allowed("SHOWN")).toEqual(["exemplar.withdraw"]);
  expect([...allowed("DECLINED"), ...allowed("WITHDRAWN")]).toEqual([]);
});
