import type { RefusalTexts } from "../../refusal.ts";

/** What operations say that somebody meets who has not signed in yet; the others come with the pages behind the sign-in. */
export const frontRefusals = {
  UNAUTHENTICATED: "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.",
  PASSWORD_CHANGE_REQUIRED: "Hãy đổi mật khẩu được cấp lần đầu trước khi làm việc khác.",
  FORBIDDEN: "Chức vụ của đồng chí không cho phép việc này. Nếu cần, hãy hỏi bí thư chi bộ.",
  NOT_FOUND: "Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của đồng chí.",
  IDEMPOTENCY_MISMATCH: "Yêu cầu này đã được gửi với nội dung khác. Tải lại trang rồi thực hiện lại.",
  DONE_AT_REFUSED:
    "Việc này làm lúc không có mạng, vào lúc máy chủ không nhận được nữa (quá 14 ngày, hoặc trước khi khai mạc). Hãy ghi lại.",
  CHANGED_MEANWHILE: "Có người vừa sửa nội dung này. Xem bản mới nhất rồi sửa tiếp.",
  INVALID_CONTENT: "Có nội dung không lưu được: giá trị ngoài phạm vi hoặc ký tự lạ. Xem lại các mục vừa điền.",
  UNAVAILABLE: "Máy chủ đang bận hoặc khởi động lại. Nội dung đã gõ vẫn còn; thử lại sau ít phút.",

  WRONG_CREDENTIALS: "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím CapsLock và bộ gõ tiếng Việt rồi thử lại.",
  TOO_MANY_GUESSES: ({ retryAfterSeconds }) =>
    `Đã thử quá nhiều lần. Chờ ${waitingTime(retryAfterSeconds)} rồi thử lại.`,
  PASSWORD_TOO_WEAK: "Mật khẩu này dễ đoán. Hãy dùng một câu dài hơn mà đồng chí dễ nhớ.",
  PASSWORD_UNCHANGED: "Đây là mật khẩu đang dùng. Hãy đặt một mật khẩu khác.",
  FIRST_PASSWORD_CHANGED: "Mật khẩu lần đầu đã được đổi. Đổi tiếp ở trang Tài khoản.",
  WRONG_PASSWORD: "Mật khẩu hiện tại chưa đúng. Hãy nhập lại.",
  SLIP_INVALID: "Phiếu không khớp với tên đăng nhập, đã dùng hoặc hết hạn. Kiểm tra lại, hoặc xin phiếu mới.",
  SETUP_LINK_INVALID: "Đường dẫn thiết lập đã dùng, hết hạn hoặc sai. Khởi động lại máy chủ để có đường dẫn mới.",
} satisfies Partial<RefusalTexts>;

function waitingTime(seconds: number): string {
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
}
