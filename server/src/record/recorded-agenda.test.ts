import { expect, test } from "vitest";
import { onRoll, recordRows } from "../evaluation/record-rows.fixture.ts";
import type { StatementRow } from "../workspace/course.queries.ts";
import { saidAbout, withoutItem } from "./recorded-agenda.ts";

const said = (personId: string, sentBefore: boolean): StatementRow => ({
  id: personId,
  agendaItemId: null,
  personId,
  guestId: null,
  speakerName: personId,
  kind: "OPINION",
  gist: "x",
  saidAt: new Date(0),
  revision: 1,
  sentBefore,
});

test("an opinion sent before by somebody who is away was sent in writing; of whoever came it was said", () => {
  const record = recordRows({
    roll: [onRoll("a"), onRoll("b", { status: "EXCUSED" })],
    statements: [said("a", true), said("b", true), said("b", false)],
  });
  expect(withoutItem(record)[0]?.statements.map(({ inWriting = false }) => inWriting)).toEqual([false, true, false]);
});

test.each([
  ["biểu dương", "đ1", "Phục vụ tốt đợt kiểm kê", "biểu dương đồng chí Lê Quốc Đạt: phục vụ tốt đợt kiểm kê"],
  ["nhắc nhở", "đ1", "Nhắc nhở: nộp báo cáo đúng hạn", "nhắc nhở đồng chí Lê Quốc Đạt: nộp báo cáo đúng hạn"],
  ["biểu dương", "đ1", "đồng chí Lê Quốc Đạt đã phục vụ tốt", "đồng chí Lê Quốc Đạt đã phục vụ tốt"],
  ["nhắc nhở", null, "đăng tài liệu sớm hơn", "đăng tài liệu sớm hơn"],
] as const)("%s names whom it is about (%s, %s)", (deed, aboutId, gist, expected) => {
  const aboutName = aboutId === null ? null : "Lê Quốc Đạt";
  expect(saidAbout(recordRows({ roll: [] }), { aboutId, aboutName, gist }, deed)).toBe(expected);
});
