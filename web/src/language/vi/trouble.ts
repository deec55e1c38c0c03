export const trouble = {
  kept: "Nội dung đã gõ vẫn còn.",
  nothingChanged: "Chưa có gì thay đổi.",
  offline: {
    title: "Không nối được với máy chủ",
    advice: "Kiểm tra mạng rồi thử lại.",
  },
  defect: {
    title: "Máy chủ gặp lỗi khi thực hiện việc này",
    advice: "Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị kèm mã bên dưới.",
    code: (id: string) => `Mã yêu cầu: ${id}`,
  },
  page: {
    title: "Trang này gặp lỗi",
    advice: "Tải lại trang. Nếu vẫn lỗi, báo người quản trị.",
  },
  invalid: {
    title: "Có mục chưa đúng",
    advice: "Xem các mục được đánh dấu, sửa rồi gửi lại.",
    field: (field: string) => `Mục “${field}” chưa đúng`,
  },
  tooMany: {
    title: "Thử quá nhiều lần",
    advice: "Chờ vài phút rồi thử lại.",
  },
  missing: {
    title: "Không tìm thấy",
    advice: "Nội dung không còn, hoặc không thuộc phạm vi của đồng chí.",
  },
  signedOut: {
    title: "Phiên làm việc đã hết",
    advice: "Đăng nhập lại để làm tiếp.",
  },
  forbidden: {
    title: "Đồng chí không có quyền làm việc này",
    advice: "Nếu cần, đổi tư cách làm việc hoặc hỏi bí thư chi bộ.",
  },
  unknownRefusal: {
    title: "Việc này chưa thực hiện được",
    advice: "Tải lại trang để xem tình trạng mới nhất rồi thử lại.",
  },
};
