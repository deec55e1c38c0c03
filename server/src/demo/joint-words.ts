import { bankBodyName } from "./organization-plan.ts";

/** What a meeting of several cells is about: outline, who presents, what was said and concluded, what follows from it. */
export type JointPlan = {
  host: string;
  /** The cells beside that take part; a body convenes all below it. */
  beside: readonly string[];
  /** How many months before the last one held, on which day of the month and when. */
  monthsBack: number;
  day: number;
  hour: string;
  minutes: number;
  place: string;
  form: "IN_PLACE" | "SEMINAR" | "EXCHANGE";
  topic: string;
  presented: string;
  sections: readonly { title: string; outline: string; conclusion: string; said: readonly string[] }[];
  criticism: readonly string[];
  fromGuest: string;
  synthesis: string;
  carryingOut: string;
  tasks: readonly { what: string; day: number; done: boolean }[];
};

/** The conference that the bank's body held for all its cells. */
const conference: JointPlan = {
  host: bankBodyName,
  beside: [],
  monthsBack: 1,
  day: 18,
  hour: "13:30",
  minutes: 172,
  place: "Hội trường tầng 5",
  form: "IN_PLACE",
  topic: "Trách nhiệm nêu gương của đảng viên trong phòng, chống lãng phí",
  presented: "đề cương trong 45 phút; sau đó hội nghị thảo luận theo từng phần.",
  sections: [
    {
      title: "Lãng phí trong cơ quan, đơn vị: biểu hiện và nguyên nhân",
      outline: "Nhận diện qua ba việc: mua sắm, họp hành, thời giờ làm việc; số liệu ba năm của toàn Đảng bộ",
      conclusion:
        "Thống nhất sáu biểu hiện lãng phí cần khắc phục trước; mỗi chi bộ chọn hai biểu hiện sát với đơn vị mình.",
      said: [
        "lãng phí thời gian chờ duyệt hồ sơ lớn hơn lãng phí vật tư, cần đưa vào diện khắc phục",
        "họp nhiều nhưng gửi tài liệu muộn; đề nghị cuộc họp không có tài liệu trước thì hoãn",
        "đề nghị công khai mức tiêu thụ điện, nước, xăng xe của từng bộ phận hằng quý",
      ],
    },
    {
      title: "Đảng viên nêu gương: việc phải làm và việc không làm",
      outline: "Mười việc đảng viên giữ chức vụ làm trước; năm việc không làm; cách kiểm tra",
      conclusion:
        "Bí thư, phó bí thư đăng ký trước, công khai trong chi bộ; đảng viên đăng ký trong kỳ thường kỳ gần nhất.",
      said: [
        "bản đăng ký nên ngắn, mỗi người một đến hai việc đo được, kiểm tra được",
        "đề nghị lấy kết quả nêu gương làm một căn cứ khi đánh giá cuối năm",
        "cán bộ quản lý dùng chung xe, đi ghép chuyến trước thì phòng giao dịch sẽ làm theo",
      ],
    },
    {
      title: "Liên hệ chi bộ và biện pháp của từng đơn vị",
      outline: "Ba chi bộ báo cáo cách làm; các chi bộ khác đối chiếu, bổ sung",
      conclusion: "Nhân rộng cách làm “một hồ sơ, một lần nộp”; Văn phòng Đảng ủy tổng hợp, hướng dẫn chung.",
      said: [
        "chi nhánh đã bỏ bốn biểu mẫu trùng nhau, thời gian giao dịch giảm ba phút mỗi khách",
        "kiểm quỹ cuối ngày làm theo cặp giúp về sớm hơn hai mươi phút mà vẫn đủ kiểm soát",
      ],
    },
  ],
  criticism: ["bản thân còn duyệt hồ sơ dồn vào cuối ngày, làm anh em phải chờ; sẽ duyệt hai lần trong ngày"],
  fromGuest: "kinh nghiệm nơi khác cho thấy việc nhỏ, làm đều và công khai thì bền hơn phong trào lớn",
  synthesis:
    "Hội nghị thống nhất nhận thức về sáu biểu hiện lãng phí, giao các chi bộ cụ thể hóa trong kỳ sinh hoạt thường kỳ gần nhất; Đảng ủy kiểm tra sau một quý.",
  carryingOut:
    "Các chi bộ đưa nội dung vào kỳ sinh hoạt thường kỳ gần nhất, phân công đảng viên theo dõi; Văn phòng Đảng ủy đôn đốc, tổng hợp báo cáo Đảng ủy hằng quý",
  tasks: [
    { what: "Ban hành hướng dẫn rút gọn biểu mẫu, “một hồ sơ, một lần nộp” trong toàn Đảng bộ", day: 28, done: true },
    { what: "Tổng hợp đăng ký việc làm nêu gương của bí thư, phó bí thư các chi bộ", day: 26, done: true },
    { what: "Công khai mức tiêu thụ điện, nước, xăng xe theo từng đơn vị", day: 27, done: false },
  ],
};

/** Two cells that serve the same customers met together. */
const joint: JointPlan = {
  host: "Chi bộ Khách hàng doanh nghiệp – Vietcombank",
  beside: ["Chi bộ Hội sở – Vietcombank"],
  monthsBack: 2,
  day: 20,
  hour: "14:00",
  minutes: 124,
  place: "Phòng họp số 2",
  form: "EXCHANGE",
  topic: "Phối hợp giữa phòng khách hàng và hội sở để rút ngắn thời gian xử lý hồ sơ",
  presented: "đường đi của ba hồ sơ có thật; hai chi bộ cùng ghi lại chỗ dừng lâu nhất.",
  sections: [
    {
      title: "Hồ sơ dừng ở đâu: số liệu ba tháng",
      outline: "Thời gian ở từng khâu; hồ sơ phải bổ sung; nguyên nhân từ hai phía",
      conclusion: "Hai chi bộ thống nhất danh mục hồ sơ đầu vào, không yêu cầu bổ sung quá một lần.",
      said: [
        "phần lớn thời gian chờ là bổ sung giấy tờ mà khách hàng chưa được hướng dẫn ngay từ đầu",
        "hội sở nên trả lời trong ngày là hồ sơ đủ hay thiếu, thiếu thì ghi rõ thiếu gì",
      ],
    },
    {
      title: "Kinh nghiệm hay và việc làm chung",
      outline: "Mỗi chi bộ nêu một cách làm; chọn việc làm chung trong quý",
      conclusion: "Lập tổ phối hợp gồm bốn đảng viên của hai chi bộ, họp nhanh mỗi sáng thứ Hai.",
      said: [
        "cử một đảng viên trực đầu mối theo tuần, khách hàng và hội sở chỉ gọi một số",
        "nên có buổi đổi chỗ làm một ngày giữa hai phòng để hiểu việc của nhau",
      ],
    },
  ],
  criticism: ["có lúc đẩy việc khó sang phòng bạn thay vì cùng ngồi lại; xin rút kinh nghiệm"],
  fromGuest: "doanh nghiệp mong được báo một lần cho đủ, chậm một ngày cũng được nhưng phải đúng hẹn",
  synthesis: "Hai chi bộ thống nhất một danh mục hồ sơ, một đầu mối và một tổ phối hợp; sau một quý cùng đánh giá lại.",
  carryingOut:
    "Bí thư hai chi bộ phân công đảng viên thực hiện, trao đổi hằng tuần; mỗi chi bộ báo cáo trong kỳ sinh hoạt thường kỳ",
  tasks: [
    { what: "Ban hành danh mục hồ sơ đầu vào dùng chung cho hai phòng", day: 28, done: true },
    { what: "Lập tổ phối hợp, phân lịch trực đầu mối theo tuần", day: 26, done: true },
  ],
};

export const jointPlans: readonly JointPlan[] = [conference, joint];

/** The joint meeting that an organization held in a month, so many months before the last one held. */
export function jointPlanOf(host: string, monthsBack: number): JointPlan | undefined {
  return jointPlans.find((plan) => plan.host === host && plan.monthsBack === monthsBack);
}
