import { expect, test } from "vitest";
import { checkSecrecy, checkSecrecyOfFileName } from "./secrecy.rules.ts";

test.each([
  ["ĐẢNG BỘ TỈNH\nMẬT\nSố 05-CV/TU", "MẬT"],
  ["Mật", "MẬT"],
  ["(Tối mật) Phương án bảo vệ", "TỐI MẬT"],
  ["Độ mật: Tuyệt mật", "TUYỆT MẬT"],
  ["Nội dung TUYỆT MẬT, không phổ biến", "TUYỆT MẬT"],
  ["Văn bản MẬT số 12", "MẬT"],
  ["TỐI MẬT".normalize("NFD"), "TỐI MẬT"],
  ["MẬT: kế hoạch diễn tập", "MẬT"],
] as const)("%j bears the mark %s", (text, mark) => {
  expect(checkSecrecy(text)).toBe(mark);
});

test.each([
  "Học tập Luật Bảo vệ bí mật nhà nước",
  "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
  "BẢO MẬT THÔNG TIN KHÁCH HÀNG",
  "Luật quy định ba độ mật gồm Tuyệt mật, Tối mật và Mật",
  "Đổi MẬT KHẨU trước ngày 15",
  "Mật độ dân cư cao",
  "Mật ong rừng U Minh",
  "Giữ mối quan hệ mật thiết với nhân dân",
  "",
])("%j speaks of other things and bears no mark", (text) => {
  expect(checkSecrecy(text)).toBeUndefined();
});

test.each([
  ["Mật - Kế hoạch tháng 12.docx", "MẬT"],
  ["CV 05 (tối mật).pdf", "TỐI MẬT"],
  ["ke-hoach_TUYET-MAT.pdf", "TUYỆT MẬT"],
] as const)("the file name %j bears the mark %s", (name, mark) => {
  expect(checkSecrecyOfFileName(name)).toBe(mark);
});

test.each([
  "Bảo mật thông tin.docx",
  "Đổi mật khẩu.pdf",
  "Nghị quyết tháng 12.docx",
  "Luật bảo vệ bí mật nhà nước.pdf",
  "Họp mặt.docx",
])("the file name %j bears no mark", (name) => {
  expect(checkSecrecyOfFileName(name)).toBeUndefined();
});
