import { expect, test } from "vitest";
import { recordedTitle } from "./standing-vote.ts";

const regular = { kind: "REGULAR", month: "2026-12-01" } as const;
const committee = { kind: "COMMITTEE", month: "2026-12-01" } as const;

test.each([
  ["the agenda", { matter: "AGENDA" }, regular, "Chương trình sinh hoạt tháng 12 năm 2026"],
  ["a committee's resolution", { matter: "RESOLUTION" }, committee, "Nghị quyết kỳ họp tháng 12 năm 2026"],
  [
    "the score",
    { matter: "MEETING_SCORE", score: { selfTotal: 89.5, selfGrade: "FAIR" } },
    regular,
    "Kết quả tự đánh giá: 89,5 điểm, xếp loại Khá",
  ],
] as const)(
  "the vote on %s is recorded in Vietnamese, whatever language its writer reads",
  (_, standing, of, title) => {
    expect(recordedTitle(standing, of)).toBe(title);
  },
);
