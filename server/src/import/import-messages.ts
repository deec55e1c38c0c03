import type { IgnoredReason } from "./ignored-columns.ts";
import type { FieldDefinition, ImportField } from "./import-fields.ts";
import type { ImportProblem, ImportProblemCode } from "./import-row.rules.ts";
import { memberFields } from "./member-fields.ts";
import { organizationFields } from "./organization-fields.ts";
import type { SheetRefusal, SheetRefused } from "./sheet.ts";

export type Language = "vi" | "en";
type Words = Readonly<Record<Language, string>>;

const problemWords: Readonly<Record<ImportProblemCode, Words>> = {
  MISSING: {
    vi: "Chưa có giá trị. Hãy điền vào ô này (nếu ô bị gộp, hãy bỏ gộp và điền từng dòng).",
    en: "Nothing is filled in. Fill in this cell (if cells are merged, unmerge them and fill in every row).",
  },
  SPREADSHEET_ERROR: {
    vi: "Ô đang báo lỗi công thức. Hãy sửa công thức hoặc nhập giá trị.",
    en: "The cell shows a formula error. Correct the formula or type the value.",
  },
  TOO_LONG: { vi: "Nội dung quá dài. Hãy rút gọn.", en: "The text is too long. Shorten it." },
  NAME_HAS_OTHER_CHARACTERS: {
    vi: "Họ và tên chỉ gồm chữ cái và dấu cách. Hãy bỏ chữ số, ký hiệu; nếu tên hiện sai, tệp có thể dùng phông chữ cũ (TCVN3, VNI): hãy chuyển sang Unicode.",
    en: "A name holds letters and spaces only. Remove digits and signs; if it looks garbled, the file may use an old font encoding (TCVN3, VNI): convert it to Unicode.",
  },
  NAME_LOST_LETTERS: {
    vi: "Tên bị mất chữ có dấu. Hãy lưu lại tệp dạng .xlsx hoặc CSV UTF-8 rồi tải lên lại.",
    en: "Accented letters of the name are lost. Save the file as .xlsx or CSV UTF-8 and upload it again.",
  },
  NAME_IS_ONE_WORD: {
    vi: "Cần ghi đủ họ và tên.",
    en: "Give the full name, family name and given name.",
  },
  DAY_NOT_UNDERSTOOD: {
    vi: "Không đọc được ngày. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 03/02/1985.",
    en: "The date cannot be read. Write it as day/month/year, for example 03/02/1985.",
  },
  DAY_DOES_NOT_EXIST: {
    vi: "Ngày này không có trong lịch. Hãy kiểm tra ngày và tháng.",
    en: "There is no such day. Check day and month.",
  },
  DAY_ONLY_YEAR: {
    vi: "Mới có năm. Hãy ghi đủ ngày/tháng/năm, hoặc để trống nếu chưa rõ.",
    en: "Only a year is given. Write day/month/year, or leave the cell empty if it is not known.",
  },
  DAY_TWO_DIGIT_YEAR: {
    vi: "Năm phải ghi đủ 4 chữ số, ví dụ 1985.",
    en: "Write the year with 4 digits, for example 1985.",
  },
  DAY_IN_FUTURE: { vi: "Ngày này chưa đến. Hãy kiểm tra năm.", en: "This day is still to come. Check the year." },
  DAY_TOO_EARLY: { vi: "Ngày này trước năm 1900. Hãy kiểm tra năm.", en: "This day is before 1900. Check the year." },
  CARD_NUMBER_NOT_DIGITS: {
    vi: "Số thẻ đảng viên chỉ gồm 12 chữ số.",
    en: "A card number has 12 digits and nothing else.",
  },
  CARD_NUMBER_WRONG_LENGTH: {
    vi: "Số thẻ đảng viên phải có đúng 12 chữ số.",
    en: "A card number has exactly 12 digits.",
  },
  CARD_NUMBER_LOST_ZEROS: {
    vi: "Số thẻ chưa đủ 12 chữ số, có thể đã mất các số 0 ở đầu. Hãy định dạng cột là Văn bản (Text) rồi nhập lại đủ 12 chữ số.",
    en: "The card number has fewer than 12 digits; leading zeros may have been lost. Format the column as Text and enter all 12 digits.",
  },
  CARD_NUMBER_ROUNDED: {
    vi: "Số thẻ đã bị bảng tính rút gọn (dạng 1,2E+11). Hãy định dạng cột là Văn bản (Text) rồi nhập lại.",
    en: "The spreadsheet has abbreviated the card number (1.2E+11). Format the column as Text and enter it again.",
  },
  COUNT_NOT_UNDERSTOOD: { vi: "Hãy ghi một số nguyên, ví dụ 120.", en: "Write a whole number, for example 120." },
  USERNAME_NOT_ALLOWED: {
    vi: "Tên đăng nhập gồm 3 đến 40 ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.",
    en: "A user name has 3 to 40 characters: letters without accents, digits, dots, hyphens or underscores.",
  },
  WORD_NOT_KNOWN: {
    vi: "Không nhận ra giá trị này. Hãy dùng một trong các từ ở trang Hướng dẫn của tệp mẫu.",
    en: "This value is not known. Use one of the words on the instructions sheet of the template.",
  },
  OFFICIAL_BEFORE_ADMITTED: {
    vi: "Ngày chính thức không thể trước ngày vào Đảng.",
    en: "The official day cannot be before the day of admission.",
  },
  ADMITTED_BEFORE_BIRTH: {
    vi: "Ngày vào Đảng phải sau ngày sinh.",
    en: "The day of admission must be after the date of birth.",
  },
  PROBATIONARY_WITH_OFFICIAL_DAY: {
    vi: "Đảng viên dự bị không có ngày chính thức. Hãy sửa tình trạng hoặc bỏ ngày chính thức.",
    en: "A probationary member has no official day. Correct the status or remove the day.",
  },
  BIRTH_DATE_OF_BOTH_SEXES: {
    vi: "Ngày sinh ghi ở cả cột nam và cột nữ. Chỉ giữ một cột.",
    en: "There is a date of birth for men and one for women. Keep the one that is right.",
  },
  SEX_OTHER_THAN_BIRTH_COLUMN: {
    vi: "Giới tính khác với cột ngày sinh (nam, nữ) đã ghi. Sửa một trong hai.",
    en: "The sex is another than that of the column with the date of birth. Correct one of them.",
  },
  EXEMPTION_WITHOUT_START: {
    vi: "Có ngày hết miễn sinh hoạt nhưng chưa có ngày bắt đầu.",
    en: "The exemption has an end but no beginning.",
  },
  EXEMPTION_ENDS_BEFORE_START: {
    vi: "Ngày hết miễn sinh hoạt không thể trước ngày bắt đầu.",
    en: "The exemption cannot end before it begins.",
  },
  CELL_NEEDS_A_TYPE: {
    vi: "Chi bộ cần có loại hình (thôn, tổ dân phố; cơ quan, đơn vị sự nghiệp; …).",
    en: "A cell needs a type (residential; office or public service; …).",
  },
  ONLY_CELLS_HAVE_A_TYPE: {
    vi: "Chỉ chi bộ mới có loại hình. Hãy để trống ô này.",
    en: "Only cells have a type. Leave this cell empty.",
  },
  OWN_SUPERIOR: {
    vi: "Một tổ chức không thể là cấp trên của chính mình.",
    en: "An organization cannot be its own superior.",
  },
  CARD_NUMBER_TWICE_IN_FILE: {
    vi: "Số thẻ này đã có ở dòng {firstRow}.",
    en: "This card number is also in row {firstRow}.",
  },
  PERSON_TWICE_IN_FILE: {
    vi: "Người này (cùng họ tên và ngày sinh) đã có ở dòng {firstRow}.",
    en: "This person (same name and date of birth) is also in row {firstRow}.",
  },
  ORGANIZATION_TWICE_IN_FILE: {
    vi: "Tổ chức này đã có ở dòng {firstRow}.",
    en: "This organization is also in row {firstRow}.",
  },
  CARD_NUMBER_EXISTS: {
    vi: "Số thẻ này đã có trong danh sách đảng viên.",
    en: "This card number is already registered.",
  },
  PERSON_EXISTS: {
    vi: "Đảng viên này (cùng họ tên và ngày sinh) đã có trong danh sách.",
    en: "This member (same name and date of birth) is already registered.",
  },
  SEVERAL_MEMBERS: {
    vi: "Có từ hai đảng viên cùng họ tên và ngày sinh, nên không rõ dòng này là ai. Ghi thêm số thẻ đảng viên.",
    en: "Two or more members have this name and date of birth, so it is not clear who is meant. Add the card number.",
  },
  CELL_BY_TRANSFER: {
    vi: "Khác chi bộ đang sinh hoạt; danh sách không đổi được. Làm thủ tục ở trang Chuyển sinh hoạt.",
    en: "Not the member's cell today; a list cannot change it. Send a transfer instead.",
  },
  STATUS_BY_CHANGE: {
    vi: "Khác tình trạng đang ghi; danh sách không đổi được. Đổi ở hồ sơ đảng viên, mục Tình trạng.",
    en: "Not the status on record; a list cannot change it. Change it on the member's page, under Status.",
  },
  DAY_BY_CHANGE: {
    vi: "Khác ngày đang ghi; danh sách không đổi được. Sửa ở hồ sơ đảng viên.",
    en: "Not the day on record; a list cannot change it. Correct it on the member's page.",
  },
  POSITION_BY_APPOINTMENT: {
    vi: "Đảng viên chưa giữ chức vụ này; danh sách không đổi được. Đề nghị ở trang Chức vụ.",
    en: "The member does not hold this position; a list cannot change it. Propose an appointment instead.",
  },
  ORGANIZATION_EXISTS: { vi: "Tổ chức này đã có.", en: "This organization is already there." },
  CELL_NOT_FOUND: {
    vi: "Không có chi bộ nào mang tên hoặc mã này trong phạm vi đang nhập. Hãy kiểm tra tên, hoặc tạo chi bộ trước.",
    en: "No cell within reach has this name or code. Check the name, or create the cell first.",
  },
  CELL_NAME_NOT_UNIQUE: {
    vi: "Có nhiều chi bộ cùng tên. Hãy ghi mã của chi bộ.",
    en: "Several cells have this name. Write the code of the cell.",
  },
  SUPERIOR_NOT_FOUND: {
    vi: "Không có tổ chức cấp trên nào mang tên hoặc mã này, cả trong hệ thống lẫn trong danh sách.",
    en: "No organization has this name or code, neither here nor in this list.",
  },
  SUPERIOR_TO_CORRECT: {
    vi: "Tổ chức cấp trên này ở dòng {firstRow} còn phải sửa. Sửa dòng đó rồi nhập lại cùng dòng này.",
    en: "This superior stands in row {firstRow}, which needs correcting. Correct it and import it together with this row.",
  },
  SUPERIOR_NAME_NOT_UNIQUE: {
    vi: "Có nhiều tổ chức cùng tên. Hãy ghi mã của tổ chức cấp trên.",
    en: "Several organizations have this name. Write the code of the superior.",
  },
  SUPERIOR_IN_A_CIRCLE: {
    vi: "Các tổ chức này là cấp trên của nhau thành vòng tròn. Hãy kiểm tra cột cấp trên.",
    en: "These organizations stand above one another in a circle. Check the superiors.",
  },
  KIND_NOT_ALLOWED_HERE: {
    vi: "Loại tổ chức này không thể trực thuộc tổ chức cấp trên đã ghi.",
    en: "An organization of this kind cannot stand under that one.",
  },
};

const refusalWords: Readonly<Record<SheetRefusal, Words>> = {
  EMPTY_FILE: { vi: "Tệp trống.", en: "The file is empty." },
  NOT_A_SPREADSHEET: {
    vi: "Đây không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.",
    en: "This is not a spreadsheet. Choose an .xlsx or .csv file.",
  },
  OLD_OR_ENCRYPTED_WORKBOOK: {
    vi: "Tệp .xls kiểu cũ hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu lại dạng .xlsx.",
    en: "This is an old .xls file or it has a password. Open it, remove the password and save it as .xlsx.",
  },
  OTHER_FORMAT: {
    vi: "Chưa nhập được dạng bảng tính này (.ods, .xlsb). Hãy lưu lại dạng .xlsx.",
    en: "This kind of spreadsheet (.ods, .xlsb) cannot be imported. Save it as .xlsx.",
  },
  WEB_PAGE: {
    vi: "Tệp là trang web hoặc XML mang tên bảng tính. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
    en: "The file is a web page or XML under a spreadsheet's name. Open it in Excel and save it as .xlsx.",
  },
  DAMAGED: {
    vi: "Tệp bị hỏng. Hãy mở bằng Excel, lưu lại rồi tải lên.",
    en: "The file is damaged. Open it in Excel, save it again and upload it.",
  },
  UNSAFE_CONTENT: {
    vi: "Tệp có nội dung không an toàn nên không được nhận. Hãy chép dữ liệu sang tệp mẫu.",
    en: "The file holds unsafe content and is not accepted. Copy the rows into the template.",
  },
  FILE_TOO_LARGE: { vi: "Tệp quá lớn. Hãy chia thành nhiều tệp.", en: "The file is too large. Split it." },
  UNPACKS_TOO_LARGE: {
    vi: "Tệp khi giải nén quá lớn. Hãy bỏ hình ảnh, trang thừa hoặc chia thành nhiều tệp.",
    en: "The file unpacks to too much. Remove pictures and extra sheets, or split it.",
  },
  TOO_MANY_ROWS: {
    vi: "Tệp có quá nhiều dòng. Hãy chia thành nhiều tệp.",
    en: "The file has too many rows. Split it.",
  },
  TOO_MANY_COLUMNS: {
    vi: "Tệp có quá nhiều cột. Hãy bỏ các cột thừa.",
    en: "The file has too many columns. Remove those that are not needed.",
  },
  CELL_TOO_LONG: { vi: "Có ô chứa nội dung quá dài.", en: "A cell holds too much text." },
  UNCLOSED_QUOTE: {
    vi: 'Dấu ngoặc kép (") mở mà không đóng.',
    en: 'A quotation mark (") is opened and never closed.',
  },
  NO_ROWS: { vi: "Tệp không có dòng dữ liệu nào.", en: "The file has no rows." },
  NO_HEADER: {
    vi: "Không tìm thấy dòng tiêu đề cột. Hãy dùng tệp mẫu hoặc đặt tên cột như Họ và tên, Ngày sinh, Chi bộ.",
    en: "No header row was found. Use the template, or name the columns Full name, Date of birth, Cell.",
  },
};

const ignoredWords: Readonly<Record<IgnoredReason, Words>> = {
  SENSITIVE: {
    vi: "Không nhập: dữ liệu cá nhân nhạy cảm, sinh hoạt chi bộ không cần đến.",
    en: "Not imported: sensitive personal data that meetings do not need.",
  },
  NOT_NEEDED: { vi: "Không nhập: không biểu mẫu nào cần đến.", en: "Not imported: no form needs it." },
  ROW_NUMBER: { vi: "Không nhập: số thứ tự.", en: "Not imported: row numbers." },
  OUR_ERRORS: { vi: "Không nhập: cột lỗi của lần nhập trước.", en: "Not imported: errors of an earlier import." },
  ONLY_YEARS: {
    vi: "Không nhập: cột chỉ có năm, không đủ ngày, tháng.",
    en: "Not imported: the column holds years only, no days and months.",
  },
  OTHER_VALUES: {
    vi: "Không nhập: tên cột gần giống nhưng phần lớn giá trị không phải nội dung đó. Nếu đúng là cột cần nhập, hãy chọn ở trên.",
    en: "Not imported: the name comes close, but most of the values are something else. Choose it above if it is the one.",
  },
  UNKNOWN: {
    vi: "Không nhập: chưa nhận ra cột này. Nếu cần, hãy chọn cột tương ứng.",
    en: "Not imported: this column is not known. Choose what it means if you need it.",
  },
};

/** What is wrong with one cell and what to do, without the column's name. */
export function problemMessage(problem: ImportProblem, language: Language): string {
  return problemWords[problem.code][language].replace("{firstRow}", String(problem.firstRow ?? ""));
}

/** One line for a cell's problem: "Ngày sinh (31/02/1985): Ngày này không có trong lịch. …". */
export function problemLine(problem: ImportProblem, language: Language): string {
  const value = problem.value === "" ? "" : ` (${problem.value})`;
  return `${fieldLabel(problem.field, language)}${value}: ${problemMessage(problem, language)}`;
}

/** Why the whole file is refused, with the row if one is to blame. */
export function refusalMessage({ code, row }: Pick<SheetRefused, "code" | "row">, language: Language): string {
  if (row === undefined) return refusalWords[code][language];
  return `${language === "vi" ? "Dòng" : "Row"} ${row}: ${refusalWords[code][language]}`;
}

/** Why a column is left out. */
export function ignoredMessage(reason: IgnoredReason, language: Language): string {
  return ignoredWords[reason][language];
}

/** What a field is called in the interface. */
export function fieldLabel(field: ImportField, language: Language): string {
  const definition = definitions.get(field);
  return definition === undefined ? field : definition[language];
}

const definitions: ReadonlyMap<ImportField, FieldDefinition> = new Map(
  [...memberFields, ...organizationFields].map((definition) => [definition.field, definition]),
);
