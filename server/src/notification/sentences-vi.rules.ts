import { periodSaid } from "../report/period.rules.ts";
import { inDays, plainSentencesVi } from "./plain-sentences-vi.rules.ts";
import type { NotificationSentences } from "./sentence.rules.ts";

/** What people are told, in Vietnamese: in the application and in what is sent from it. */
export const sentencesVi: NotificationSentences = {
  ...plainSentencesVi,
  AMENDMENT_REFUSED: ({ reason }) => `Đề nghị sửa thông tin của đồng chí không được chấp nhận: ${reason}`,
  MEETING_CONVENED: ({ when, place }) => `Thông báo sinh hoạt: ${when}${place ? `, ${place}` : ""}.`,
  MEETING_CHANGED: ({ when, place }) => `Buổi sinh hoạt đổi lịch: ${when}${place ? `, ${place}` : ""}.`,
  MEETING_INVITED: ({ when, place }) =>
    `Mời chi bộ cùng sinh hoạt chuyên đề: ${when}${place ? `, ${place}` : ""}. Cần trả lời.`,
  MEETING_NOT_JOINED: ({ reason }) =>
    `Một chi bộ được mời không cùng sinh hoạt được${reason ? `. Lý do: ${reason}` : "."}`,
  MEETING_POSTPONED: ({ when, reason }) => `Buổi sinh hoạt hoãn đến ${when}. Lý do: ${reason}`,
  MEETING_ADJOURNED: ({ reason, continues }) =>
    `Buổi sinh hoạt tạm nghỉ${continues ? `, tiếp tục ${continues}` : ""}. Lý do: ${reason}`,
  MEETING_DAY_ASKED: ({ when, due, reason }) =>
    `Cấp trên đề nghị đổi buổi sinh hoạt ${when}${due ? ` sang ngày ${due}` : " sang ngày khác"}. Lý do: ${reason}`,
  MEETING_DAY_ANSWERED: ({ decision, when, reason }) =>
    decision === "MOVED"
      ? `Chi bộ đã đổi lịch theo đề nghị: ${when}.`
      : `Chi bộ giữ nguyên lịch ${when}. Lý do: ${reason}`,
  SUPERIOR_ATTENDS: ({ what, decision, when }) =>
    decision === "YES"
      ? `Đồng chí ${what} (cấp trên) sẽ dự buổi sinh hoạt ${when}.`
      : `Đồng chí ${what} (cấp trên) không dự buổi sinh hoạt ${when}.`,
  MEETING_NOT_HELD: ({ month, reason }) => `Chi bộ báo không sinh hoạt ${month}. Lý do: ${reason}`,
  NOT_HELD_DECLINED: ({ month, reason }) =>
    `Cấp trên không đồng ý để ${month} không sinh hoạt; buổi sinh hoạt trở lại bước chuẩn bị. Lý do: ${reason}`,
  ABSENCE_DECIDED: ({ decision, reason }) =>
    decision === "ACCEPTED"
      ? "Đơn xin vắng đã được đồng ý."
      : `Đơn xin vắng không được đồng ý${reason ? `: ${reason}` : "."}`,
  PREPARATION_ASSIGNED: ({ what }) => `Đồng chí được phân công chuẩn bị: ${what}`,
  PREPARATION_DONE: ({ what }) => `Đã chuẩn bị xong: ${what}`,
  PAPER_CHANGED: ({ what }) => `Tài liệu “${what}” đồng chí đã đọc có bản mới.`,
  TASK_ASSIGNED: ({ what }) => (what ? `Đồng chí được giao nhiệm vụ: ${what}` : "Đồng chí được giao nhiệm vụ mới."),
  PROPOSAL_RAISED: ({ what }) => `Có kiến nghị mới chờ trả lời${what ? `: ${what}` : "."}`,
  PROPOSAL_ANSWERED: ({ what }) => `Kiến nghị của đồng chí đã được trả lời${what ? `: ${what}` : "."}`,
  PROPOSAL_RECORDED: ({ what }) => `Kiến nghị của đồng chí đã được ghi nhận: ${what}`,
  PROPOSAL_ASSIGNED: ({ what, due }) =>
    `Kiến nghị của đồng chí đã có người phụ trách${due ? `, hạn trả lời ${due}` : ""}: ${what}`,
  PROPOSAL_OWNED: ({ what, due }) => `Đồng chí được giao trả lời kiến nghị${due ? ` trước ngày ${due}` : ""}: ${what}`,
  PROPOSAL_PASSED_UP: ({ what, reason }) =>
    `Kiến nghị của đồng chí đã được chuyển lên cấp trên: ${what}. Lý do: ${reason}`,
  PROPOSAL_PASSED_DOWN: ({ what }) => `Kiến nghị của đồng chí được chuyển về cấp dưới trả lời: ${what}`,
  PROPOSAL_CAME_BACK: ({ what }) => `Cấp trên chuyển kiến nghị về để trả lời: ${what}`,
  PROPOSAL_ANSWER_CAME: ({ what }) => `Cấp trên đã trả lời kiến nghị, cần thông báo tại buổi sinh hoạt tới: ${what}`,
  PROPOSAL_CLOSED: ({ what }) => `Kiến nghị của đồng chí đã được trả lời trước chi bộ: ${what}`,
  PROPOSAL_DUE: ({ what, due, days }) => `Kiến nghị chờ trả lời đến hạn ${inDays(days)} (${due}): ${what}`,
  MEETING_SENT: ({ month, total, grade }) =>
    `Chi bộ gửi kết quả ${month}: tự chấm ${total} điểm, ${grade}. Chờ quyết định.`,
  GRADE_DECIDED: ({ month, total, grade }) => `Cấp trên đã quyết định xếp loại ${month}: ${grade}, ${total} điểm.`,
  GRADE_SETTLED_OTHERWISE: ({ month, total, grade, decided }) =>
    `Điểm tự chấm ${month} sau khi đủ dữ kiện là ${total} (${grade}); đã quyết định ${decided}. Xem lại quyết định.`,
  GRADE_RECONSIDERED: ({ month, decision, reason }) =>
    decision === "REOPEN"
      ? `Cấp trên quyết định lại mức xếp loại ${month} sau khi đủ dữ kiện. Lý do: ${reason}`
      : `Cấp trên giữ nguyên mức xếp loại ${month} sau khi đủ dữ kiện. Lý do: ${reason}`,
  MEETING_RETURNED: ({ month, reason }) => `Cấp trên trả lại hồ sơ ${month}. Lý do: ${reason}`,
  CORRECTION_MADE: ({ month, reason }) => `Hồ sơ ${month} được đính chính. Lý do: ${reason}`,
  APPOINTMENT_PROPOSED: ({ position }) => `Có đề nghị giữ chức vụ ${position}, chờ cấp trên xác nhận.`,
  APPOINTMENT_WAITING: ({ position }) => `Có đề nghị chức vụ ${position} chờ cấp ủy xác nhận.`,
  APPOINTMENT_DECIDED: ({ position, state, reason }) =>
    state === "CONFIRMED"
      ? `Chức vụ ${position} đã được xác nhận và có hiệu lực.`
      : `Đề nghị giữ chức vụ ${position} không được xác nhận.${reason ? ` Lý do: ${reason}` : ""}`,
  APPOINTMENT_ENDED: ({ position, day }) => `Chức vụ ${position} kết thúc từ ngày ${day}.`,
  DIRECTIVE_SENT: ({ reference, subject, due }) =>
    `Văn bản mới của cấp trên: ${reference ? `${reference}, ` : ""}${subject}${due ? ` (hạn ${due})` : ""}`,
  ORIENTATION_ISSUED: ({ subject, month }) =>
    `Cấp trên đã ban hành định hướng sinh hoạt ${month}: ${subject}. Nội dung gợi ý đã có trong phần chuẩn bị.`,
  BULLETIN_ISSUED: ({ subject, month }) =>
    `Cấp trên đã ban hành thông tin ${month}: ${subject}. Chọn nội dung trong phần chuẩn bị.`,
  TOPICS_ACCEPTED: ({ count, what, year }) =>
    count === "1"
      ? `Cấp trên chấp nhận chuyên đề “${what}”.`
      : `Cấp trên chấp nhận ${count} chuyên đề năm ${year} của chi bộ.`,
  TOPIC_RETURNED: ({ what, reason }) => `Cấp trên trả lại chuyên đề “${what}”. Lý do: ${reason}`,
  TOPIC_MOVED: ({ what, month, quarter, year, reason }) =>
    `Chi bộ chuyển chuyên đề “${what}” sang ${month || `quý ${quarter} năm ${year}`}. Lý do: ${reason}`,
  TOPIC_DROPPED: ({ what, reason }) => `Chi bộ thôi không tổ chức chuyên đề “${what}”. Lý do: ${reason}`,
  REORGANIZATION_ENDED: ({ decision, reason }) =>
    `Thay đổi tổ chức theo quyết định số ${decision} đã được bỏ. Lý do: ${reason}`,
  REPORT_RETURNED: ({ reason, ...of }) => `Cấp trên trả lại báo cáo ${periodSaid(of, "vi")}. Lý do: ${reason}`,
  REPORT_LATE: ({ due, ...of }) =>
    `Báo cáo ${periodSaid(of, "vi")} đã quá hạn gửi (${due}). Mở ra để hoàn thành và gửi.`,
  SHORTCOMING_DUE: ({ due, days }) => `Một hạn chế đồng chí khắc phục ${inDays(days)} đến hạn (${due}).`,
  EXEMPLAR_MARKED: ({ what, due }) =>
    `Cấp trên nêu chi bộ làm điển hình: ${what}. Chi bộ xem và có thể không đồng ý${due ? ` đến hết ngày ${due}` : ""}.`,
  EXEMPLAR_ANSWERED: ({ what, decision, reason }) =>
    decision === "ACCEPTED"
      ? `Chi bộ đồng ý giới thiệu điển hình: ${what}`
      : `Chi bộ chưa đồng ý giới thiệu điển hình: ${what}. Lý do: ${reason}`,
  EXEMPLAR_WITHDRAWN: ({ what, reason }) => `Cấp trên thôi giới thiệu điển hình: ${what}. Lý do: ${reason}`,
  EXCHANGE_RECORDED: ({ what, subject }) => `${what} ghi một lần trao đổi kinh nghiệm với chi bộ: ${subject}`,
  TASK_DUE: ({ what, due, days }) => `Nhiệm vụ của đồng chí đến hạn ${inDays(days)} (${due}): ${what}`,
  PREPARATION_DUE: ({ what, due, days }) => `Phần chuẩn bị của đồng chí đến hạn ${inDays(days)} (${due}): ${what}`,
  DIRECTIVE_DUE: ({ reference, subject, due, days }) =>
    `Văn bản cấp trên giao đến hạn ${inDays(days)} (${due}): ${reference ? `${reference}, ` : ""}${subject}`,
  MEETING_SOON: ({ when, place }) => `Nhắc lịch sinh hoạt: ${when}${place ? `, ${place}` : ""}.`,
};

/** A kind that is newer than this program still says that there is something. */
export const unknownVi = "Có việc mới liên quan đến đồng chí.";
