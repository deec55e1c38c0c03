export const badge = {
  link: "Huy hiệu Đảng",
  title: "Huy hiệu Đảng",
  explanation:
    "Đảng viên đến tuổi Đảng được xét tặng Huy hiệu trong bốn đợt tới. Tuổi Đảng tính từ ngày kết nạp ghi trong hồ sơ; đồng chí chưa ghi ngày kết nạp không có trong danh sách.",
  rounds: (days: string) => `Các đợt tới: ${days}.`,
  from: (source: string) => `Theo ${source}.`,
  list: "Đến hạn trong các đợt tới",
  none: "Không có đồng chí nào đến hạn trong bốn đợt tới",
  noneAdvice: "Kiểm tra ngày kết nạp trong hồ sơ đảng viên nếu có đồng chí lẽ ra đã đến hạn.",
  name: "Họ và tên",
  cell: "Chi bộ",
  years: "Huy hiệu",
  yearsOf: (years: number) => `${years} năm`,
  admitted: "Ngày kết nạp",
  reached: "Đủ tuổi Đảng",
  round: "Đợt",
};
