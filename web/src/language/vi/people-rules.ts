import type { MemberChangeKind, MemberChangeRule } from "../../../../rulesets/member-change-rules.ts";
import type { PeopleSentences } from "../../system/people-rules-contents.tsx";

const listed = (figures: readonly (number | string)[]) => figures.join(", ");
const dayMonth = (monthDay: string) => monthDay.split("-").toReversed().join("/");
const remindAhead = (days: readonly number[]) => `Phần mềm nhắc trước ${listed(days)} ngày (thiết đặt).`;

const changes: Record<MemberChangeKind, string> = {
  EXEMPTION: "Miễn công tác và sinh hoạt",
  SUSPENSION: "Đình chỉ sinh hoạt",
  STRIKE_OFF: "Xóa tên trong danh sách",
  EXPULSION: "Khai trừ",
  LEAVING: "Xin ra khỏi Đảng",
  DEATH: "Từ trần",
};
const deciders = { CELL: "chi bộ quyết định", SUPERIOR: "cấp ủy có thẩm quyền quyết định", NOBODY: "chỉ ghi nhận" };

function changeOf(kind: MemberChangeKind, rule: MemberChangeRule): string {
  const { decidedBy, voteRequired, longestDays, longestProlongedDays } = rule;
  const vote = voteRequired ? "; đề nghị của chi bộ qua biểu quyết trong buổi sinh hoạt" : "";
  const days = longestDays ? `; nhiều nhất ${longestDays} ngày, kể cả gia hạn ${longestProlongedDays} ngày` : "";
  return `${changes[kind]}: ${deciders[decidedBy]}${vote}${days}.`;
}

export const peopleRules = {
  admission: (rules) => [
    `Trước khi chi bộ biểu quyết cần ${rules.introducers.members} đảng viên chính thức giới thiệu, hoặc ${rules.introducers.besideUnion} đảng viên cùng đoàn thanh niên hay công đoàn cơ sở.`,
    `Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng còn giá trị ${rules.certificateMonths} tháng khi nộp đơn.`,
    `Lễ kết nạp trong ${rules.ceremonyWorkingDays} ngày làm việc kể từ quyết định.`,
    `Dự bị ${rules.probationMonths} tháng kể từ lễ kết nạp; sau đó chi bộ xét công nhận trong ${rules.recognitionWorkingDays} ngày làm việc.`,
    remindAhead(rules.remindDaysAhead),
    `Người giúp đỡ được nhắc ghi nhận xét trước khi hết quý ${listed(rules.remindOfRemarkDaysAhead)} ngày (thiết đặt).`,
  ],
  transfers: (rules) => [
    `Nộp giấy giới thiệu ở nơi đến trong ${rules.handInWorkingDays} ngày làm việc.`,
    `Làm thủ tục trong ${rules.procedureWorkingDays} ngày làm việc kể từ khi có quyết định hoặc đổi nơi cư trú.`,
  ],
  memberChanges: (rules) => [
    ...Object.entries(rules.kinds).map(([kind, rule]) => changeOf(kind as MemberChangeKind, rule)),
    `Sau ${rules.readmissionMonths} tháng ra khỏi Đảng mới được xét kết nạp lại, nhiều nhất ${rules.readmissions} lần.`,
    `Kết nạp lại phải có cấp ủy có thẩm quyền đồng ý bằng văn bản: ${listed(rules.readmissionBarredAfter.map((kind) => changes[kind].toLowerCase().replace("đảng", "Đảng")))}.`,
    remindAhead(rules.remindDaysAhead),
  ],
  conduct: (rules) => [
    `Kỷ luật hết hiệu lực sau ${rules.effectMonths} tháng kể từ ngày công bố${rules.withoutEnd.length > 0 ? ", trừ khai trừ" : ""}.`,
    "Đảng viên dự bị chỉ bị khiển trách, cảnh cáo.",
    remindAhead(rules.remindDaysAhead),
  ],
  badges: (rules) => [
    `Tặng khi đủ ${listed(rules.years)} năm tuổi Đảng.`,
    `Các đợt trao: ${listed(rules.rounds.map(dayMonth))}.`,
    remindAhead(rules.remindDaysAhead),
  ],
  residence: () => [
    "Đảng viên đang công tác được giới thiệu về nơi cư trú; chi ủy nơi cư trú nhận xét hằng năm khi kiểm điểm.",
  ],
  dues: (rules) => [
    `Từ ${rules.monthsWithoutReason} tháng trong năm không đóng đảng phí mà không có lý do chính đáng thì chi bộ xem xét xóa tên.`,
  ],
  annualReview: (rules) => [
    `Tối đa 100 điểm: tiêu chí chung ${rules.commonPoints}, kết quả nhiệm vụ ${rules.taskPoints}.`,
    ...rules.levels.map(({ level, atLeast }, index) =>
      atLeast === 0
        ? `${levels[level]}: dưới ${rules.levels[index - 1]?.atLeast} điểm.`
        : `${levels[level]}: từ ${atLeast} điểm.`,
    ),
    `Không xếp loại người được kết nạp chưa đủ ${rules.newMemberMonths} tháng khi hết năm.`,
    `Hoàn thành xuất sắc nhiều nhất ${rules.excellent.percent}% số ${excellentOf[rules.excellent.of]}, ${rounding[rules.excellent.rounding]} (thiết đặt).`,
    `Hạn cấp ủy đặt cho chi bộ chậm nhất ${dayMonth(rules.lastDueMonthDay)} năm sau (thiết đặt).`,
  ],
  terms: (rules) => [
    `Tổ chức cơ sở đảng trở lên: ${rules.months.BASE_COMMITTEE} tháng. Chi bộ trực thuộc: ${rules.months.CELL} tháng.`,
    `Gọi là sắp hết nhiệm kỳ khi còn ${rules.aboutToEndDays} ngày.`,
    remindAhead(rules.remindDaysAhead),
  ],
  succession: (rules, f) => [
    `Cán bộ trẻ (dưới ${rules.youngBelow} tuổi) từ ${f.number(rules.least.young)}%, nữ từ ${f.number(rules.least.women)}%, đổi mới từ ${f.number(rules.least.renewed)}%.`,
    `Độ tuổi chia theo các mốc ${listed(rules.bands.flatMap(({ below }) => below ?? []))}.`,
    `Rà soát ít nhất ${rules.reviewMonths} tháng một lần.`,
  ],
  retention: (rules) => [
    `Sau khi ra khỏi Đảng hoặc từ trần ${rules.yearsAfterLeaving} năm, thông tin cá nhân được nêu để xóa (thiết đặt).`,
  ],
} satisfies PeopleSentences;

const levels = {
  EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
  WELL_DONE: "Hoàn thành tốt nhiệm vụ",
  DONE: "Hoàn thành nhiệm vụ",
  NOT_DONE: "Không hoàn thành nhiệm vụ",
};
const excellentOf = {
  WELL_DONE: "hoàn thành tốt",
  WELL_DONE_AND_BETTER: "hoàn thành tốt trở lên",
};
const rounding = { DOWN: "làm tròn xuống", NEAREST: "làm tròn đến số gần nhất", UP: "làm tròn lên" };
