import { expect, test } from "vitest";
import { hd42WardSheet } from "../../../rulesets/score-sheet-hd42-ward.ts";
import { formatsFor } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { rulesets } from "../language/vi/rulesets.ts";
import { scaleWords } from "./scale-words.ts";

const criteria = hd42WardSheet.sections.flatMap((section) => section.criteria);

/** The scale of a criterion in Vietnamese; it reads no texts but those of the rules. */
function scaleOf(key: string): string | undefined {
  const criterion = criteria.find((each) => each.key === key);
  if (!criterion) throw new Error(`The sheet has no ${key}.`);
  return scaleWords(criterion, { rulesets } as Texts, formatsFor("vi"), "vi");
}

test("a share is told from its highest band down to the rest, with what limits it", () => {
  expect(scaleOf("speakers")).toBe("từ 50%: 5 điểm; từ 40%: 4 điểm; từ 30%: 3 điểm; còn lại: 2 điểm");
  expect(scaleOf("attendance")).toBe(
    "từ 90%: 4 điểm; từ 75%: 3 điểm; từ 65%: 2 điểm; còn lại: 1 điểm; có người vắng không lý do: tối đa 1 điểm",
  );
});

test("what is short of a length is told in minutes", () => {
  expect(scaleOf("duration")).toBe(
    "đủ: 5 điểm; thiếu nhiều nhất 15 phút: 4 điểm; thiếu nhiều nhất 30 phút: 3 điểm; từ 50%: 2 điểm; còn lại: 1 điểm",
  );
});

test("counts are told as counts", () => {
  expect(scaleOf("noRepeatedExcuses")).toBe("không có: 1 điểm; còn lại: 0 điểm");
  expect(scaleOf("praiseAndReminders")).toBe("từ 1: 2 điểm; còn lại: 0 điểm");
  expect(scaleOf("ideologyTime")).toBe("từ 15 đến 30: 1 điểm; còn lại: 0 điểm");
});

test("what people judge, and what is a matter of yes or no, has no scale", () => {
  expect(scaleOf("contentPrepared")).toBeUndefined();
  expect(scaleOf("draftConclusion")).toBeUndefined();
});

test("what rests on several facts is told condition by condition", () => {
  expect(scaleOf("filedInTime")).toBe("nhập từ sổ giấy: 1 điểm; lưu hồ sơ đúng hạn: 1 điểm; còn lại: 0 điểm");
  expect(scaleOf("noticeGiven")).toBe(
    "đã thông báo cho đảng viên và đã thông báo cho cấp ủy viên phụ trách: 1 điểm; còn lại: 0 điểm",
  );
});

test("read by itself it names the figure, and says where points go that are not judged", () => {
  const of = (key: string) => {
    const criterion = criteria.find((each) => each.key === key);
    return (
      criterion && scaleWords(criterion, { rulesets } as Texts, formatsFor("vi"), "vi", (named) => named.toUpperCase())
    );
  };
  expect(of("attendance")).toMatch(/^Theo tỷ lệ .+: từ 90%: 4 điểm;/);
  const thematic = criteria.find(({ appliesWhen }) => appliesWhen);
  expect(thematic && of(thematic.key)).toMatch(
    /chỉ chấm khi .+; không chấm thì (được đủ|0 điểm|không tính|điểm chuyển sang “[A-Z]+”)/,
  );
});
