import { expect, test } from "vitest";
import { isListRow, shapeOf } from "./list-row.rules.ts";

const shape = shapeOf({ fullName: 1, status: 2, cell: 3, birthDate: 4 });

test.each([
  [["Tổng cộng", null, "25", "3"]],
  [[null, "Tổng số đảng viên: 25", "25", null]],
  [["CỘNG".normalize("NFD"), null, 25, 3]],
  [[null, "Người lập biểu", null, "T/M CHI BỘ"]],
  [[null, "Ghi chú: danh sách tính đến 31/10", "x", null]],
  [[null, "Khối văn phòng", null, null]],
])("%j is no row of the list", (cells) => {
  expect(isListRow(shape, cells)).toBe(false);
});

test.each([
  [[1, "Tống Công Minh", "Chính thức", null]],
  [[2, "Lưu Ý Nhi", "Chính thức", null]],
  [[3, "Công Thị Tổng", "Dự bị", "Chi bộ 1"]],
  [[4, "Tổng cộng", "CT", "Chi bộ 1", "03/02/1985"]],
])("%j is a row of the list", (cells) => {
  expect(isListRow(shape, cells)).toBe(true);
});
