import { expect, test } from "vitest";
import { composeResolution } from "./compose-resolution.ts";
import { documentText } from "./document-text.fixture.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import type { MeetingRecord } from "./meeting-record.ts";

function resolutionOf(changes: Partial<MeetingRecord> = {}): string {
  return documentText(composeResolution({ ...decemberMeeting, ...changes }));
}

test("the opening names day, place, totals, chair, secretary, length, dues and agenda", () => {
  expect(resolutionOf()).toContain(
    "Ngày 03 tháng 12 năm 2026, tại phòng họp tầng 3, Chi bộ Kế toán – Ngân quỹ sinh hoạt thường kỳ. Tổng số đảng viên 25 (chính thức 23, dự bị 2); có mặt 23, vắng có lý do 1, vắng không lý do 0, được miễn sinh hoạt 1. Chủ trì: đồng chí Nguyễn Thị Lan, Bí thư; thư ký: đồng chí Vũ Thu Trang. Thời lượng 102 phút. Đảng phí tháng 11 đã nộp đủ. Chương trình đã được thông qua. Sau khi thảo luận, Chi bộ quyết nghị:",
  );
});

test("the four parts stand in the order of the form", () => {
  expect(resolutionOf()).toMatch(
    /I\. Kết quả thực hiện nghị quyết tháng 11[\s\S]*II\. Nhiệm vụ trọng tâm tháng 12[\s\S]*III\. Tổ chức thực hiện[\s\S]*IV\. Tự đánh giá chất lượng buổi sinh hoạt/u,
  );
});

test("last month's tasks are a table of state at the start and result", () => {
  const text = resolutionOf();
  expect(text).toContain("TT | Nhiệm vụ | Đầu kỳ | Kết quả");
  expect(text).toContain(
    "1 | Rà soát quy trình giao dịch một cửa | Đang triển khai | Chưa hoàn thành (70%), gia hạn 15/12",
  );
  expect(text).toContain("2 | Kiểm kê kho quỹ quý IV | Chưa triển khai | Hoàn thành");
  const told = {
    what: "Kiểm kê",
    stateAtStart: "NOT_STARTED",
    result: "DONE",
    note: "Đã kiểm kê xong hai kho",
  } as const;
  expect(resolutionOf({ previousTasks: [told] })).toContain("Hoàn thành. Đã kiểm kê xong hai kho.");
});

test("a new task says who leads, by when, and where it is reported", () => {
  expect(resolutionOf()).toContain(
    "Hoàn thành quyết toán năm; đồng chí Phạm Minh Hải chủ trì, hạn 10/01/2027, báo cáo tại kỳ sinh hoạt tháng 01.",
  );
});

test("the score has one line for each of the seven sections, and the grade", () => {
  const text = resolutionOf();
  expect(text.match(/\/(?:5|10|30|40) điểm\./gu)).toHaveLength(7);
  expect(text).toContain("Tổng điểm: 90/100 (trong đó 1 điểm tạm tính); đề nghị xếp loại: Tốt.");
});

test("the vote is counted on the base of 22, beside those present", () => {
  expect(resolutionOf()).toContain(
    "Nghị quyết được 21/22 đảng viên chính thức được tính biểu quyết tán thành (21/21 có mặt), đạt 95,5%.",
  );
});

test("a draft leaves length, score and counts as blanks", () => {
  const { lengthMinutes: _length, evaluation, ...rest } = decemberMeeting;
  if (!evaluation) throw new Error("The fixture is scored");
  const { total: _total, grade: _grade, ...unscored } = evaluation;
  const sections = evaluation.sections.map(({ self: _self, ...section }) => section);
  const text = documentText(
    composeResolution({ ...rest, votes: [], numbers: {}, evaluation: { ...unscored, sections } }),
  );
  expect(text).toContain("Số ……-NQ/CB");
  expect(text).toContain("Thời lượng …… phút.");
  expect(text).toContain("Thời gian, thời lượng: ……/5 điểm.");
  expect(text).toContain("Tổng điểm: ……/100");
  expect(text).toContain("……/22 đảng viên chính thức được tính biểu quyết tán thành (……/…… có mặt), đạt ……%");
});

test("a vote put again after a failure is the one that counts", () => {
  const [vote] = decemberMeeting.votes.filter(({ matter }) => matter === "RESOLUTION");
  if (!vote) throw new Error("The fixture votes on its resolution");
  const votes = [
    { ...vote, inFavour: 9, against: 12, outcome: "FAILED" as const },
    { ...vote, inFavour: 20, against: 1 },
  ];
  expect(resolutionOf({ votes })).toContain("Nghị quyết được 20/22");
});

test("a cell without a committee names its secretary and deputy, or its secretary alone", () => {
  const { carryingOut: _said, ...record } = decemberMeeting;
  const small = { ...record.organization, hasCommittee: false };
  const withDeputy = documentText(composeResolution({ ...record, organization: small }));
  expect(withDeputy).toContain("Bí thư, phó bí thư phân công, đôn đốc");
  expect(withDeputy).not.toContain("Chi ủy");
  const alone = documentText(composeResolution({ ...record, organization: { ...small, hasDeputySecretary: false } }));
  expect(alone).toContain("Bí thư phân công, đôn đốc");
});

test("a committee's resolution carries its own symbol, authority and members", () => {
  const text = resolutionOf({
    organization: { ...decemberMeeting.organization, name: "Đảng ủy Cơ quan Ngân hàng tỉnh", kind: "COMMITTEE" },
    meetingKind: "COMMITTEE",
  });
  expect(text).toContain("Số 12-NQ/ĐU");
  expect(text).toContain("T/M ĐẢNG ỦY");
  expect(text).toContain("Đảng ủy quyết nghị:");
  expect(text).toContain("21/22 ủy viên được tính biểu quyết tán thành");
  expect(text).not.toContain("dự bị");
});

test("the organization's own authority and symbol stand where it has set them", () => {
  const organization = { ...decemberMeeting.organization, authority: "T/M CHI ỦY", symbol: "CBKT" };
  const text = resolutionOf({ organization });
  expect(text).toContain("T/M CHI ỦY");
  expect(text).toContain("Số 12-NQ/CBKT");
});

test("recipients end with a comma, the file with a full stop", () => {
  expect(composeResolution(decemberMeeting).recipients).toEqual([
    "Đảng ủy Cơ quan Ngân hàng tỉnh (báo cáo),",
    "Các đồng chí đảng viên,",
    "Lưu Chi bộ.",
  ]);
});

test("a thematic resolution tells what was agreed and reviews no month", () => {
  const text = resolutionOf({ meetingKind: "THEMATIC", topic: "Chuyển đổi số" });
  expect(text).toMatch(/I\. Nội dung thống nhất[\s\S]*II\. Nhiệm vụ\n[\s\S]*III\. Tổ chức thực hiện/u);
  expect(text).toContain("Thống nhất lịch quyết toán");
  expect(text).not.toContain("Nhiệm vụ chính trị");
});

test("what the cell put into the resolution of its own stands in it, line by line, behind the tasks", () => {
  const text = resolutionOf({ resolutionExtra: "Giữ kỷ luật quỹ\n\nBáo cáo trước ngày 25." });
  expect(text).toMatch(/Giữ kỷ luật quỹ\.\nBáo cáo trước ngày 25\.\n[\s\S]*III\. Tổ chức thực hiện/u);
});
