import { expect, test } from "vitest";
import { en } from "../language/en.ts";
import { formatsFor } from "../language/formats.ts";
import { vi } from "../language/vi.ts";
import { sentenceOf } from "./sentence.ts";

test("a reminder says of what, until when, and how near that is", () => {
  const parameters = { what: "Rà soát quy trình", dueOn: "2026-12-31", days: 3 };
  const told = (days: number) =>
    sentenceOf({ kind: "TASK_DUE", parameters: { ...parameters, days } }, vi, formatsFor("vi"));
  expect(told(3)).toBe("Nhiệm vụ của đồng chí đến hạn sau 3 ngày nữa (31/12/2026): Rà soát quy trình");
  expect(told(1)).toContain("đến hạn ngày mai (31/12/2026)");
  expect(told(0)).toContain("đến hạn hôm nay (31/12/2026)");
  expect(sentenceOf({ kind: "TASK_DUE", parameters }, en, formatsFor("en"))).toBe(
    "Your task is due in 3 days (31/12/2026): Rà soát quy trình",
  );
});

test("a text from above that is due is named by its number and subject", () => {
  const parameters = { reference: "14-HD/ĐUK", subject: "Học tập", dueOn: "2026-12-31", days: 1 };
  expect(sentenceOf({ kind: "DIRECTIVE_DUE", parameters }, vi, formatsFor("vi"))).toBe(
    "Văn bản cấp trên giao đến hạn ngày mai (31/12/2026): 14-HD/ĐUK, Học tập",
  );
});
