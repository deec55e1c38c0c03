import { expect, test } from "vitest";
import { composeAccountSlips, composeRecoverySlip } from "./compose-account-slips.ts";
import { composeConclusion } from "./compose-conclusion.ts";
import { composeCorrection } from "./compose-correction.ts";
import { composeHandover } from "./compose-handover.ts";
import { composeNotice } from "./compose-notice.ts";
import { composeScoreSheet } from "./compose-score-sheet.ts";
import { documentText } from "./document-text.fixture.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import type { RecordedEvaluation } from "./meeting-record.ts";

test("a notice gives time, place, content and what to prepare, signed for the cell's committee", () => {
  const text = documentText(composeNotice(decemberMeeting));
  expect(text).toContain("Số 12-TB/CB");
  expect(text).toContain("Biên Hòa, ngày 01 tháng 12 năm 2026");
  expect(text).toContain("Thời gian: 14 giờ 00, thứ Năm, ngày 03 tháng 12 năm 2026.");
  expect(text).toContain("25 đảng viên (chính thức 23, dự bị 2)");
  expect(text).toContain("(nội dung trọng tâm); đồng chí Phạm Minh Hải trình bày; 40 phút.");
  expect(text).toContain("Đồng chí Phạm Minh Hải: báo cáo chuẩn bị quyết toán, xong trước ngày 01/12/2026.");
  expect(text).toContain("T/M CHI ỦY");
});

test("a notice says when the meeting was called for, whenever it then began", () => {
  const sessions = [{ on: "2026-12-04", from: "08:05", to: "09:50" }];
  expect(documentText(composeNotice({ ...decemberMeeting, sessions }))).toContain(
    "14 giờ 00, thứ Năm, ngày 03 tháng 12 năm 2026",
  );
});

test("where there is no committee the notice is signed for the cell", () => {
  const organization = { ...decemberMeeting.organization, hasCommittee: false };
  const text = documentText(composeNotice({ ...decemberMeeting, organization }));
  expect(text).toContain("T/M CHI BỘ");
  expect(text).toContain("Bí thư, phó bí thư Chi bộ Kế toán – Ngân quỹ thông báo");
  expect(text).not.toContain("Chi ủy");
});

test("a conclusion gathers what was concluded under each item, then tasks and score", () => {
  const record = { ...decemberMeeting, numbers: { CONCLUSION: { number: 3, issuedOn: "2026-12-03" } } };
  const text = documentText(composeConclusion(record));
  expect(text).toContain("Số 03-KL/CB");
  expect(text).toContain("Sau khi thảo luận, Chi bộ kết luận:");
  expect(text).toContain("Thông tin thời sự và quán triệt văn bản mới: Đảng viên đọc toàn văn trước ngày 10/12.");
  expect(text).toContain("IV. Tự đánh giá");
  expect(text).toContain("Kết luận đã được Chi bộ thống nhất thông qua.");
});

test("a conclusion of the committee's own meeting says that the committee met", () => {
  const text = documentText(composeConclusion({ ...decemberMeeting, meetingKind: "COMMITTEE" }));
  expect(text).toContain(`Chi ủy ${decemberMeeting.organization.name} họp.`);
  expect(text).toContain("Sau khi thảo luận, Chi ủy kết luận:");
});

test("a correction has its own number and shows the old value beside the new", () => {
  const record = {
    ...decemberMeeting,
    numbers: { CORRECTION: { number: 1, issuedOn: "2027-02-05" } },
    corrections: [
      {
        what: "Số đảng viên có mặt",
        oldValue: "23",
        newValue: "22",
        reason: "điểm danh nhầm",
        author: "Nguyễn Thị Lan",
        on: "2027-02-05",
      },
    ],
  };
  const corrected = { type: "RESOLUTION", numberLine: "Số 12-NQ/CB", issuedOn: "2026-12-03" } as const;
  const minutes = { type: "MINUTES", numberLine: "Số 11-BB/CB", issuedOn: "2026-12-03" } as const;
  const text = documentText(composeCorrection(record, { ...corrected, others: [minutes] }));
  expect(text).toContain("trong biên bản số 11-BB/CB của buổi này cũng được sửa theo bản này");
  expect(text).toContain("Số 01-ĐC/CB");
  expect(text).toContain("Biên Hòa, ngày 05 tháng 02 năm 2027");
  expect(text).toContain("BẢN ĐÍNH CHÍNH\nnghị quyết số 12-NQ/CB");
  expect(text).toContain(
    "1 | Số đảng viên có mặt | 23 | 22 | điểm danh nhầm (đồng chí Nguyễn Thị Lan, ngày 05/02/2027)",
  );
});

test("a score sheet shows every criterion's points, grounds and reasons, and both totals", () => {
  const { evaluation } = decemberMeeting;
  if (!evaluation) throw new Error("The fixture is scored");
  const decided: RecordedEvaluation = {
    ...evaluation,
    sections: evaluation.sections.map((section) =>
      section.number === 3
        ? {
            ...section,
            criteria: [
              { title: "Chuẩn bị nội dung", max: 3, self: 3 },
              { title: "Tài liệu gửi trước", max: 2, proposed: 0, self: 0, evidence: "Đăng trong ngày họp" },
              { title: "Nội dung chuyên đề", max: 5, notApplicable: true },
            ],
          }
        : section,
    ),
    superior: { name: "Đảng ủy", total: 89.5, grade: "FAIR", decidedOn: "2026-12-08", reason: "tài liệu muộn" },
  };
  const text = documentText(composeScoreSheet(decemberMeeting, decided));
  expect(text).toContain("PHIẾU ĐÁNH GIÁ CHẤT LƯỢNG");
  expect(text).toContain("(Theo khung Hướng dẫn 42-HD/BTCTW)");
  expect(text).toContain("Tiêu chí chi tiết lấy theo phiếu của một đảng ủy phường.");
  expect(text).toContain(
    "4 | Tổ chức sinh hoạt | 40 | 37 | 38 |  | 12 trên 23 người phát biểu (52%). Lý do điều chỉnh: thảo luận sôi nổi, chủ trì gợi mở tốt.",
  );
  expect(text).toContain("3.2 | Tài liệu gửi trước | 2 | 0 | 0 |  | Đăng trong ngày họp.");
  expect(text).toContain("3.3 | Nội dung chuyên đề | 5 |  |  |  | Không áp dụng trong kỳ này.");
  expect(text).toContain(" | Tổng điểm | 100 | 89 | 90 | 89,5 | ");
  expect(text).toContain("dữ liệu 60/71; người chấm 29/29; tạm tính 1 điểm");
  expect(text).toContain("Đảng ủy quyết định ngày 08/12/2026: 89,5 điểm, xếp loại Khá. Lý do: tài liệu muộn.");
});

test("an account slip names the person, the cell, the account and what to do", () => {
  const slips = [
    { personName: "Nguyễn Thị Ân", organizationName: "Chi bộ 7", username: "nguyen.an", oneTimePassword: "kqmt-7fp3" },
  ];
  const text = documentText(composeAccountSlips(slips, { signInAddress: "https://nennep.vn", issuedOn: "2026-12-01" }));
  expect(text).toContain(
    "Họ và tên: Nguyễn Thị Ân\nSinh hoạt tại: Chi bộ 7\nTên đăng nhập: nguyen.an\nMật khẩu lần đầu: kqmt-7fp3",
  );
  expect(text).toContain("Địa chỉ đăng nhập: https://nennep.vn");
  expect(text).toContain("đặt mật khẩu của riêng mình");
});

test("a recovery slip speaks of a code, its page and its last day, not of a first password", () => {
  const slip = { personName: "Nguyễn Thị Ân", organizationName: "Chi bộ 7", username: "nguyen.an", code: "kqmt-7fp3" };
  const text = documentText(
    composeRecoverySlip(slip, {
      address: "https://nennep.vn/recover",
      issuedOn: "2026-12-01",
      validUntil: "2026-12-04",
    }),
  );
  expect(text).toContain("PHIẾU KHÔI PHỤC MẬT KHẨU");
  expect(text).toContain("Mã trên phiếu: kqmt-7fp3\nĐịa chỉ khôi phục: https://nennep.vn/recover");
  expect(text).toContain("chậm nhất ngày 04/12/2026");
  expect(text).not.toContain("lần đầu");
});

test("a handover lists open tasks, meetings, last numbers and what waits", () => {
  const handover = composeHandover({
    organization: decemberMeeting.organization,
    on: "2026-12-20",
    from: { name: "Nguyễn Thị Lan", position: "Bí thư" },
    to: { name: "Trần Văn Bình", position: "Phó bí thư" },
    openTasks: [{ what: "Quyết toán năm", owner: "Phạm Minh Hải", dueOn: "2027-01-10", state: "IN_PROGRESS" }],
    meetings: { held: 24, filed: 23, lastHeldOn: "2026-12-03" },
    lastNumbers: [{ title: "Nghị quyết", lastNumber: "12-NQ/CB" }],
    pending: ["Cấp trên chưa quyết định xếp loại tháng 12"],
  });
  const text = documentText(handover);
  expect(text).toContain("1 | Quyết toán năm | Phạm Minh Hải | 10/01/2027 | Đang triển khai");
  expect(text).toContain("Đã sinh hoạt 24 buổi trong nhiệm kỳ, lưu đủ hồ sơ 23 buổi, buổi gần nhất ngày 03/12/2026.");
  expect(text).toContain("Nghị quyết: đến số 12-NQ/CB.");
  expect(handover.signatures.map(({ authority }) => authority)).toEqual(["BÊN GIAO", "BÊN NHẬN"]);
});
