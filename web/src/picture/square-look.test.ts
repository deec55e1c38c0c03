import { expect, test } from "vitest";
import { vi } from "../language/vi.ts";
import type { Square } from "./picture-query.ts";
import { lookOf, nameOf } from "./square-look.ts";

const today = "2026-11-22";
const cell = (square: Partial<Square>): Square => ({
  month: "2026-10-01",
  state: "NONE",
  meetingId: null,
  selfGrade: null,
  officialGrade: null,
  counts: null,
  ...square,
});
const none = { good: 0, fair: 0, average: 0, poor: 0 };
const body = (counts: Partial<NonNullable<Square["counts"]>>, month = "2026-10-01") =>
  cell({
    month,
    state: null,
    counts: { cells: 6, held: 6, submitted: 6, decided: 6, grades: none, selfGrades: none, ...counts },
  });

test("an official grade is filled, a self-grade that waits is outlined", () => {
  const decided = lookOf(cell({ state: "DECIDED", officialGrade: "FAIR", selfGrade: "GOOD" }), vi, today);
  expect(decided).toMatchObject({ short: "Khá", level: "FAIR", edge: "filled" });
  const waiting = lookOf(cell({ state: "WAITING", selfGrade: "GOOD" }), vi, today);
  expect(waiting).toMatchObject({ short: "Tốt", level: "GOOD", edge: "outlined" });
});

test("a meeting that was held and not sent is dashed, whether its record is filed or not", () => {
  for (const state of ["HELD", "FILED"] as const) {
    expect(lookOf(cell({ state }), vi, today)).toMatchObject({ short: "chưa gửi", edge: "dashed" });
  }
});

test("a past month without a meeting stands out, this month and later ones do not yet", () => {
  expect(lookOf(cell({ month: "2026-10-01" }), vi, today)).toMatchObject({ short: "chưa có", edge: "struck" });
  expect(lookOf(cell({ month: "2026-11-01" }), vi, today)).toMatchObject({ short: "–", edge: "none" });
  expect(lookOf(cell({ month: "2026-12-01" }), vi, today)).toMatchObject({ short: "–", edge: "none" });
});

test("a month before the cell was founded says nothing", () => {
  expect(lookOf(cell({ state: null }), vi, today)).toMatchObject({ short: "–", edge: "none" });
});

test("a body looks good only when all its cells are; else as its middle cell, at best fair", () => {
  expect(lookOf(body({ grades: { ...none, good: 6 } }), vi, today)).toMatchObject({ short: "6/6 Tốt", level: "GOOD" });
  expect(lookOf(body({ grades: { ...none, good: 5, fair: 1 } }), vi, today)).toMatchObject({ level: "FAIR" });
  expect(lookOf(body({ grades: { ...none, good: 2, average: 4 } }), vi, today)).toMatchObject({ level: "AVERAGE" });
});

test("a body whose cells only graded themselves is outlined, one that sent nothing is dashed", () => {
  const waiting = body({ decided: 0, selfGrades: { ...none, good: 3, fair: 3 } });
  expect(lookOf(waiting, vi, today)).toMatchObject({ short: "3/6 Tốt", edge: "outlined" });
  expect(lookOf(body({ submitted: 0, decided: 0 }), vi, today)).toMatchObject({ short: "6/6 buổi", edge: "dashed" });
  const nobody = body({ held: 0, submitted: 0, decided: 0 });
  expect(lookOf(nobody, vi, today)).toMatchObject({ short: "0/6 buổi", edge: "struck" });
});

test("what is said aloud begins with the words on the square", () => {
  const look = lookOf(cell({ state: "HELD" }), vi, today);
  expect(nameOf(look)).toBe("chưa gửi, đã sinh hoạt, chưa lưu hồ sơ");
  expect(nameOf(lookOf(cell({ state: "DECIDED", officialGrade: "GOOD" }), vi, today))).toBe("Tốt, chính thức");
});
