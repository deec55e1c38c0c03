import { expect, test } from "vitest";
import { changedParts, decisionOf } from "./adaptation.rules.ts";

const block = { title: "Tiết kiệm trong chi tiêu công", questions: ["Khoản nào cắt được?", "Ai theo dõi?"] };

test.each([
  ["as it is", block, []],
  ["with a full stop and blanks", { ...block, title: " Tiết kiệm  trong chi tiêu công. " }, []],
  ["with another title", { ...block, title: "Tiết kiệm ở phòng Tài vụ" }, ["TITLE"]],
  ["with one letter in another case", { ...block, title: "tiết kiệm trong chi tiêu công" }, ["TITLE"]],
  ["with one question less", { ...block, questions: ["Khoản nào cắt được?"] }, ["QUESTIONS"]],
  ["with one question more", { ...block, questions: [...block.questions, "Bao giờ xong?"] }, ["QUESTIONS"]],
  ["with questions in another order", { ...block, questions: block.questions.toReversed() }, ["QUESTIONS"]],
  ["with a question in other words", { ...block, questions: ["Cắt khoản nào?", "Ai theo dõi?"] }, ["QUESTIONS"]],
  ["with everything in other words", { title: "Khác", questions: [] }, ["TITLE", "QUESTIONS"]],
])("an item %s changed %j: %j", (_name, item, changed) => {
  expect(changedParts(block, item)).toEqual(changed);
  expect(decisionOf(changedParts(block, item))).toBe(changed.length === 0 ? "TAKEN" : "ADAPTED");
});
