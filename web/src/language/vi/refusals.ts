import type { RefusalTexts } from "../../refusal.ts";
import { formatsFor } from "../formats.ts";
import { frontRefusals } from "./front-refusals.ts";

const moments = formatsFor("vi");

const meetingStates: Record<string, string> = {
  DRAFT: "đang soạn",
  CONVENED: "đã thông báo",
  OPEN: "đang diễn ra",
  ADJOURNED: "đang tạm nghỉ",
  CLOSED: "đã kết thúc",
  FILED: "đã lưu hồ sơ",
  POSTPONED: "đã hoãn",
  NOT_HELD: "không tổ chức",
};

const requirements: Record<string, string> = {
  SCHEDULE: "thời gian",
  PLACE: "địa điểm",
  AGENDA: "chương trình",
  MEMBERS: "người được triệu tập",
  PARTICIPANTS: "trả lời của các chi bộ được mời",
  CHAIR: "chủ trì",
  MINUTE_TAKER: "thư ký",
  ROLL_CALL: "điểm danh",
  AGENDA_ADOPTED: "thông qua chương trình",
  TASK_REVIEW: "kết quả nhiệm vụ kỳ trước",
  CONCLUSIONS: "kết luận từng nội dung",
  RESOLUTION_VOTE: "biểu quyết nghị quyết",
  SCORE: "chấm điểm buổi sinh hoạt",
  SCORE_VOTE: "biểu quyết kết quả chấm điểm",
  MINUTES_ADOPTED: "thông qua biên bản",
  MINUTES_ISSUED: "ban hành biên bản",
  RESOLUTION_ISSUED: "ban hành nghị quyết",
};

const topicStates: Record<string, string> = {
  DRAFT: "Bản nháp",
  REGISTERED: "Chờ cấp trên chấp nhận",
  ACCEPTED: "Đã được chấp nhận",
  RETURNED: "Bị trả lại",
};

const papers: Record<string, string> = {
  NOTICE: "Thông báo",
  MINUTES: "Biên bản",
  RESOLUTION: "Nghị quyết",
  CONCLUSION: "Kết luận",
  SCORE_SHEET: "Phiếu đánh giá chất lượng",
};

const recordedFacts: Record<string, string> = {
  ROLL_CALL: "điểm danh",
  AGENDA_ADOPTED: "thông qua chương trình",
  VOTES: "biểu quyết",
  STATEMENTS: "ý kiến phát biểu",
  TASK_REPORTS: "kết quả nhiệm vụ",
  TASKS: "nhiệm vụ mới",
  NOTES: "nội dung thảo luận, kết luận",
  ITEMS_DISCUSSED: "thời gian của các nội dung",
  POINTS: "điểm đánh giá",
  WEAKNESSES: "hạn chế",
  ADJOURNED: "tạm nghỉ và tiếp tục",
  WITHOUT_VOTES: "tiến hành không biểu quyết",
  RESOLUTION_WAIVED: "không ra nghị quyết",
  MINUTES_ADOPTED: "thông qua biên bản",
};

/** What a refused operation says: what stands in the way and what to do. One line per code of the contract. */
export const refusals = {
  ...frontRefusals,
  NOBODY_LACKS_AN_ACCOUNT: "Mọi người ở đây đều đã có tài khoản.",
  NO_ACCOUNT: "Đồng chí này chưa có tài khoản. Hãy cấp tài khoản trước.",
  ACCOUNT_DISABLED: "Tài khoản này đang bị khóa. Mở lại tài khoản trước khi cấp phiếu.",
  HOLDS_HIGHER_OFFICE: "Đồng chí này giữ chức vụ ở cấp trên; văn phòng cấp đó mới được cấp phiếu.",
  LAST_ADMINISTRATOR: "Đây là người quản trị cuối cùng nên không khóa được. Hãy thêm người quản trị khác trước.",

  PERIODS_NOT_ALIKE: "Chỉ so sánh quý với quý, hoặc năm với năm. Hãy chọn lại.",
  DAYS_REVERSED: "Ngày đầu phải trước ngày sau. Hãy chọn lại.",
  PERIODS_REVERSED: "Kỳ trước phải nằm trước kỳ sau. Hãy chọn lại.",
  KIND_NOT_ALLOWED_HERE:
    "Loại tổ chức này không thể trực thuộc tổ chức đã chọn. Hãy chọn loại khác hoặc cấp trên khác.",
  CELL_TYPE_REQUIRED: "Chi bộ cần có loại hình; các tổ chức khác thì không. Hãy chọn lại loại hình chi bộ.",
  CODE_TAKEN: "Mã này đã dùng cho một tổ chức khác. Hãy chọn mã khác.",

  CARD_NUMBER_TAKEN: "Số thẻ đảng này đã ghi cho đảng viên khác. Kiểm tra lại số thẻ.",
  NAMESAKE_HERE: "Ở đây đã có người trùng họ tên và ngày sinh. Mở hồ sơ đó, hoặc xác nhận đây là người khác.",
  DAY_IN_FUTURE: "Ngày này chưa đến. Hãy sửa lại ngày.",
  DAYS_OUT_OF_ORDER: "Các ngày chưa đúng thứ tự trước sau. Hãy sửa lại.",
  NOT_PROBATIONARY: "Chỉ đảng viên dự bị mới được công nhận chính thức.",
  MEMBERSHIP_ENDED: "Đảng viên này đã thôi sinh hoạt ở đây.",
  HOLDS_OFFICE:
    "Đồng chí này đang giữ chức vụ ở đây. Đề nghị cấp trên trực tiếp kết thúc chức vụ ở trang Tổ chức trước.",
  STANDING_OVERLAPS: "Những ngày này đã được ghi nhận rồi. Sửa lại khoảng thời gian.",
  ONE_MEMBERSHIP_AT_A_TIME: "Trong những ngày này đồng chí đã sinh hoạt tạm thời ở chi bộ khác.",
  NOT_A_MEMBER: "Người nhận bàn giao phải là đảng viên của tổ chức này. Hãy chọn người khác.",

  ONE_SECRETARY_AT_A_TIME: "Trong thời gian này đã có bí thư. Kết thúc chức vụ của người trước rồi ghi tiếp.",
  POSITION_ALREADY_HELD: "Đồng chí này đã giữ hoặc đang được đề nghị giữ chức vụ đó.",
  NOT_AN_OFFICIAL_MEMBER: "Bí thư, phó bí thư, chi ủy viên phải là đảng viên chính thức của chi bộ.",
  NOT_PROPOSED: "Đề nghị này đã được quyết định. Tải lại trang để xem kết quả.",
  OWN_APPOINTMENT: "Không ai tự quyết định chức vụ của mình. Hãy để người khác ở cấp trên thực hiện.",
  NOT_CONFIRMED: "Chức vụ này chưa có hiệu lực.",

  IMPORT_STATE: "Lần nhập này đang ở bước khác. Tải lại trang để xem bước hiện tại.",
  MAPPING_NOT_UNDERSTOOD: "Có cột hoặc mục được ghép hai lần. Mỗi cột chỉ ghép với một mục.",
  COLUMNS_MISSING: ({ missing }) => `Còn ${missing.length} cột bắt buộc chưa ghép. Ghép xong rồi xác nhận.`,
  ROWS_TO_CORRECT: ({ failed }) =>
    `Còn ${failed} dòng cần sửa. Tải tệp dòng lỗi về sửa, hoặc xác nhận bỏ qua các dòng đó.`,
  CHANGED_SINCE_IMPORT: ({ count, left, names }) =>
    `${count} người đã thay đổi sau khi nhập: ${names.join(", ")}${names.length < count ? "…" : ""}. ${left > 0 ? `Gỡ được ${left} người còn lại.` : "Hãy sửa từng hồ sơ."}`,
  CONFLICTS_TO_DECIDE: ({ undecided }) =>
    `Còn ${undecided} chỗ khác với hồ sơ chưa chọn. Chọn giữ hay lấy theo danh sách cho từng chỗ, hoặc cho cả cột.`,
  IMPORT_RUNNING: "Một danh sách khác của tổ chức này đang được lưu. Chờ lưu xong rồi thử lại.",
  NOTHING_TO_UNDO: "Lần nhập này không có gì để hoàn tác. Hãy sửa từng hồ sơ.",
  NOTHING_TO_STORE: "Tệp không có dòng nào mới và đúng để lưu.",

  FILE_TOO_LARGE: ({ limitBytes }) => `Tệp lớn hơn ${megabytes(limitBytes)} MB. Hãy nén hoặc chia nhỏ rồi tải lại.`,
  FILE_EMPTY: "Tệp không có nội dung. Hãy chọn tệp khác.",
  FILE_TYPE_MISMATCH: "Nội dung tệp không khớp với đuôi tên tệp. Hãy lưu lại đúng định dạng rồi tải lên.",
  FILE_HAS_MACROS: "Tệp có chứa macro nên không được nhận. Hãy lưu thành .docx hoặc .xlsx thường.",
  FILE_ENCRYPTED: "Tệp có mật khẩu, sau này không ai mở được. Hãy bỏ mật khẩu rồi tải lên.",
  FILE_UNPACKS_TOO_LARGE: "Tệp bung ra quá lớn so với dung lượng. Hãy lưu lại thành tệp mới.",

  ONE_REGULAR_MEETING_A_MONTH: "Tháng này đã có buổi sinh hoạt thường kỳ. Mở buổi đó để làm tiếp.",
  MEETING_STATE: ({ state }) =>
    `Buổi sinh hoạt ${meetingStates[state] ?? "đang ở bước khác"} nên không làm được việc này. Tải lại trang để xem bước hiện tại.`,
  SUPERIOR_WANTS_IT_HELD: "Cấp trên không đồng ý để tháng này không sinh hoạt, nên bản chuẩn bị này không xóa được.",
  NOT_HELD_ACCEPTED: "Cấp trên đã đồng ý không tổ chức buổi này. Tải lại trang để xem.",
  ALREADY_RECORDED: ({ recorded }) =>
    `Từ lúc mở đã ghi: ${recorded.map((one) => recordedFacts[one] ?? one).join(", ")}. Buổi sinh hoạt đã diễn ra nên không đưa về Chuẩn bị; có thể tạm nghỉ hoặc hoãn.`,
  ROSTER_TOO_LARGE: ({ most }) => `Danh sách quá ${most} đảng viên: hãy mở từng tổ chức trực thuộc rồi tải.`,
  BADGE_NOT_DUE:
    "Huy hiệu này chưa đến hạn trong các đợt tới, hoặc đồng chí không còn ở đây. Kiểm tra ngày kết nạp trong hồ sơ.",
  BADGE_STEP: "Tải lại trang: bước này đã ghi rồi, hoặc chưa đến. Có quyết định rồi mới trao.",
  NOBODY_AT_STEP: "Đợt này không còn đồng chí nào ở ngay trước bước đó.",
  BADGE_DECISION: "Ghi số quyết định; các bước khác để trống.",
  BADGE_NOT_MARKED: "Chưa ghi gì về huy hiệu này. Tải lại trang để xem.",
  INTRODUCED_THERE: "Đồng chí này đã được giới thiệu đến đó rồi. Tải lại trang để xem.",
  LIAISON_ENDED: "Giấy giới thiệu này đã thôi hiệu lực. Tải lại trang để xem.",
  OWN_DISCIPLINE: "Kỷ luật của chính mình do người khác ghi: phó bí thư hoặc cấp ủy cấp trên.",
  RECORDED_ALREADY: "Quyết định này đã ghi cho đồng chí đó rồi. Tải lại trang để xem.",
  NOT_ON_ROLL_HERE: "Đồng chí này không sinh hoạt ở chi bộ, cả hôm nay lẫn ngày ra quyết định.",
  NOT_FOR_PROBATIONERS: "Đảng viên dự bị chỉ có khiển trách hoặc cảnh cáo.",
  HONOUR_NAME: "Danh hiệu khác thì ghi tên danh hiệu; mức xếp loại thì không.",
  HONOUR_LEVEL: "Năm này tổ chức đảng đã có mức xếp loại. Xem dòng của năm đó; nếu sai, hãy ghi lại cho đúng.",
  HONOUR_RECORDED: "Năm này đã ghi danh hiệu ấy rồi. Tải lại trang để xem.",
  HONOUR_ANNULLED: "Dòng này đã đánh dấu ghi nhầm rồi. Tải lại trang để xem.",
  ANNULLED_ALREADY: "Dòng này đã hủy bỏ rồi. Tải lại trang để xem.",
  REVOKED_BY_DECISION: "Ghi số quyết định thu hồi, hoặc chọn “Ghi nhầm vào hồ sơ”.",
  DUES_KEPT_IN_CELLS: "Sổ đảng phí do chi bộ giữ; cấp trên chỉ xem số lượng.",
  NOT_ON_ROLL: ({ count }) =>
    `Có ${count} người không có trong danh sách đảng viên của tháng đó. Tải lại trang để xem.`,
  DUES_REASON: "Được miễn hoặc chưa đóng có lý do thì ghi lý do; các trường hợp khác để trống.",
  MONTH_TOO_FAR: "Chỉ ghi đảng phí của năm nay, năm trước và ba tháng tới.",
  NOT_A_CELL: "Chỉ chi bộ mới có sinh hoạt thường kỳ. Hãy chọn một chi bộ.",
  NOT_A_COMMITTEE_MEETING: "Đó không phải buổi họp chi ủy của chính tổ chức này. Hãy chọn buổi khác.",
  NOT_CONVENED: "Người này không thuộc danh sách triệu tập của buổi sinh hoạt. Hãy chọn người khác.",
  SOMETHING_MISSING: ({ missing }) =>
    `Còn thiếu: ${missing.map((one) => requirements[one] ?? one).join(", ")}. Bổ sung rồi thực hiện lại.`,
  TEXT_CHANGED_MEANWHILE: ({ changedBy }) =>
    `${changedBy ?? "Một người khác"} vừa sửa mục này. Cả hai bản đều còn, hãy chọn bản muốn giữ.`,
  SECRECY_MARK: "Nội dung có dấu Mật, Tối mật hoặc Tuyệt mật nên không được lưu ở đây. Hãy dùng đường văn thư mật.",
  ITEM_IN_USE: "Nội dung này đã có ghi chép nên không xóa được. Xóa các ghi chép trước, hoặc giữ lại nội dung.",
  NOT_THE_SAME_ITEMS: "Chương trình vừa được người khác sửa. Tải lại rồi sắp xếp tiếp.",
  UPLOAD_NOT_FOUND: "Tệp tải lên không còn. Hãy tải lên lại.",
  FILE_TYPE_NOT_ALLOWED: "Loại tệp này không được lưu. Hãy dùng PDF, Word, Excel hoặc ảnh.",
  ARRIVES_AFTER_LEAVING: "Giờ về phải sau giờ đến. Hãy sửa lại giờ.",
  ENDED_OUTSIDE: ({ beganAt }) =>
    `Giờ kết thúc phải sau ${moments.dateTime(beganAt)} và không ở tương lai. Hãy sửa lại giờ.`,
  OUTSIDE_THE_MEETING: ({ beginsAt, endsAt }) =>
    endsAt === null
      ? `Giờ này nằm ngoài buổi sinh hoạt, bắt đầu lúc ${moments.dateTime(beginsAt)}. Hãy sửa lại giờ.`
      : `Giờ này nằm ngoài buổi sinh hoạt, từ ${moments.dateTime(beginsAt)} đến ${moments.dateTime(endsAt)}. Hãy sửa lại giờ.`,
  ABOUT_NOBODY_HERE:
    "Chỉ ghi được biểu dương, nhắc nhở về người có tên trong danh sách của buổi này. Để trống ô “Về đồng chí nào?” nếu là người khác.",
  SPEAKER_NOT_HERE:
    "Người phát biểu phải thuộc danh sách triệu tập hoặc khách mời. Thêm khách mời trước rồi ghi phát biểu.",
  NOTE_REQUIRED: "Hãy ghi rõ lý do khác là gì.",
  DECLINE_REASON_REQUIRED: "Hãy ghi vì sao không đồng ý, để đồng chí xin vắng được biết.",
  PAPER_UNCHANGED: "Tệp này giống hệt bản đang đăng nên không cần đăng lại. Chọn tệp đã sửa.",
  REMINDED_TODAY: "Hôm nay đã nhắc những người chưa đọc rồi. Ngày mai có thể nhắc lại.",
  EVERYBODY_HAS_READ: "Mọi người được triệu tập đã đọc hết tài liệu, không còn ai để nhắc.",
  NAME_REQUIRED: "Hãy ghi họ tên của ông, bà, đồng chí.",
  GUEST_LINK_ENDED: "Buổi sinh hoạt đã kết thúc, hoặc đường dẫn đã được thay; đường dẫn này không còn dùng được.",
  GUESTS_FULL: ({ most, free }) =>
    `Mỗi buổi có nhiều nhất ${most} khách mời; danh sách còn chỗ cho ${free} người. Bỏ bớt khách rồi thêm lại.`,
  LIST_EMPTY: "Không đọc được dòng nào trong danh sách. Mỗi dòng ghi một người hoặc một văn bản, tiêu đề cột ở trên.",
  LIST_TOO_LONG: ({ most }) => `Danh sách dài quá: mỗi lần nhiều nhất ${most} dòng. Hãy chia bớt rồi thử lại.`,
  LIST_WITHOUT_HEADER: "Không thấy dòng tiêu đề cột. Danh sách văn bản cần ít nhất cột Ngày ban hành và cột Trích yếu.",
  SHEET_WITHOUT_HEADER:
    "Tệp này không có dòng tiêu đề của phiếu chấm (Loại dòng, Mã, Nội dung…). Hãy mở một phiếu, bấm Tải Excel để lấy mẫu rồi sửa.",
  LIST_UNREADABLE: "Không đọc được tệp này thành danh sách. Lưu lại thành tệp .xlsx hoặc .csv rồi chọn lại.",
  GUEST_SPOKE: "Khách mời này đã phát biểu nên không xóa được. Xóa phát biểu trước, hoặc giữ lại khách mời.",
  OWNER_REQUIRED: "Mỗi nhiệm vụ cần một đảng viên chịu trách nhiệm. Hãy chọn người thực hiện.",
  OWNER_NOT_A_MEMBER: "Người thực hiện phải là đảng viên của tổ chức này. Hãy chọn người khác.",
  TASK_IS_CLOSED: "Nhiệm vụ này đã khép lại nên không cập nhật được nữa.",

  COUNTS_DO_NOT_ADD_UP: ({ counted, presentWithVote }) =>
    `Số phiếu cộng lại là ${counted}, nhưng có ${presentWithVote} người có quyền biểu quyết đang có mặt. Hãy đếm lại.`,
  TOO_FEW_TO_DECIDE: ({ base, presentWithVote, needed }) =>
    `Chưa đủ người để quyết định: có mặt ${presentWithVote} trên ${base}, cần từ ${needed}. Hoãn, hoặc tiếp tục mà không biểu quyết.`,
  ENOUGH_TO_DECIDE: ({ base, presentWithVote, needed }) =>
    `Có mặt ${presentWithVote} trên ${base} đảng viên tính biểu quyết (cần ít nhất ${needed}), đủ để biểu quyết. Nếu có người chưa đến hoặc đã về, hãy sửa điểm danh trước.`,
  WITHOUT_VOTES: "Buổi sinh hoạt đang tiến hành theo hình thức thông tin, không biểu quyết.",
  ALREADY_PASSED: "Nội dung này đã được thông qua trong buổi sinh hoạt.",
  ROLL_CALL_INCOMPLETE: ({ unmarked }) => `Còn ${unmarked} người chưa điểm danh. Hãy điểm danh xong trước.`,
  SCORE_NOT_READY: "Cần đề xuất điểm trước khi chi bộ biểu quyết.",
  SECRET_BALLOT_REQUIRED: "Nội dung này phải bỏ phiếu kín, không giơ tay.",

  EVALUATION_STATE: "Phiếu đánh giá đang ở bước khác nên chưa làm được việc này. Tải lại trang để xem bước hiện tại.",
  RULESET_PUBLISHED: () => "Bản này đã ban hành, các buổi sinh hoạt đang chấm theo nó. Hãy soạn phiên bản mới.",
  RULESET_DRAFT: () => "Đây còn là bản thảo, chưa áp dụng cho buổi nào.",
  TOO_LATE_TO_TAKE_BACK: () => "Chỉ rút lại được trong ngày, khi chưa có việc gì tiếp theo. Hãy mở hồ sơ để xem xét.",
  CELL_ISSUES_NO_LIMITS: () => "Các mức do cấp ủy cấp trên ban hành; chi bộ không tự ban hành.",
  NOTHING_SET: () => "Hãy đặt ít nhất một mức, hoặc chọn cách xếp loại năm.",
  YEAR_RULE_UNKNOWN: () => "Không có cách xếp loại năm này. Tải lại trang rồi chọn lại.",
  LOOSER_THAN_ABOVE: ({ value, than }) =>
    `Văn bản cấp trên giữ mức ${than}: không đặt ${value} được, vì như vậy là nới lỏng.`,
  SHORTER_WHEN_LONG: ({ minimum, long }) =>
    `Chi bộ đông phải họp ít nhất bằng mức chung: ${long} phút ngắn hơn ${minimum} phút.`,
  ANOTHER_LIMITS_FROM_THAT_DAY: ({ title }) =>
    `“${title}” cũng áp dụng từ ngày này. Ngừng bản đó trước, hoặc chọn ngày khác.`,
  CELL_ISSUES_NO_SHEET: () => "Phiếu chấm do cấp ủy cấp trên ban hành; chi bộ không tự ban hành.",
  TOO_MANY_DRAFTS: () => "Đã có 20 bản thảo. Hãy ban hành hoặc bỏ bớt trước khi soạn thêm.",
  SHEET_FAULTS: () => "Phiếu còn chỗ chưa khớp, chưa ban hành được. Xem danh sách bên dưới.",
  VALIDITY_REVERSED: () => "Ngày hết hiệu lực ở trước ngày bắt đầu.",
  ANOTHER_FROM_THAT_DAY: ({ title }) =>
    `Phiếu “${title}” cũng bắt đầu từ ngày này cho cùng loại buổi sinh hoạt. Chọn ngày khác.`,
  ENDED_IN_THE_PAST: () => "Các buổi đã qua đã chấm theo phiếu này; sớm nhất là ngừng áp dụng từ hôm nay.",
  POINTS_NOT_ON_STEP: ({ step }) => `Điểm chấm theo bước ${step.toString().replace(".", ",")}.`,
  POINTS_OUT_OF_RANGE: ({ max }) => `Điểm của tiêu chí này từ 0 đến ${max}.`,
  REASON_REQUIRED: "Điểm khác với đề xuất thì cần ghi lý do.",
  NOTHING_TO_RECONSIDER: "Từ khi quyết định, không có dữ kiện nào làm đổi mức xếp loại. Tải lại trang để xem.",
  CRITERION_UNKNOWN: "Phiếu này không có tiêu chí đó. Tải lại trang để xem phiếu hiện hành.",
  UNJUDGED: ({ criteria }) => `Còn ${criteria.length} tiêu chí chưa chấm. Chấm xong rồi đề xuất.`,
  NOT_FILED: "Hãy hoàn thiện hồ sơ buổi sinh hoạt trước khi gửi cấp trên.",
  RETURN_UNANSWERED:
    "Cấp trên đã trả lại hồ sơ này. Hãy ghi chi bộ đã sửa, bổ sung những gì, hoặc vì sao giữ nguyên, rồi gửi lại.",
  OWN_CELL: "Không ai quyết định mức xếp loại của chính chi bộ mình. Hãy để cấp ủy viên khác quyết định.",
  ALREADY_ISSUED: ({ kind }) => `${papers[kind]} đã ban hành. Muốn sửa, hãy lập bản đính chính có số riêng.`,
  NOT_A_MEMBER_THEN:
    "Ngày sinh hoạt, đồng chí này chưa thuộc chi bộ. Hãy ghi thời gian sinh hoạt đảng trong danh sách đảng viên trước, rồi đính chính lại.",
  NOT_EXEMPT:
    "Ngày đó chưa có quyết định miễn công tác và sinh hoạt. Hãy ghi thời gian được miễn tại trang của đảng viên trước, hoặc điểm danh vắng có lý do.",
  NO_MINUTES: ({ year }) => `Năm ${year} chưa có biên bản nào được ban hành, nên chưa có sổ biên bản.`,
  CHAIR_NOT_OFFICIAL:
    "Chủ trì phải là đảng viên chính thức của chi bộ, không bị đình chỉ sinh hoạt. Hãy chọn đồng chí khác.",
  CHAIR_NOT_IN_OFFICE:
    "Bí thư, phó bí thư hoặc chi ủy viên chủ trì; đồng chí khác chủ trì thì do cấp trên trực tiếp chỉ định.",
  MINUTE_TAKER_SUSPENDED: "Đồng chí này đang bị đình chỉ sinh hoạt nên không làm thư ký. Hãy chọn đồng chí khác.",
  NOT_IN_THE_ROOM: "Điểm danh ghi đồng chí này vắng hoặc đã về. Hãy chọn người có mặt, hoặc sửa điểm danh trước.",
  NOTHING_CHANGES: "Hồ sơ đã ghi đúng như vậy, không có gì để đính chính.",
  ALREADY_DECIDED: "Bản đính chính này đã được quyết định.",
  IN_THE_FUTURE: "Chỉ ghi những gì đã diễn ra. Sửa lại ngày giờ.",
  ROLL_DIFFERS: ({ personIds }) =>
    `Có ${personIds.length} người trong danh sách chưa sinh hoạt ở đây vào ngày đó. Kiểm tra lại danh sách.`,
  VALID_TO_BEFORE_FROM: "Ngày hết hiệu lực phải sau ngày có hiệu lực. Hãy sửa lại ngày.",
  ENDS_BEFORE_IT_BEGINS: "Giờ kết thúc, giờ về phải sau giờ bắt đầu. Hãy sửa lại giờ.",
  NOTHING_TO_ISSUE: ({ kind }) =>
    `Chưa ban hành được ${papers[kind]?.toLowerCase()}: buổi sinh hoạt này không có nội dung cho văn bản loại này.`,
  NUMBER_MOVED_ON: ({ kind, symbol }) =>
    `Chưa ban hành văn bản nào: số của ${papers[kind]?.toLowerCase()} vừa được lấy cho văn bản khác, số tiếp theo là ${symbol}. Xem lại các số rồi ban hành.`,

  ALREADY_REGISTERED: "Văn bản này đã có trong sổ: cùng số, ký hiệu, ngày và cơ quan ban hành.",
  ALREADY_SENT: "Văn bản đã gửi cho cấp dưới nên không sửa được nữa. Nếu sai, hãy ban hành văn bản thay thế.",
  ISSUER_REQUIRED: "Chưa có cơ quan ban hành. Chọn một tổ chức hoặc ghi tên cơ quan.",
  LINKS_TO_ITSELF: "Văn bản không tự liên hệ với chính nó. Hãy chọn văn bản khác.",
  NOBODY_BELOW: "Không còn tổ chức nào để gửi: trong phạm vi đã chọn, mọi tổ chức đều đã nhận văn bản này.",
  NO_TEXT_TO_CHECK:
    "Tệp này là bản chụp, không có chữ để kiểm tra dấu mật. Hãy xem kỹ và xác nhận tệp không có dấu mật.",
  NOT_A_DECISION: "Chỉ nghị quyết hoặc kết luận đã ban hành mới chuyển thành văn bản chỉ đạo.",
  STANDS_AS_ISSUED: "Văn bản này ban hành từ buổi họp nên giữ nguyên. Nếu sai, hãy ban hành bản đính chính.",
  NOT_RECEIVED: "Văn bản này không gửi đến tổ chức của đồng chí nên không có gì để trả lời.",

  IS_PLAN_PAPER:
    "Văn bản này đang là kế hoạch trình cấp gửi văn bản nên giữ nguyên. Hãy thay hoặc rút kế hoạch ở văn bản đó trước.",
  WAS_PLAN_PAPER: "Văn bản này đã từng là kế hoạch trình cấp trên nên được giữ lại trong sổ.",
  NOT_OWN_TEXT: "Kế hoạch phải là văn bản do tổ chức của đồng chí nhập vào sổ. Hãy chọn văn bản khác.",
  TEXT_WITHOUT_FILE: "Văn bản này chưa có tệp để cấp trên mở xem. Hãy đính kèm tệp vào văn bản trước.",
  NO_PLAN_PAPER: "Hiện không có văn bản kế hoạch nào để rút. Tải lại để xem mới nhất.",

  SAME_DAY: "Buổi sinh hoạt đang vào ngày đó rồi. Chọn ngày khác, hoặc để trống.",
  NO_DAY_REQUEST: "Không có đề nghị đổi lịch nào đang chờ trả lời.",
  TOO_MANY_MEETINGS: "Lịch có quá nhiều buổi cho một văn bản. Hãy mở lịch của tổ chức cấp dưới rồi tải.",
  NO_CALENDAR: "Chưa có địa chỉ lịch. Hãy tạo địa chỉ trước.",
  PROPOSAL_LIES_ELSEWHERE: ({ name }) =>
    name
      ? `Kiến nghị này hiện ở ${name}. Tải lại để xem mới nhất.`
      : "Kiến nghị này hiện ở tổ chức khác. Tải lại để xem mới nhất.",
  PROPOSAL_STATE: ({ state }) =>
    ({
      OPEN: "Kiến nghị chưa có trả lời nên chưa làm được việc này. Hãy trả lời trước.",
      ANSWERED: "Kiến nghị đã được trả lời nên không làm được việc này. Tải lại để xem mới nhất.",
      CLOSED: "Kiến nghị đã được thông báo trước chi bộ nên không thay đổi nữa.",
    })[String(state)] ?? "Kiến nghị đang ở trạng thái không làm được việc này. Tải lại để xem mới nhất.",
  NOT_A_LEVEL_ABOVE: "Kiến nghị chỉ gửi đến tổ chức của mình hoặc cấp trên có người tiếp nhận. Hãy chọn lại nơi nhận.",
  NOBODY_ANSWERS_THERE:
    "Ở cấp trên trực tiếp chưa có ai giữ chức vụ để tiếp nhận kiến nghị. Hãy trả lời tại đây, hoặc báo cấp trên cử người.",

  TOPIC_STATE: ({ state }) =>
    `Chuyên đề đang ở trạng thái “${topicStates[state]?.toLowerCase()}” nên không làm được việc này. Tải lại để xem mới nhất.`,
  TOPIC_DROPPED: "Chuyên đề này đã thôi không tổ chức. Nếu vẫn cần, hãy thêm một chuyên đề mới.",
  ON_AN_AGENDA: ({ isHeld }) =>
    isHeld
      ? "Chuyên đề đã được tổ chức nên không thay đổi nữa."
      : "Chuyên đề đang nằm trong chương trình một buổi sinh hoạt. Hãy bỏ khỏi chương trình đó trước.",
  MONTH_OF_ANOTHER_QUARTER: "Tháng đó không thuộc quý đã chọn. Chọn lại quý hoặc tháng.",
  PRESENTER_ELSEWHERE: "Người này không sinh hoạt ở chi bộ. Hãy ghi tên vào ô người ngoài chi bộ.",
  ADMITTED_BY_CELLS: "Hồ sơ kết nạp do chi bộ mở. Hãy chọn một chi bộ.",
  HELPER_ELSEWHERE: "Người giúp đỡ phải là đảng viên chính thức của chi bộ. Hãy chọn người khác.",
  CHANGE_STATE: "Việc này đã được quyết định, rút lại hoặc hủy. Tải lại để xem mới nhất.",
  CHANGE_UNDER_WAY: "Đảng viên này đang có một đề nghị chờ cấp ủy quyết định. Hãy chờ hoặc rút đề nghị đó trước.",
  STRUCK_OFF_INSTEAD: "Đảng viên dự bị không bị khai trừ mà bị xóa tên. Hãy chọn “Xóa tên”.",
  MEMBER_ELSEWHERE: "Người này nay đã là đảng viên trở lại, ở đây hoặc ở nơi khác, nên không hủy được.",
  BALLOT_TOTALS:
    "Số phiếu không khớp: phát ra không quá số có mặt, thu về không quá phát ra, hợp lệ không quá thu về, tán thành không quá hợp lệ.",
  LASTS_TOO_LONG: ({ lastDay }) => `Quy định chỉ cho đến hết ngày ${moments.date(lastDay)}. Hãy chọn ngày sớm hơn.`,
  NO_FORMER_MEMBER: "Người này chưa ra khỏi Đảng tại chi bộ, nên không mở hồ sơ kết nạp lại được.",
  FILE_OPEN: "Người này đang có một hồ sơ kết nạp mở. Hãy làm tiếp hồ sơ đó.",
  READMITTED_BEFORE: "Chỉ kết nạp lại một lần.",
  TOO_SOON_AFTER: ({ from }) =>
    `Chưa đủ thời gian kể từ khi ra khỏi Đảng; xem xét kết nạp lại sớm nhất từ ngày ${moments.date(from)}.`,
  CONSENT_REQUIRED:
    "Người tự xin ra khỏi Đảng chỉ được xem xét kết nạp lại khi cấp ủy có thẩm quyền đồng ý bằng văn bản. Hãy ghi số văn bản đó.",
  TOOK_PART_THERE:
    "Đảng viên đã dự sinh hoạt, nhận chức vụ hoặc báo cáo nhiệm vụ ở nơi đến, nên không hủy việc tiếp nhận được. Hãy viết giấy giới thiệu trở lại.",
  ARCHIVE_TOO_LARGE: ({ most }) =>
    `Mỗi lần chỉ lấy được dữ liệu của tối đa ${most} tổ chức đảng. Hãy mở từng tổ chức trực thuộc và lấy riêng.`,
  QUARTER_OUT_OF_REACH: "Chỉ ghi nhận xét cho quý này hoặc quý vừa qua.",
  NOT_ERASABLE:
    "Chỉ xóa thông tin của người đã ra khỏi Đảng hoặc từ trần đủ thời hạn lưu, và không còn là đảng viên ở đâu.",
  TRANSFER_STATE: "Giấy này đã được trả lời hoặc rút lại. Tải lại để xem mới nhất.",
  TRANSFER_UNDER_WAY: "Đảng viên này đang có một giấy giới thiệu chờ trả lời. Hãy rút giấy đó trước.",
  TO_ITSELF: "Đảng viên đang ở chính chi bộ này. Hãy chọn nơi đến khác.",
  DISSOLVED_THERE: "Chi bộ nơi đến đã giải thể. Hãy chọn nơi đến khác.",
  NOT_FOUNDED_YET: "Ngày này chi bộ nơi đến chưa thành lập. Hãy chọn ngày khác.",
  OPEN_REVIEW: "Đảng viên đang có đánh giá chưa kết luận. Hãy kết luận trước.",
  OPEN_ADMISSION: "Hồ sơ kết nạp, công nhận chính thức của đảng viên đang mở. Hãy hoàn thành hoặc dừng hồ sơ trước.",
  INTRODUCERS_REQUIRED: ({ members, besideUnion }) =>
    `Trước khi chi bộ biểu quyết cần ${members} đảng viên chính thức giới thiệu, hoặc ${besideUnion} đảng viên cùng đoàn thể. Hãy ghi người giới thiệu trong hồ sơ.`,
  INTRODUCER_ELSEWHERE: "Người giới thiệu phải là đảng viên chính thức của chi bộ.",
  DECISION_ATTACHED: "Quyết định đã được đính kèm. Ghi nhầm thì bấm “Sửa” để ghi lại.",
  PAPER_OF_ANOTHER_STEP: "Giấy tờ này thuộc bước khác.",
  TOO_MANY_PAPERS: ({ most }) => `Mỗi hồ sơ giữ nhiều nhất ${most} giấy tờ.`,
  ADMISSION_STATE: "Hồ sơ đã sang bước khác hoặc đã đóng. Tải lại để xem mới nhất.",
  STEP_TOO_EARLY: ({ from }) => `Bước này chỉ thực hiện được từ ngày ${moments.date(from)}, khi hết thời gian dự bị.`,
  CERTIFICATE_LAPSED: ({ until }) =>
    `Giấy chứng nhận lớp nhận thức về Đảng chỉ có giá trị đến ngày ${moments.date(until)}. Dừng hồ sơ này và mở hồ sơ mới sau khi học lại.`,
  VOTE_REQUIRED: "Việc này phải được biểu quyết trong buổi sinh hoạt. Hãy chọn lần biểu quyết đó.",
  VOTE_FAILED: ({ agree, needed }) =>
    `Lần biểu quyết này không thông qua: ${agree} phiếu tán thành, cần ${needed}. Chọn lần biểu quyết khác, hoặc dừng hồ sơ.`,
  TERM_ENDS_FIRST: "Nhiệm kỳ phải kết thúc sau ngày bắt đầu. Chọn lại ngày.",
  STANDING_BEYOND_COMMITTEE: "Số ủy viên ban thường vụ không thể nhiều hơn số cấp ủy viên. Sửa lại hai con số.",
  TERM_IN_USE: ({ what }) =>
    `Không xóa được nhiệm kỳ này vì ${{ DOCUMENTS: "đã có văn bản đánh số", SEATS: "đã ghi cấp ủy do đại hội bầu", BY_ELECTIONS: "đã đề nghị bầu bổ sung" }[what]} trong nhiệm kỳ.`,
  ONLY_TERM: "Không có nhiệm kỳ nào trước nhiệm kỳ này. Hãy sửa ngày bắt đầu thay vì xóa.",
  TERM_NOT_LATER: ({ runningSince }) =>
    `Nhiệm kỳ mới phải bắt đầu sau nhiệm kỳ đang chạy (từ ${moments.date(runningSince)}). Chọn ngày muộn hơn.`,
  OUTSIDE_TERM: "Ngày này không nằm trong nhiệm kỳ. Chọn lại ngày.",
  SAME_PERSON_TWICE: "Danh sách ghi một người hai lần hoặc có hai bí thư. Xem lại danh sách.",
  REFUSAL_WITHOUT_REASON: "Không đồng ý thì phải ghi lý do.",
  BY_ELECTION_STATE: "Đề nghị bầu bổ sung này đã được trả lời, đã bầu, hoặc chưa được cho phép. Tải lại để xem.",
  ALREADY_PLANNED: "Đồng chí này đã có trong quy hoạch chức danh đó.",
  SUCCESSION_STATE: "Đồng chí này đã sang bước khác. Tải lại để xem mới nhất.",
  BALLOT_DOES_NOT_ADD_UP:
    "Số phiếu không khớp: thu về không quá triệu tập, hợp lệ không quá thu về, đồng ý không quá hợp lệ.",
  GOAL_ENDS_FIRST: "Thời hạn của chỉ tiêu phải sau ngày đặt ra chỉ tiêu.",
  INDICATOR_HAS_VALUES: "Chỉ tiêu này đã có số liệu. Đồng chí có thể ngừng theo dõi; số liệu đã nhập vẫn giữ nguyên.",
  PERIOD_OF_ANOTHER_FREQUENCY: "Chỉ tiêu này theo dõi theo kỳ khác.",
  PERIOD_AHEAD: "Kỳ này chưa đến nên chưa có số liệu. Chọn kỳ khác.",
  INDICATOR_ENDED: ({ endedOn }) => `Chỉ tiêu này đã ngừng theo dõi sau ngày ${moments.date(endedOn)}.`,
  TOPICS_ARE_OF_CELLS: "Chuyên đề do chi bộ đăng ký. Đảng bộ ghi định hướng cho các chi bộ bên dưới.",
  NO_CELLS_BELOW: "Định hướng dành cho các chi bộ bên dưới; chi bộ không có cấp dưới.",
  REGISTERED_ALREADY:
    "Chuyên đề đã đăng ký: chỉ đổi được người trình bày và hình thức. Muốn đổi thời gian thì chuyển, không làm nữa thì thôi, kèm lý do.",
  NOTHING_TO_REGISTER: "Năm này không còn bản nháp nào để đăng ký. Thêm chuyên đề trước.",
  EXEMPLAR_IS_OF_A_CELL_BELOW: "Điển hình là của một chi bộ trực thuộc. Hãy chọn chi bộ khác.",
  EXEMPLAR_NOT_HELD:
    "Chỉ nêu điển hình buổi sinh hoạt của đảng viên đã kết thúc, hoặc chuyên đề đã được chấp nhận. Có thể nêu “cách làm” thay cho buổi này.",
  EXEMPLAR_ALREADY: "Nội dung này đã được nêu điển hình. Mở trang Điển hình để xem.",
  EXEMPLAR_STATE: ({ state }) =>
    state === "SHOWN"
      ? "Điển hình đã được giới thiệu. Nếu chi bộ muốn thôi, hãy đề nghị cấp trên."
      : "Điển hình này không còn được giới thiệu. Tải lại để xem mới nhất.",
  EXCHANGE_AHEAD: "Ghi trao đổi kinh nghiệm sau khi đã diễn ra. Hãy chọn ngày từ hôm nay trở về trước.",
  ANNUAL_REVIEW_DUE: "Hạn phải từ hôm nay đến hết tháng 3 năm sau. Chọn lại ngày.",
  ANNUAL_REVIEW_NO_CELLS: "Không có chi bộ nào trực thuộc để mở.",
  ANNUAL_REVIEW_OPEN: "Đã mở kiểm điểm năm này. Tải lại để xem danh sách.",
  ANNUAL_REVIEW_STATE: ({ state }) =>
    state === "OPEN"
      ? "Chưa gửi bản tự kiểm điểm nên chưa làm được việc này."
      : "Bản kiểm điểm đã qua bước này, hoặc đồng chí không thuộc diện xếp loại. Tải lại để xem mới nhất.",
  OWN_ANNUAL_REVIEW: "Không tự quyết định mức xếp loại của mình. Đồng chí khác trong cấp ủy thực hiện.",
  POINTS_ABOVE: ({ commonPoints, taskPoints }) =>
    `Điểm tiêu chí chung tối đa ${commonPoints}, điểm kết quả nhiệm vụ tối đa ${taskPoints}. Hãy sửa lại.`,
  SELF_REVIEW_INCOMPLETE: "Trước khi gửi, hãy viết nội dung tự kiểm điểm, ghi đủ hai phần điểm và chọn mức xếp loại.",
  LEVEL_ABOVE_POINTS: "Mức tự nhận cao hơn mức mà tổng điểm đạt được. Hãy xem lại điểm hoặc chọn mức thấp hơn.",
  BALLOT_COUNTS:
    "Số phiếu không khớp: phát ra không quá số có mặt, thu về không quá phát ra, hợp lệ cộng không hợp lệ bằng thu về, bốn mức cộng lại bằng số hợp lệ.",
  EXCELLENT_CAP: ({ base, allowed, used }) =>
    `Đã hết số được xếp hoàn thành xuất sắc: tính trên ${base} đảng viên thì được ${allowed}, đã dùng ${used}. Hãy chọn mức khác.`,
  COMMENT_DAYS: "Nhận xét được xin vào một ngày đã qua hoặc hôm nay; ngày nhận không trước ngày xin. Hãy sửa lại ngày.",
  COMMENT_WORDS: "Đã có ngày nhận thì ghi nội dung nhận xét; chưa nhận thì để trống nội dung.",
  DECISION_WITHOUT_REASON: "Quyết định khác đề nghị của chi bộ thì ghi lý do.",
  REVIEW_STATE: ({ state }) =>
    state === null
      ? "Chưa có nội dung đánh giá để làm việc này. Chi ủy đề xuất trước."
      : "Đánh giá đã kết luận nên không sửa nữa. Tải lại để xem mới nhất.",
  OWN_REVIEW: "Không tự đánh giá chính mình. Đồng chí khác trong chi ủy hoặc cấp trên thực hiện.",
  NOT_READ_YET: ({ from }) =>
    `Đảng viên chưa đọc. Kết luận được sau khi đồng chí ấy trả lời, hoặc từ ngày ${moments.date(String(from))}.`,
  FOLLOW_UP_WITHOUT_DAY: "Ghi nhắc sớm thì chọn ngày xem lại sau hôm nay; không nhắc thì bỏ trống cả hai.",
  STANDS_THERE: "Chuyên đề đã ở đúng quý hoặc tháng đó.",
  NOT_A_COMPANION:
    "Chỉ cùng sinh hoạt được với chi bộ cùng đảng bộ; hội nghị thì với các chi bộ trực thuộc. Hãy chọn lại.",
  TOO_MANY_PARTICIPANTS: ({ atMost }) => `Một hội nghị có nhiều nhất ${atMost} chi bộ. Hãy chia thành nhiều điểm.`,
  NOT_THEMATIC: "Chỉ buổi sinh hoạt chuyên đề mới cùng tổ chức với chi bộ khác.",
  NOT_INVITED: "Chi bộ của đồng chí không có lời mời nào đang chờ trả lời ở buổi này.",
  NOT_A_MEETING_FOR_TOPICS: "Chuyên đề được tổ chức trong buổi sinh hoạt thường kỳ hoặc chuyên đề của chi bộ.",

  OWN_CELL_ANSWERS: "Trước khi khai mạc, bí thư chi bộ của đồng chí xin vắng trả lời. Sau đó mới đến cấp tổ chức.",
  HOST_ANSWERS: "Đơn này do đơn vị tổ chức buổi sinh hoạt trả lời.",
  ALREADY_ANSWERED: "Đơn đã được trả lời trước khi khai mạc. Nếu thực tế khác, hãy sửa ở điểm danh.",
  CELL_ALONE: "Từ sổ giấy chỉ nhập buổi chuyên đề do một chi bộ tự tổ chức. Hãy mở chi bộ đã tổ chức buổi ấy.",
  TOPIC_REQUIRED: "Ghi tên chuyên đề của buổi sinh hoạt.",
  NO_TOPIC_HERE: "Buổi họp chi ủy không có phần chuyên đề. Hãy chọn loại buổi khác.",
  CONCLUSION_REQUIRED: "Buổi chuyên đề nào cũng có kết luận. Hãy ghi kết luận trong sổ, rồi lưu lại.",

  SHORTCOMING_STATE: "Nội dung này đã sang bước khác nên không làm được việc này. Tải lại để xem mới nhất.",
  REMEDY_MISSING: "Ghi biện pháp khắc phục và thời hạn đã, rồi thử lại.",
  OWNER_ELSEWHERE: "Người thực hiện phải thuộc chi bộ hoặc cấp ủy này. Chọn người khác.",
  NOT_A_MEMBER_HERE: "Hạn chế của mình ghi ở chi bộ nơi đồng chí sinh hoạt.",
  OWN_RESULT: "Không ai tự xác nhận kết quả của mình. Đồng chí khác trong bí thư, phó bí thư, chi ủy xác nhận.",
  NEXT_DEADLINE: "Đã khắc phục xong thì không có thời hạn mới; còn lại, thời hạn mới phải sau hôm nay.",

  NO_PERSON: "Tài khoản này không gắn với đảng viên nào nên không có thông báo để gửi.",
  QUIET_HOURS_EMPTY: "Giờ bắt đầu và giờ kết thúc phải khác nhau.",
  MAIL_OFF: "Nơi này chưa gửi được thư điện tử. Người quản trị kỹ thuật có thể thiết đặt máy chủ thư.",
  ADDRESS_IN_USE: "Đây đang là địa chỉ đã xác nhận của đồng chí.",
  TOO_MANY_CODES: "Mỗi ngày gửi nhiều nhất 5 mã. Hãy thử lại vào ngày mai.",
  PUSH_OFF: "Nơi này không gửi thông báo ra thiết bị. Người quản trị kỹ thuật quyết định việc đó.",
  PUSH_SERVICE_UNKNOWN:
    "Trình duyệt này nhận thông báo qua một dịch vụ chưa được phép ở đây. Hãy dùng trình duyệt khác, hoặc thư điện tử.",
  PUSH_DEVICE_REFUSED: "Đăng ký của trình duyệt không dùng được. Hãy tắt thông báo trên thiết bị này rồi bật lại.",
  TOO_MANY_DEVICES: "Nhiều nhất 10 thiết bị. Hãy bỏ một thiết bị không còn dùng rồi bật lại.",
  TOO_MANY_TESTS: "Mỗi ngày gửi thử nhiều nhất 10 lần cho một thiết bị. Hãy thử lại vào ngày mai.",
  CODE_WRONG: "Mã không đúng hoặc đã quá 1 giờ. Hãy xem lại thư mới nhất, hoặc xin gửi mã khác.",

  ORIENTATION_ISSUED:
    "Đã ban hành nên không sửa được nữa: các chi bộ đang chuẩn bị theo nội dung này. Nếu cần, hãy ban hành bản bổ sung.",
  QUARTER_BEGINS: "Quý bắt đầu từ tháng 1, 4, 7 hoặc 10. Chọn lại tháng đầu quý.",
  TOO_MANY_BLOCKS: "Đã đủ 30 nội dung; một buổi sinh hoạt không bàn hết được. Bớt nội dung trước khi thêm.",
  NOT_THE_SAME_BLOCKS: "Danh sách nội dung vừa thay đổi. Hãy xem lại rồi sắp xếp.",
  NO_BLOCKS: "Chưa có nội dung nào để các chi bộ chuẩn bị. Thêm ít nhất một nội dung rồi ban hành.",
  ALREADY_ON_AGENDA: "Nội dung này đã có trong chương trình của chi bộ. Muốn bỏ thì xóa khỏi chương trình trước.",
  NOT_FOR_THIS_MONTH: "Nội dung này dành cho kỳ sinh hoạt của tháng khác.",

  REPORT_COMPOSED: "Báo cáo kỳ này đã lập. Hãy tải lại trang để sửa tiếp.",
  REPORT_STATE: ({ state }) =>
    ({
      DRAFT: "Báo cáo đang soạn, chưa gửi.",
      SUBMITTED: "Báo cáo đang chờ cấp trên. Muốn sửa, đề nghị cấp trên trả lại.",
      ACCEPTED: "Báo cáo đã được chấp nhận nên giữ nguyên.",
      RETURNED: "Báo cáo đã trả lại, chờ đơn vị gửi lại.",
    })[state],
  NO_SUPERIOR: "Không có tổ chức cấp trên để gửi. Có thể tải báo cáo về.",
  TOO_EARLY_TO_SEND: ({ from }) => `Chưa đến lúc gửi: gửi được từ ngày ${moments.date(from)}.`,
  NOTHING_COMPOSED: "Chưa lập báo cáo kỳ này. Bấm “Lập báo cáo” trước.",
  NOBODY_TO_REMIND: "Không có đơn vị nào chậm, hoặc hôm nay đã nhắc rồi.",
  PERIOD_NOT_OVER: ({ lastDay }) => `Kỳ chưa hết. Chốt được sau ngày ${moments.date(lastDay)}.`,
  NOTHING_BELOW: "Chi bộ gửi báo cáo; việc chốt kỳ do cấp ủy có tổ chức trực thuộc làm.",
  PERIOD_CLOSED: "Kỳ này đã chốt.",
  QUARTERS_OPEN: ({ quarters }) =>
    `Chưa chốt quý ${quarters.join(", ")}. Tải lại trang rồi chốt cùng các quý, hoặc chốt từng quý trước.`,
  PERIOD_NOT_CLOSED: "Kỳ này chưa chốt.",

  INTO_ITSELF: ({ name }) =>
    `“${name}” không thể nhập vào chính nó hoặc chuyển xuống dưới một tổ chức trực thuộc của nó. Hãy chọn nơi khác.`,
  UNDER_ITSELF_THEN: ({ name }) =>
    `Kể từ ngày đó đã có lúc tổ chức nhận trực thuộc “${name}”, nên lúc đó nó sẽ trực thuộc chính nó. Hãy chọn ngày muộn hơn.`,
  BEFORE_IT_STOOD: ({ name, since }) =>
    `“${name}” có mặt ở vị trí hiện nay từ ngày ${moments.date(since)}. Hãy chọn ngày sau ngày đó.`,
  PERIOD_CLOSED_SINCE: ({ name, beginsOn }) =>
    `“${name}” đã chốt kỳ bắt đầu từ ngày ${moments.date(beginsOn)}, trong đó có ngày này. Mở lại kỳ đó trước, hoặc chọn ngày sau kỳ đó.`,
  KIND_MAY_NOT_STAND_THERE: ({ name }) =>
    `Theo quy định tại ngày đó, “${name}” không thể có vị trí như vậy trong hệ thống tổ chức. Hãy chọn loại tổ chức khác hoặc cấp trên khác.`,
  KIND_OF_ANOTHER_SORT: ({ name }) =>
    `“${name}”: chi bộ chỉ nhập với chi bộ, đảng bộ chỉ nhập với đảng bộ. Hãy thành lập tổ chức mới trước.`,
  ORGANIZATION_DISSOLVED: ({ name }) => `“${name}” đã kết thúc hoạt động nên không thay đổi nữa.`,
  CHILDREN_LEFT: ({ name, count }) => `“${name}” còn ${count} tổ chức trực thuộc. Hãy chuyển các tổ chức đó đi trước.`,
  MEMBERS_LEFT: ({ name, count }) => `“${name}” còn ${count} đảng viên. Hãy chọn nơi đảng viên chuyển về.`,
  NOT_ITS_OWN: ({ name }) =>
    `Có người hoặc tổ chức được chọn không thuộc “${name}”, hoặc được chọn hai lần. Hãy chọn lại.`,
  CHANGE_PENDING: ({ name }) =>
    `“${name}” đã có một thay đổi đang chờ đến ngày. Hãy hủy thay đổi đó hoặc chờ thực hiện xong.`,
  MEETING_RUNNING: ({ name }) =>
    `“${name}” có buổi sinh hoạt đang diễn ra hoặc đã thông báo triệu tập. Hãy kết thúc hoặc hoãn buổi đó trước.`,
  RECORDS_SINCE: ({ name }) =>
    `“${name}” đã sinh hoạt hoặc kết nạp, tiếp nhận người kể từ ngày đó. Hãy chọn ngày muộn hơn.`,
  VALUE_HELD: "Thông tin đang ghi đã đúng như vậy, không cần sửa.",
  AMENDMENT_WAITS: "Đồng chí đã có đề nghị sửa mục này đang chờ. Muốn sửa khác thì rút lại đề nghị đó trước.",
  AMENDMENT_CLOSED: ({ state }) =>
    ({
      OPEN: "Đề nghị này đang chờ.",
      ACCEPTED: "Đề nghị này đã được chấp nhận.",
      REFUSED: "Đề nghị này đã bị từ chối.",
      WITHDRAWN: "Đồng chí đề nghị đã rút lại.",
    })[state],
  OWN_AMENDMENT: "Không ai tự quyết định đề nghị của mình. Hãy để đồng chí khác hoặc văn phòng cấp trên quyết định.",
  SO_ALREADY: ({ name }) => `“${name}” hiện đã như vậy, không có gì thay đổi.`,
  BUILT_UPON: ({ what, name }) =>
    `Không hoàn tác được: “${name}” ${
      {
        MEETINGS: "đã có buổi sinh hoạt",
        MEMBERS: "đã có thay đổi về đảng viên",
        APPOINTMENTS: "đã có người giữ chức vụ",
        TASKS: "đã ghi kết quả nhiệm vụ chuyển sang",
        TOPICS: "đã sửa chuyên đề chuyển sang",
        TEXTS: "đã xử lý văn bản chuyển sang",
        PROPOSALS: "đã giải quyết kiến nghị chuyển sang",
        CHANGES: "đã có thay đổi tổ chức khác",
        ORGANIZATIONS: "đã có tổ chức trực thuộc mới",
      }[what]
    } kể từ đó. Hãy lập một quyết định mới để điều chỉnh.`,
  REORGANIZATION_STATE: ({ state }) =>
    ({
      PLANNED: "Thay đổi này chưa thực hiện.",
      DONE: "Thay đổi này đã thực hiện.",
      CANCELLED: "Thay đổi này đã hủy.",
      UNDONE: "Thay đổi này đã hoàn tác.",
    })[state],
  NOT_DUE_YET: ({ day }) => `Thay đổi này có hiệu lực từ ngày ${moments.date(day)} và tự thực hiện vào ngày đó.`,
} satisfies RefusalTexts;

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
