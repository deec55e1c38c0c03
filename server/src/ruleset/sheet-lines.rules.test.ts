import { expect, test } from "vitest";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import type { FactsCriterion, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { CellValue } from "../import/sheet.ts";
import { foldName } from "../search/fold-name.ts";
import { faultsOf } from "./check-sheet.rules.ts";
import { factWords } from "./fact-words.rules.ts";
import { bodyOf } from "./present-sheet.ts";
import { readLines } from "./read-lines.rules.ts";
import { sheetLines } from "./sheet-lines.rules.ts";
import { columns, columnWords, lineWords } from "./workbook-words.rules.ts";

const today = "2026-12-01";
const header = columns.map((column) => columnWords[column].vi);

function read(lines: readonly (readonly CellValue[])[], names: readonly CellValue[] = header) {
  return readLines(
    [["Phiếu"], names, ...lines].map((cells, index) => ({ row: index + 1, cells })),
    today,
  );
}

const both = (["vi", "en"] as const).flatMap((code) => scoreSheetPresets.map((preset) => ({ code, preset })));

test.each(both)("$preset.id is the same after it went through a workbook in $code", ({ code, preset }) => {
  const body = bodyOf(preset);
  const names = columns.map((column) => columnWords[column][code]);
  const result = read(sheetLines(body, code), names);
  expect(result?.problems).toEqual([]);
  expect(result?.sheet).toEqual(body);
});

test("everything a sheet can say goes through a workbook", () => {
  const words = { vi: "Lời", en: "Words" };
  const criterion: FactsCriterion = {
    key: "many",
    max: 5,
    title: words,
    partOf: words,
    judgedBy: "FACTS",
    appliesWhen: { any: [{ flag: "thematicPart", is: true }, { recordedFrom: "PAPER" }] },
    otherwise: { effect: "ADDED_TO", criterion: "evenly" },
    evidence: ["speakers", "present", "materialsDaysAhead"],
    share: ["speakers", "present"],
    because: words,
    cap: {
      when: {
        all: [
          { measure: { number: "materialsDaysAhead" }, below: 1 },
          { flag: "hasCommittee", is: false },
        ],
      },
      points: 3,
      because: words,
    },
    nothingToCount: { points: "ZERO", because: words },
    provision: { until: "FILING_DUE", afterwards: "PEOPLE", because: words },
    bands: [
      {
        when: { measure: { percentOf: ["speakers", "present"] }, above: 12.5, atMost: 99.5 },
        points: 5,
        because: words,
      },
      { when: { measure: { shortfall: ["durationMinutes", "minimumMinutes"] }, atLeast: 3 }, points: 0 },
    ],
  };
  const evenly: FactsCriterion = {
    key: "evenly",
    max: 5,
    title: words,
    judgedBy: "FACTS",
    evidence: ["unexcused"],
    because: words,
    slope: { measure: { number: "unexcused" }, atZero: 5, each: -0.5, rounding: "DOWN" },
  };
  const [first] = scoreSheetPresets;
  if (!first) throw new Error("A sheet is shipped.");
  const body: ScoreSheetBody = {
    ...bodyOf(first),
    source: { document: "Quy định 5", article: "3.2", date: "2026-05" },
    validTo: "2027-12-31",
    meetingKinds: ["REGULAR", "THEMATIC"],
    cellTypes: ["RESIDENTIAL", "STUDENT"],
    max: 10,
    grades: [
      {
        grade: "GOOD",
        from: 9,
        title: words,
        onlyIf: { flag: "minutesComplete", is: true },
        onlyWithFull: ["many", "evenly"],
      },
      { grade: "POOR", from: 0, title: words },
    ],
    sections: [{ no: 1, max: 10, title: words, shortTitle: words, criteria: [criterion, evenly] }],
  };
  for (const code of ["vi", "en"] as const) {
    const result = read(
      sheetLines(body, code),
      columns.map((column) => columnWords[column][code]),
    );
    expect(result?.problems).toEqual([]);
    expect(result?.sheet).toEqual(body);
  }
});

/** A line by its columns, as somebody types it. */
const line = (kind: string, cells: Partial<Record<(typeof columns)[number], CellValue>>) => [
  kind,
  ...columns.slice(1).map((column) => cells[column] ?? null),
];
const head = [
  line("Tên phiếu", { vi: "Phiếu của xã" }),
  line("Nơi ban hành", { vi: "Đảng ủy xã" }),
  line("Văn bản", { vi: "Số 5-QĐ/ĐU" }),
  line("Ngày văn bản", { vi: "2026" }),
  line("Xếp loại", { code: "Tốt", points: 8 }),
  line("xep loai", { code: "kém", points: 0 }),
];

test("what follows from the rest may be left out: keys, sums, English, what is shown and its sentence", () => {
  const result = read([
    ...head,
    line("Mục", { vi: "Chuẩn bị" }),
    line("Tiêu chí", { vi: "Phát biểu", points: 5 }),
    line("Mức điểm", { points: 5, fact: "Số người phát biểu / số người có mặt", atLeast: "50" }),
    line("Mức điểm", { points: 2.5, fact: "số người phát biểu / số người có mặt", below: 50 }),
    line("Giới hạn", { points: 3, fact: "số ngày gửi tài liệu trước", below: 1 }),
    line("Tiêu chí", { vi: "Nội dung kỹ", points: 5 }),
    line("Chỉ chấm khi", { fact: "có phần chuyên đề", value: "có" }),
  ]);
  expect(result?.problems).toEqual([]);
  expect(result?.sheet).toMatchObject({
    max: 10,
    validFrom: today,
    grades: [{ grade: "GOOD", title: { vi: "Tốt", en: "Tốt" } }, { grade: "POOR" }],
    sections: [
      {
        no: 1,
        max: 10,
        shortTitle: { vi: "Chuẩn bị" },
        criteria: [
          {
            key: "c1",
            evidence: ["speakers", "present", "materialsDaysAhead"],
            share: ["speakers", "present"],
            cap: { because: { vi: "Số ngày gửi tài liệu trước dưới 1: tối đa 3 điểm." } },
          },
          { key: "c2", judgedBy: "PEOPLE", appliesWhen: { flag: "thematicPart", is: true } },
        ],
      },
    ],
  });
  expect(faultsOf(result?.sheet as ScoreSheetBody)).toEqual([]);
});

test("every line that cannot be read is named with its row and column", () => {
  const result = read([
    ...head,
    line("Mức điểm", { points: 5 }),
    line("Mục", { vi: "Một" }),
    line("Tiêu chí", { points: "năm", vi: "Hai" }),
    line("Mức điểm", { points: 5, fact: "số người hát", atLeast: 1 }),
    line("Mức điểm", { points: 5, fact: "hồ sơ đúng", value: "có" }),
    line("Giới hạn", { points: 1, fact: "có phần chuyên đề", value: "chắc" }),
    line("và", { fact: "có phần chuyên đề", value: "có" }),
    line("hoặc", { fact: "có phần chuyên đề", value: "có" }),
    line("Linh tinh", {}),
    line("Tiêu chí", { points: 5 }),
    line("Tên phiếu", { vi: "Lại" }),
  ]);
  expect(result?.problems.map(({ row, column, code, text }) => [row, column, code, text])).toEqual([
    [9, "line", "LINE_MISPLACED", "Mức điểm"],
    [11, "points", "NUMBER_WRONG", "năm"],
    [12, "fact", "FACT_UNKNOWN", "số người hát"],
    [13, "fact", "FACT_UNKNOWN", "hồ sơ đúng"],
    [14, "value", "VALUE_UNKNOWN", "chắc"],
    [16, "line", "JOINED_BOTH_WAYS", "hoặc"],
    [17, "line", "LINE_UNKNOWN", "Linh tinh"],
    [18, "vi", "TEXT_MISSING", ""],
    [19, "line", "LINE_TWICE", "title"],
  ]);
});

test("what is missing altogether is named; a table of another kind is none of ours", () => {
  expect(read([line("Mục", { vi: "Một" })])?.problems.map(({ row, code, text }) => [row, code, text])).toEqual([
    [0, "LINE_MISSING", "title"],
    [0, "LINE_MISSING", "issuer"],
    [0, "LINE_MISSING", "document"],
    [0, "LINE_MISSING", "date"],
    [0, "LINE_MISSING", "grade"],
  ]);
  expect(read([["Họ và tên", "Ngày sinh"]], ["TT", "Họ tên"])).toBeNull();
});

test("no two facts are called alike", () => {
  for (const { numbers, flags, others } of Object.values(factWords)) {
    const names = [...Object.values(numbers), ...Object.values(flags), ...Object.values(others)].map(foldName);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("no two lines are called alike, accents or not", () => {
  const names = Object.values(lineWords).flatMap(({ vi, en }) => [foldName(vi), foldName(en)]);
  expect(new Set(names).size).toBe(names.length);
});
