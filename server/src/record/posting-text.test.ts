import { expect, test } from "vitest";
import { decemberMeeting } from "../document/meeting-record.fixture.ts";
import { announcementText, decidedText } from "./posting-text.ts";

const resolution = { title: "Nghị quyết", symbol: "12-NQ/CB", issuedOn: "2026-12-03" };

test("what is announced names the body, the weekday, the place and the titles, and no person", () => {
  const { organization, meetingKind, month, place } = decemberMeeting;
  const text = announcementText({
    organization,
    meetingKind,
    month,
    place,
    on: "2026-12-03",
    from: "14:00",
    titles: decemberMeeting.agenda.map(({ title }) => title),
  });
  expect(text).toBe(
    [
      "Chi bộ Kế toán – Ngân quỹ",
      "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
      "Thời gian: 14:00 thứ Năm, ngày 03/12/2026",
      "Địa điểm: phòng họp tầng 3",
      "Nội dung:",
      "1. Thông tin thời sự và quán triệt văn bản mới",
      "2. Chuẩn bị quyết toán năm và phục vụ tiền mặt dịp Tết",
    ].join("\n"),
  );
});

test("what was decided gives figures, conclusions, tasks with owner and deadline, the vote and the number", () => {
  expect(decidedText(decemberMeeting, [resolution])).toBe(
    [
      "Chi bộ Kế toán – Ngân quỹ",
      "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
      "Thời gian: 14:00–15:42 thứ Năm, ngày 03/12/2026",
      "Địa điểm: phòng họp tầng 3",
      "Đảng viên dự: 23/24 (95,8%)",
      "Nhiệm vụ kỳ trước: hoàn thành 3/4",
      "Kết luận:",
      "1. Thông tin thời sự và quán triệt văn bản mới: Đảng viên đọc toàn văn trước ngày 10/12",
      "2. Chuẩn bị quyết toán năm và phục vụ tiền mặt dịp Tết: Thống nhất lịch quyết toán, khóa sổ trước 17 giờ ngày 31/12",
      "Nhiệm vụ tháng 12 năm 2026:",
      "1. Hoàn thành quyết toán năm; đồng chí Phạm Minh Hải; hạn 10/01/2027",
      "2. Bảo đảm tiền mặt dịp Tết (chỉ tiêu: không để thiếu tiền mặt); đồng chí Trần Văn Bình; hạn 31/12/2026",
      "Nghị quyết được 21/22 đảng viên chính thức được tính biểu quyết tán thành (21/21 có mặt), đạt 95,5%",
      "Nghị quyết số 12-NQ/CB, ngày 03/12/2026",
    ].join("\n"),
  );
});

test("what was said of persons, and what bears a mark of secrecy, is not posted", () => {
  const [first] = decemberMeeting.agenda;
  if (!first) throw new Error("The fixture has an agenda");
  const text = decidedText(
    {
      ...decemberMeeting,
      agenda: [
        { ...first, kind: "CRITICISM", title: "Tự phê bình và phê bình", conclusion: "Nhắc nhở đồng chí Bình" },
        { ...first, kind: "IDEOLOGY", title: "Tư tưởng", conclusion: "Gặp gỡ hai hộ dân" },
        { ...first, kind: "DISCUSSION", title: "Quốc phòng", conclusion: "(Mật) Phương án trực" },
        { ...first, kind: "DISCUSSION", title: "Vệ sinh môi trường", conclusion: "Ra quân ngày Chủ nhật\nđủ các tổ." },
      ],
    },
    [],
  );
  expect(text).toContain("Kết luận:\n1. Vệ sinh môi trường: Ra quân ngày Chủ nhật đủ các tổ\n");
  for (const kept of ["Nhắc nhở", "Gặp gỡ", "Phương án trực", "tự phê bình", "Hoàng Thị Mỹ", "ổn định"])
    expect(text).not.toContain(kept);
});
