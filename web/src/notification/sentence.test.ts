import { expect, test } from "vitest";
import { en } from "../language/en.ts";
import { formatsFor } from "../language/formats.ts";
import { vi } from "../language/vi.ts";
import { sentenceOf } from "./sentence.ts";

const f = formatsFor("vi");

test("a notice says when and where", () => {
  const parameters = { scheduledAt: "2026-12-03T07:00:00.000Z", place: "Phòng họp tầng 3" };
  expect(sentenceOf({ kind: "MEETING_CONVENED", parameters }, vi, f)).toBe(
    "Thông báo sinh hoạt: Thứ Năm, 03/12/2026, 14:00, Phòng họp tầng 3.",
  );
});

test("a decided grade names the month, the grade and the points", () => {
  const parameters = { month: "2026-11-01", total: 91.5, grade: "GOOD" };
  expect(sentenceOf({ kind: "GRADE_DECIDED", parameters }, vi, f)).toBe(
    "Cấp trên đã quyết định xếp loại tháng 11 năm 2026: Tốt, 91,5 điểm.",
  );
});

test("an office that was not confirmed says why, in words of the reader's language", () => {
  const told = {
    kind: "APPOINTMENT_DECIDED",
    parameters: { position: "SECRETARY", state: "REJECTED", reason: "Chưa đủ hồ sơ" },
  };
  expect(sentenceOf(told, vi, f)).toBe("Đề nghị giữ chức vụ Bí thư không được xác nhận. Lý do: Chưa đủ hồ sơ");
  expect(sentenceOf(told, en, formatsFor("en"))).toContain("declined. Reason: Chưa đủ hồ sơ");
});

test("a text from above is told with its number, what it is about and by when", () => {
  const parameters = { directiveId: "x", reference: "14-HD/ĐUK", subject: "Học tập Nghị quyết", dueOn: "2026-11-30" };
  expect(sentenceOf({ kind: "DIRECTIVE_SENT", parameters }, vi, f)).toBe(
    "Văn bản mới của cấp trên: 14-HD/ĐUK, Học tập Nghị quyết (hạn 30/11/2026)",
  );
});

test("a kind that this page does not know yet still says that there is something", () => {
  expect(sentenceOf({ kind: "SOMETHING_NEWER", parameters: {} }, vi, f)).toBe(vi.notification.unknown);
});

test("both languages have a sentence for the same kinds", () => {
  expect(Object.keys(en.notification.kind).toSorted()).toEqual(Object.keys(vi.notification.kind).toSorted());
  expect(Object.keys(en.home.note).toSorted()).toEqual(Object.keys(vi.home.note).toSorted());
});
