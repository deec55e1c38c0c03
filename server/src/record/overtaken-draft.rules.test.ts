import { expect, test } from "vitest";
import { isOvertakenDraft } from "./overtaken-draft.rules.ts";

const issued = [{ kind: "RESOLUTION" }, { kind: "MINUTES" }];

test.each([
  "Dự thảo nghị quyết",
  "Dự thảo Nghị quyết tháng 12",
  "Dự thảo nghị quyết sinh hoạt chi bộ thường kỳ tháng 12/2026",
  "Bản dự thảo biên bản buổi họp",
])("of an issued paper “%s” is only the draft", (title) => {
  expect(isOvertakenDraft(title, issued)).toBe(true);
});

test.each([
  ["a paper of another kind", "Dự thảo kết luận tháng 12"],
  ["another body's resolution", "Dự thảo nghị quyết Đại hội XIV của Đảng"],
  ["no draft", "Nghị quyết tháng 11"],
  ["a report", "Báo cáo công tác tháng 11"],
])("%s stays among what is posted: “%s” is", (_, title) => {
  expect(isOvertakenDraft(title, issued)).toBe(false);
});

test("a draft stays as long as nothing was issued", () => {
  expect(isOvertakenDraft("Dự thảo nghị quyết", [])).toBe(false);
});
