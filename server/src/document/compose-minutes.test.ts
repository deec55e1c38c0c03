import { expect, test } from "vitest";
import { composeMinutes } from "./compose-minutes.ts";
import { documentText } from "./document-text.fixture.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import type { MeetingRecord } from "./meeting-record.ts";

function minutesOf(changes: Partial<MeetingRecord> = {}): string {
  return documentText(composeMinutes({ ...decemberMeeting, ...changes }));
}

test("the first part says when, where, who chaired, who wrote and how many count for votes", () => {
  const text = minutesOf();
  expect(text).toContain("Thời gian: từ 14 giờ 00 đến 15 giờ 42, ngày 03 tháng 12 năm 2026.");
  expect(text).toContain("tỷ lệ dự 95,8% (23/24). Số đảng viên chính thức tính biểu quyết: 22.");
  expect(text).toContain("Vắng có lý do: đồng chí Lê Thị Ngọc Ánh 21 (đi công tác theo kế hoạch của cơ quan).");
  expect(text).toContain("Được miễn sinh hoạt: đồng chí Lê Thị Ngọc Ánh 22.");
  expect(text).toContain("Đến sau: đồng chí Lê Thị Ngọc Ánh 5 (14 giờ 10).");
});

test("where another score counts than was voted, the minutes say both and what changed", () => {
  const changes = [{ title: "Thời lượng buổi sinh hoạt", from: 4, to: 0 }];
  const evaluation = { ...decemberMeeting.evaluation!, total: 85, voted: { total: 89, changes } };
  expect(minutesOf({ evaluation })).toContain(
    "Khi biểu quyết là 89 điểm; nay tính 85 điểm theo số liệu sau khi kết thúc: Thời lượng buổi sinh hoạt: từ 4 thành 0 điểm.",
  );
  expect(minutesOf()).not.toContain("Khi biểu quyết");
});

test("praise that begins with its own label does not say it twice", () => {
  expect(minutesOf({ praise: ["Biểu dương đồng chí Lê Quốc Đạt"] })).not.toContain("Biểu dương: Biểu dương");
});

test("every person convened stands in the roll call, in one column or in two", () => {
  expect(minutesOf()).toContain("1 | Nguyễn Thị Lan | Bí thư | Chính thức | Có mặt | ");
  const attendance = Array.from({ length: 41 }, (_, index) => ({
    name: `Trần Văn ${index + 1}`,
    membership: "OFFICIAL" as const,
    status: "PRESENT" as const,
  }));
  const long = minutesOf({ attendance });
  expect(long).toContain("1 | Trần Văn 1 | Có mặt | 22 | Trần Văn 22 | Có mặt");
  expect(long).toContain("21 | Trần Văn 21 | Có mặt |  |  | ");
});

test("statements, conclusions and proposals stand with who made them", () => {
  const text = minutesOf();
  expect(text).toContain("Đồng chí Lê Quốc Đạt có ý kiến: đề nghị in tóm tắt văn bản");
  expect(text).toContain("Đồng chí Trần Văn Bình tự phê bình: nhận trách nhiệm đăng tài liệu muộn.");
  expect(text).toMatch(/III\. Kết luận và nhiệm vụ\nChủ trì kết luận:\n[\s\S]*: Thống nhất lịch quyết toán/u);
  expect(text.match(/Thống nhất lịch quyết toán/gu)).toHaveLength(1);
  expect(text).toContain("kiến nghị: trang bị thêm máy đếm tiền cho quầy số 4. Trả lời: Chi ủy tiếp thu");
});

test("a proposal's answer from above, and what its proposer says of it, stand in the minutes of the meeting that heard it", () => {
  const asked = { by: "Hoàng Thị Mỹ", text: "Mở lớp tập huấn", answer: "Mở trong quý I", answeredBy: "Đảng ủy phường" };
  const text = minutesOf({
    proposals: [{ by: "Lê Quốc Đạt", text: "Sửa đường", passedTo: "Đảng ủy phường" }],
    proposalsAnswered: [
      { ...asked, verdict: "SATISFIED", said: "cảm ơn cấp trên" },
      { ...asked, text: "Mua máy in", verdict: "NOT_SATISFIED", said: "" },
    ],
  });
  expect(text).toContain(
    "Thông báo việc trả lời kiến nghị của đồng chí Hoàng Thị Mỹ: mở lớp tập huấn. Đảng ủy phường trả lời: Mở trong quý I. Người kiến nghị cho là thỏa đáng: cảm ơn cấp trên.",
  );
  expect(text).toContain("mua máy in. Đảng ủy phường trả lời: Mở trong quý I. Người kiến nghị cho là chưa thỏa đáng.");
  expect(text).toContain("kiến nghị: sửa đường. Chuyển Đảng ủy phường xem xét, trả lời.");
});

test("the course follows the agenda, and what has no item of its own stands where the procedure has it", () => {
  const agenda = [
    { title: "Báo cáo tháng qua", kind: "REPORT" as const, statements: [], report: "đã làm tốt" },
    { title: "Tình hình tư tưởng", kind: "IDEOLOGY" as const, statements: [] },
    ...decemberMeeting.agenda.map((entry) => ({ ...entry, kind: "DISCUSSION" as const })),
    { title: "Tổng hợp, kết luận", kind: "CONCLUSION" as const, statements: [], report: "Chi bộ thống nhất đánh giá" },
  ];
  const text = minutesOf({ agenda });
  const titles = [...text.matchAll(/^\d+\. .*$/gmu)].map(([line]) => line);
  expect(titles).toEqual([
    "1. Đảng phí",
    "2. Chương trình",
    "3. Báo cáo tháng qua",
    "4. Kết quả thực hiện nhiệm vụ tháng 11",
    "5. Tình hình tư tưởng",
    "6. Thông tin thời sự và quán triệt văn bản mới",
    "7. Chuẩn bị quyết toán năm và phục vụ tiền mặt dịp Tết",
    "8. Tự phê bình và phê bình; biểu dương, nhắc nhở",
    "9. Hạn chế, nguyên nhân",
    "10. Kiến nghị của đảng viên",
  ]);
  expect(text).toContain("III. Kết luận và nhiệm vụ\nChi bộ thống nhất đánh giá.\nChủ trì kết luận:");
});

test("a comrade who is praised is written small after the label, and large at the head of a table's cell", () => {
  const text = minutesOf({ praise: ["Đồng chí Lê Quốc Đạt đã phục vụ tốt"] });
  expect(text).toContain("Biểu dương: đồng chí Lê Quốc Đạt đã phục vụ tốt.");
  expect(text).toContain("1 | Hoàn thành quyết toán năm | Đồng chí Phạm Minh Hải | 10/01/2027");
});

test("a weakness stands with its remedy", () => {
  expect(minutesOf()).toContain("Tài liệu đăng muộn. Biện pháp khắc phục: đăng trước 2 ngày");
});

test("each vote gives its counts, base and outcome; a secret ballot only totals", () => {
  expect(minutesOf()).toContain(
    "Nghị quyết tháng 12: 21/22 đảng viên chính thức được tính biểu quyết tán thành (21/21 có mặt), đạt 95,5%; không tán thành 0, ý kiến khác 0; cần ít nhất 12. Được thông qua.",
  );
  const [vote] = decemberMeeting.votes;
  if (!vote) throw new Error("The fixture has votes");
  const secret = { issued: 21, collected: 21, valid: 20, invalid: 1 };
  const text = minutesOf({
    votes: [{ ...vote, matter: "OTHER", title: "Đề nghị kết nạp", secret, outcome: "DEFERRED" }],
  });
  expect(text).toContain("bỏ phiếu kín: phát ra 21, thu về 21, hợp lệ 20, không hợp lệ 1");
  expect(text).toContain("Hoãn biểu quyết.");
});

test("minutes are signed by who wrote them on the left and who chaired on the right", () => {
  expect(composeMinutes(decemberMeeting).signatures).toEqual([
    { authority: "NGƯỜI GHI BIÊN BẢN", name: "Vũ Thu Trang" },
    { authority: "CHỦ TRÌ", name: "Nguyễn Thị Lan" },
  ]);
});

test("the foot names the program, the audit head of the day and who typed for whom", () => {
  const { footer } = composeMinutes({ ...decemberMeeting, typedBy: "Lê Minh" });
  expect(footer).toEqual([
    "Lập bằng phần mềm Nền Nếp; đồng chí Lê Minh nhập thay",
    "Mã nhật ký: 2026-12-03:17:9f2c51ab77e04d18a3f0",
  ]);
});

test("a meeting that was adjourned lists its sessions and ends on the day of the last", () => {
  const sessions = [
    { on: "2026-12-03", from: "14:00", to: "15:00" },
    { on: "2026-12-04", from: "08:00", to: "09:10", place: "hội trường" },
  ];
  const text = minutesOf({ sessions });
  expect(text).toContain(
    "Phiên thứ 1: từ 14 giờ 00 đến 15 giờ 00, ngày 03 tháng 12 năm 2026, tại phòng họp tầng 3; tạm dừng",
  );
  expect(text).toContain("Phiên thứ 2: từ 08 giờ 00 đến 09 giờ 10, ngày 04 tháng 12 năm 2026, tại hội trường.");
  expect(text).toContain("kết thúc lúc 09 giờ 10 ngày 04 tháng 12 năm 2026");
});

test("a meeting typed in from the minute book says so under its title", () => {
  expect(composeMinutes({ ...decemberMeeting, recordedFrom: "PAPER" }).markers).toContain("(Theo sổ biên bản)");
});

test("corrections, kept opinions and objections are added and overwrite nothing", () => {
  const text = minutesOf({
    corrections: [
      {
        what: "Số đảng viên có mặt",
        oldValue: "23",
        newValue: "22",
        reason: "điểm danh nhầm",
        author: "Nguyễn Thị Lan",
        on: "2026-12-05",
      },
    ],
    minorityOpinions: [{ by: "Lê A", text: "chưa nên giao hạn 31/12" }],
    objections: [{ by: "Lê B", text: "ghi thiếu ý kiến" }],
  });
  expect(text).toContain("(Đã đính chính ngày 05/12/2026)");
  expect(text).toContain(
    "Số đảng viên có mặt: đã ghi “23”, nay sửa là “22”. Lý do: điểm danh nhầm. Người sửa: đồng chí Nguyễn Thị Lan, ngày 05/12/2026.",
  );
  expect(text).toContain("Đồng chí Lê A bảo lưu ý kiến: chưa nên giao hạn 31/12.");
  expect(text).toContain("Đồng chí Lê B có ý kiến về biên bản: ghi thiếu ý kiến. Sẽ trả lời tại kỳ sinh hoạt sau.");
  expect(text).toContain("có mặt 23");
});

test("too few to decide is said in words", () => {
  expect(minutesOf({ informationOnly: true, votes: [] })).toContain("không đủ để biểu quyết");
});

test("parts that have nothing to say are left out and the numbering closes up", () => {
  const text = minutesOf({ votes: [] });
  expect(text).not.toContain("Kết quả biểu quyết");
  expect(text).toContain("IV. Đánh giá chất lượng buổi sinh hoạt");
});

test("a cell committee's minutes say chi ủy", () => {
  const { subject } = composeMinutes({ ...decemberMeeting, meetingKind: "COMMITTEE" });
  expect(subject).toBe("họp chi ủy tháng 12 năm 2026");
  const small = { ...decemberMeeting.organization, hasCommittee: false };
  expect(composeMinutes({ ...decemberMeeting, meetingKind: "COMMITTEE", organization: small }).subject).toBe(
    "hội ý bí thư, phó bí thư tháng 12 năm 2026",
  );
});
