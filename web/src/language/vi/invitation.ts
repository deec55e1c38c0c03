import { committeeMeetingName, meetingKindNames } from "../../../../server/src/language/words.rules.ts";

/** Trang của khách mời, không cần tài khoản. */
export const invitation = {
  title: "Giấy mời",
  kind: meetingKindNames.vi,
  committeeKind: committeeMeetingName.vi,
  invites: (organization: string) => `${organization} trân trọng mời đến dự`,
  month: (month: string) => month.toLowerCase(),
  when: "Thời gian",
  where: "Địa điểm",
  noPlace: "Sẽ báo sau",
  form: { IN_PLACE: "Họp tập trung", BY_GROUPS: "Họp theo tổ", ONLINE: "Họp trực tuyến" },
  isOpen: "Buổi sinh hoạt đang diễn ra.",
  isAdjourned: "Buổi sinh hoạt đang tạm nghỉ, sẽ tiếp tục.",
  agenda: "Chương trình",
  papers: "Tài liệu",
  answer: "Trả lời giấy mời",
  name: "Họ và tên",
  nameMissing: "Hãy ghi họ và tên.",
  office: "Chức vụ, đơn vị",
  ofUnit: "Tôi là công chức, viên chức, người lao động của đơn vị",
  willCome: "Tôi sẽ dự",
  cannot: "Tôi không dự được",
  coming: (name: string) => `Đã ghi: ${name} sẽ dự. Cảm ơn và hẹn gặp.`,
  notComing: (name: string) => `Đã ghi: ${name} không dự được. Cảm ơn đã cho biết.`,
  change: "Sửa câu trả lời",
  privacy:
    "Họ tên và câu trả lời được ghi vào danh sách khách mời; những người dự buổi sinh hoạt xem được danh sách này.",
  ended: "Đường dẫn không còn dùng được",
  endedAdvice:
    "Buổi sinh hoạt đã kết thúc, hoặc đường dẫn đã được thay. Nếu vẫn được mời, hãy hỏi người đã gửi đường dẫn.",
  full: "Danh sách khách mời đã đủ người. Hãy liên hệ người đã gửi đường dẫn.",
};
