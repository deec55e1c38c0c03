import { expect, test } from "vitest";
import { agendaTitleOf, namedInVietnamese } from "./named-in-vietnamese.ts";

const guidance = {
  type: "GUIDANCE",
  reference: "14-HD/ĐUK",
  issuedOn: "2026-03-03",
  issuerName: "Đảng ủy Khối Doanh nghiệp",
} as const;

test("a text is named as documents name it: zeros before days up to 9 and the months 1 and 2 only", () => {
  expect(namedInVietnamese(guidance)).toBe("Hướng dẫn số 14-HD/ĐUK ngày 03/3/2026");
  expect(namedInVietnamese({ ...guidance, issuedOn: "2026-02-15" })).toBe("Hướng dẫn số 14-HD/ĐUK ngày 15/02/2026");
  expect(namedInVietnamese({ ...guidance, issuedOn: "2026-11-05" })).toBe("Hướng dẫn số 14-HD/ĐUK ngày 05/11/2026");
});

test("a text without a number is named by type and day", () => {
  expect(namedInVietnamese({ ...guidance, type: "NOTICE", reference: "" })).toBe("Thông báo ngày 03/3/2026");
});

test("the item of the agenda says what is disseminated and whose it is", () => {
  expect(agendaTitleOf(guidance)).toBe(
    "Quán triệt, triển khai Hướng dẫn số 14-HD/ĐUK ngày 03/3/2026 của Đảng ủy Khối Doanh nghiệp",
  );
});
