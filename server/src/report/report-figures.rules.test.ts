import { expect, test } from "vitest";
import { changesBetween, noFigures, shownFigures } from "./report-figures.rules.ts";
import { type CellRecords, sectionsOfBody, sectionsOfCell } from "./report-sections.ts";

test("shares and means are taken of sums, and of nothing there is none", () => {
  const raw = { ...noFigures, held: 3, decided: 2, present: 23, attendanceBase: 24, speakers: 1, listeners: 3 };
  expect(shownFigures({ ...raw, scoreSum: 185.5, scored: 2 })).toMatchObject({
    ...{ attendance: 95.8, speakers: 33.3, meanScore: 92.8, undecided: 1 },
  });
  expect(shownFigures(noFigures)).toMatchObject({ attendance: null, speakers: null, meanScore: null, undecided: 0 });
});

test("what differs is named in the whole and line by line, as it is shown", () => {
  const line = (organizationId: string, figures: object) => ({
    ...{ organizationId, name: organizationId, month: null },
    figures: { ...noFigures, ...figures },
  });
  const before = {
    total: { ...noFigures, held: 5, good: 2 },
    lines: [line("a", { held: 2, good: 2 }), line("b", { held: 3 })],
  };
  const after = {
    total: { ...noFigures, held: 5, good: 1 },
    lines: [line("a", { held: 2, good: 1 }), line("c", { held: 9 })],
  };
  expect(changesBetween(before, after)).toEqual([
    { of: null, figure: "good", was: 2, is: 1 },
    { of: { organizationId: "a", name: "a", month: null }, figure: "good", was: 2, is: 1 },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});

const capital = { name: "Tổng nguồn vốn huy động", unit: "tỷ đồng", period: "2026-Q3", value: 104_000 };

const records: CellRecords = {
  indicators: [
    { ...capital, change: 4.2, target: 103_500, isMet: true },
    { name: "Tỷ lệ nợ xấu", unit: "%", period: "2026-09", value: 1.5, change: -0.3, target: 1.2, isMet: false },
    { name: "Số sáng kiến", unit: "sáng kiến", period: "2026", value: 3, change: 0, target: null, isMet: null },
  ],
  praise: [
    { month: "2026-08", text: "Đồng chí Trần Thị Mai thu nợ xấu vượt kế hoạch." },
    { month: "2026-08", text: "Đồng chí Trần Thị Mai thu nợ xấu vượt kế hoạch." },
  ],
  shortcomings: [
    {
      month: "2026-09-01",
      text: "Tài liệu gửi muộn",
      cause: "Phân công chậm",
      remedy: "Phân công ngay sau buổi trước",
      dueOn: "2026-10-05",
      result: "PARTLY",
    },
  ],
  tasks: [
    { what: "Gửi danh sách dự lớp.", owner: null, dueOn: "2026-09-30" },
    { what: "Rà soát hồ sơ vay", owner: "Phạm Minh Hải", dueOn: "2026-10-25" },
  ],
  lastDay: "2026-09-30",
};

test("a cell's report says what its indicators are, what was praised, what fell short with its remedy, and the open tasks by owner and deadline; nothing twice", () => {
  expect(sectionsOfCell(records)).toEqual({
    highlights: [
      "- Tổng nguồn vốn huy động quý III năm 2026: 104.000 tỷ đồng, tăng 4,2% so với cùng kỳ năm trước, đạt chỉ tiêu đề ra (103.500 tỷ đồng).",
      "- Tỷ lệ nợ xấu tháng 9 năm 2026: 1,5%, giảm 0,3 điểm phần trăm so với cùng kỳ năm trước, chưa đạt chỉ tiêu đề ra (1,2%).",
      "- Số sáng kiến năm 2026: 3 sáng kiến, bằng cùng kỳ năm trước.",
    ].join("\n"),
    praise: "- Đồng chí Trần Thị Mai thu nợ xấu vượt kế hoạch (tháng 8).",
    shortcomings:
      "- Tài liệu gửi muộn. Nguyên nhân: phân công chậm. Biện pháp khắc phục: phân công ngay sau buổi trước. Thời hạn: 05/10/2026. Kết quả: khắc phục một phần.",
    tasks:
      "- Gửi danh sách dự lớp (chuyển tiếp, hạn cũ 30/09/2026).\n- Rà soát hồ sơ vay (đồng chí Phạm Minh Hải; thời hạn 25/10/2026).",
    proposals: "",
  });
});

test("a committee's report gathers what the organizations sent, each under its name, with its own tasks", () => {
  const sent = { praise: "- Một việc tốt.\nViệc khác.", shortcomings: "", proposals: "– Xin thêm tài liệu." };
  expect(
    sectionsOfBody([{ name: "Chi bộ A", sections: sent }], {
      indicators: [],
      tasks: records.tasks,
      lastDay: "2026-09-30",
    }),
  ).toMatchObject({
    highlights: "",
    praise: "- Chi bộ A: Một việc tốt.\n- Chi bộ A: Việc khác.",
    shortcomings: "",
    proposals: "- Chi bộ A: Xin thêm tài liệu.",
  });
});

test("what several organizations sent alike is said once, before what one says alone, with who says it", () => {
  const sent = (name: string, shortcomings: string) => ({
    name,
    sections: { praise: "", shortcomings, proposals: "" },
  });
  const own = { indicators: [], tasks: [], lastDay: "2026-09-30" };
  expect(
    sectionsOfBody(
      [
        sent("Chi bộ A", "- Sinh hoạt muộn giờ.\n- Gửi tài liệu muộn.\n- Gửi tài liệu muộn;"),
        sent("Chi bộ B", "– gửi  tài liệu muộn"),
        sent("Chi bộ C", "Gửi tài liệu muộn. "),
      ],
      own,
    ).shortcomings,
  ).toBe("- Gửi tài liệu muộn (3 đơn vị: Chi bộ A; Chi bộ B; Chi bộ C).\n- Chi bộ A: Sinh hoạt muộn giờ.");
  const many = Array.from({ length: 12 }, (_, index) => sent(`Chi bộ ${index + 1}`, "Gửi tài liệu muộn."));
  expect(sectionsOfBody(many, own).shortcomings).toMatch(/\(12 đơn vị: Chi bộ 1; .*; Chi bộ 10 và 2 đơn vị khác\)\.$/);
});

test("a part holds as many whole lines as fit", () => {
  const praise = Array.from({ length: 90 }, (_, index) => ({ month: "2026-08", text: `${index} ${"x".repeat(90)}` }));
  const text = sectionsOfCell({ ...records, praise }).praise;
  expect(text.length).toBeLessThanOrEqual(6000);
  expect(text.split("\n").at(-1)).toMatch(/^- \d+ x{90} \(tháng 8\)\.$/);
});
