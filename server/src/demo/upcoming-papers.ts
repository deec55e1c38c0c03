import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { heading, list, type PartyDocument, paragraph } from "../document/party-document.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { minutesAfter } from "./demo-calendar.ts";
import type { DraftPaper } from "./draft-papers.ts";
import type { Random } from "./random.ts";

/** The papers of the meeting being prepared: a draft and a report, drawn as PDF when they are stored. */
export function upcomingPapers(record: MeetingRecordRows, random: Random): DraftPaper[] {
  const { meeting } = record;
  const postedAt = minutesAfter(meeting.noticeSentAt ?? meeting.scheduledAt, -10);
  const month = Number(meeting.month.slice(5, 7));
  const last = month === 1 ? 12 : month - 1;
  const paper = (title: string, fileName: string, document: PartyDocument): DraftPaper => ({
    record,
    document,
    material: {
      id: random.id(postedAt),
      agendaItemId: null,
      fileId: random.id(postedAt),
      title,
      fileName,
      mediaType: "application/pdf",
      bytes: 1,
      purpose: "PAPER",
      forGuests: false,
      postedAt,
      version: 1,
      changeNote: "",
      changedAt: null,
      postedBy: null,
      takenFrom: null,
      readByMe: false,
      readVersion: null,
      readCount: 0,
    },
  });
  return [
    paper(`Dự thảo nghị quyết tháng ${month}`, `Dự thảo nghị quyết tháng ${month}.pdf`, draftResolution(record, month)),
    paper(`Báo cáo công tác tháng ${last}`, `Báo cáo công tác tháng ${last}.pdf`, monthlyReport(record, last)),
  ];
}

function draftResolution(record: MeetingRecordRows, month: number): PartyDocument {
  return document(record, "NGHỊ QUYẾT", `sinh hoạt thường kỳ tháng ${month}`, [
    heading(1, "I. Kết quả thực hiện nghị quyết kỳ trước"),
    paragraph(
      "Chi bộ hoàn thành cơ bản các nhiệm vụ đã giao; còn một nhiệm vụ quá hạn về rà soát quy trình giao dịch một cửa.",
    ),
    heading(1, "II. Nhiệm vụ trọng tâm"),
    list("letter", [
      "Điều hòa tiền mặt, bảo đảm đủ cơ cấu mệnh giá cho các điểm giao dịch.",
      "Đối chiếu số liệu, chuẩn bị khóa sổ, không để khoản chờ xử lý quá 15 ngày.",
      "Áp dụng quy trình giao dịch một cửa rút gọn tại hai quầy.",
      "Giúp đỡ hai đoàn viên ưu tú hoàn thiện hồ sơ.",
    ]),
    heading(1, "III. Tổ chức thực hiện"),
    paragraph("Chi ủy phân công, đôn đốc, kiểm tra; đảng viên báo cáo kết quả tại kỳ sinh hoạt sau."),
  ]);
}

function monthlyReport(record: MeetingRecordRows, month: number): PartyDocument {
  return document(record, "BÁO CÁO", `công tác tháng ${month}`, [
    paragraph(
      "Doanh số thu chi tiền mặt qua quỹ an toàn; không có sai sót, mất mát. Thời gian chờ bình quân tại quầy giảm còn 11 phút.",
    ),
    list("dash", [
      "Kế toán: chứng từ hạch toán đúng chế độ; còn hai khoản chờ xử lý dưới 10 ngày.",
      "Ngân quỹ: kiểm kê khớp đúng; đã chỉnh hai camera khu vực kho.",
      "Dịch vụ số: hướng dẫn 38 hộ kinh doanh mở tài khoản, thanh toán bằng mã QR.",
      "Tồn tại: quy trình một cửa rà soát chậm do thiếu người phối hợp.",
    ]),
  ]);
}

function document(
  { meeting }: MeetingRecordRows,
  typeTitle: string,
  subject: string,
  blocks: PartyDocument["blocks"],
): PartyDocument {
  const issuedOn = dayOf(meeting.noticeSentAt ?? meeting.scheduledAt);
  const [year, month, day] = issuedOn.split("-");
  return {
    formId: documentFormOn(issuedOn).id,
    name: `${typeTitle} ${subject}`,
    issuedOn,
    head: {
      superior: "Đảng bộ Cơ quan Ngân hàng tỉnh",
      issuer: meeting.organizationName,
      placeAndDate: `Biên Hòa, ngày ${day} tháng ${month} năm ${year}`,
    },
    typeTitle,
    subject,
    markers: ["(Dự thảo)"],
    blocks,
    recipients: [],
    signatures: [],
    footer: [],
  };
}
