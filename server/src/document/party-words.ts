import type { IssuingBody } from "../../../rulesets/document-forms.ts";
import type { Grade, MeetingRecord, StatementKind, TaskState } from "./meeting-record.ts";

/**
 * A day written out: days under 10 and the months 1 and 2 take a zero.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function dayInWords(day: string): string {
  const [year, month, date] = splitDay(day);
  return `ngày ${twoDigits(date)} tháng ${monthNumber(month)} năm ${year}`;
}

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

/** `thứ Năm`, of a day `2026-12-03`. */
export function weekdayInWords(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** `03/12/2026`. */
export function shortDay(day: string): string {
  const [year, month, date] = splitDay(day);
  return `${twoDigits(date)}/${twoDigits(month)}/${year}`;
}

/** `tháng 12`, from `2026-12`. */
export function monthInWords(month: string): string {
  return `tháng ${monthNumber(splitDay(month)[1])}`;
}

/** `tháng 12 năm 2026`, from `2026-12`. */
export function monthAndYear(month: string): string {
  return `${monthInWords(month)} năm ${splitDay(month)[0]}`;
}

/** `14 giờ 00`, from `14:00`. */
export function clockInWords(time: string): string {
  return time.replace(":", " giờ ");
}

/** A part of a whole as Vietnamese write it: `95,5%`, `100%`. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return "0%";
  return `${decimal(Math.round((part / whole) * 1000) / 10)}%`;
}

/** A number with a decimal comma: `27,5`. */
export function decimal(value: number): string {
  return String(value).replace(".", ",");
}

/** `05`, `12`, `130`. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The text, or dots to write on where a draft knows it not yet. */
export function orBlank(value: string | number | undefined): string {
  if (value === undefined) return "……";
  return typeof value === "number" ? decimal(value) : value;
}

/** A sentence that ends with one full stop, whatever its author typed. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…;:]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A sentence under its label, `Biểu dương: đồng chí …`; the label is not said twice where the text begins with it. */
export function labelled(label: string, text: string): string {
  const trimmed = text.trim();
  const isSaid = trimmed.toLocaleLowerCase("vi").startsWith(label.toLocaleLowerCase("vi"));
  return sentence(isSaid ? capitalized(trimmed) : `${label}: ${trimmed.replace(/^Đồng chí /u, "đồng chí ")}`);
}

/** The committee of a body as papers name it: Đảng bộ … speaks and is addressed as Đảng ủy …. */
export function committeeName(bodyName: string): string {
  return bodyName.replace(/^Đảng bộ /u, "Đảng ủy ");
}

/** First letter large. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** First letter small, for a clause inside a sentence. */
export function uncapitalized(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

/** `đồng chí Vũ Thu Trang`, whether or not the caller wrote the words before the name. */
export function comrade(name: string): string {
  return /^(đồng chí|đ\/c)\s/iu.test(name) ? uncapitalized(name) : `đồng chí ${name}`;
}

export const GRADE_WORDS: Record<Grade, string> = { GOOD: "Tốt", FAIR: "Khá", AVERAGE: "Trung bình", POOR: "Kém" };

export const TASK_STATE_WORDS: Record<TaskState, string> = {
  NOT_STARTED: "Chưa triển khai",
  IN_PROGRESS: "Đang triển khai",
  DONE: "Hoàn thành",
  NOT_DONE: "Chưa hoàn thành",
};

/** What a speaker did, before the gist: "Đồng chí … có ý kiến: …". */
export const STATEMENT_VERBS: Record<StatementKind, string> = {
  OPINION: "có ý kiến",
  QUESTION: "hỏi",
  INFORMATION: "thông tin",
  CRITICISM: "phê bình",
  SELF_CRITICISM: "tự phê bình",
  PRAISE: "biểu dương",
  REMINDER: "nhắc nhở",
};

type Meeting = Pick<MeetingRecord, "organization" | "meetingKind" | "ofStandingCommittee" | "participants">;

/** Whether a committee convened the members of its body, not its own. */
export function isConference({ organization, meetingKind }: Meeting): boolean {
  return organization.kind === "COMMITTEE" && meetingKind === "THEMATIC";
}

/** Whether a cell held it together with cells beside it. */
export function isOfSeveralCells({ organization, participants = [] }: Meeting): boolean {
  return organization.kind === "CELL" && participants.length > 1;
}

/** Which body holds the meeting and signs what it adopts. */
export function meetingBody(record: Meeting): IssuingBody {
  if (record.organization.kind === "COMMITTEE") return record.ofStandingCommittee ? "STANDING_COMMITTEE" : "COMMITTEE";
  return record.meetingKind === "COMMITTEE" && record.organization.hasCommittee ? "CELL_COMMITTEE" : "CELL";
}

/** `Chi bộ`, `Chi ủy`, `Đảng ủy`; without a cell committee its secretary and deputy. */
export function bodyName(record: Meeting): string {
  if (isConference(record) || isOfSeveralCells(record)) return "Hội nghị";
  if (record.organization.kind === "COMMITTEE") return record.ofStandingCommittee ? "Ban Thường vụ" : "Đảng ủy";
  return record.meetingKind === "COMMITTEE" ? leadersName(record) : "Chi bộ";
}

/**
 * Who leads between meetings: `Chi ủy`; a cell without a committee says its secretary and deputy instead.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function leadersName({ organization }: Pick<MeetingRecord, "organization">): string {
  if (organization.kind === "COMMITTEE") return "Đảng ủy";
  if (organization.hasCommittee) return "Chi ủy";
  return organization.hasDeputySecretary ? "Bí thư, phó bí thư" : "Bí thư";
}

/** `đảng viên` of a cell or a conference (also where secretary and deputy confer without a committee), `ủy viên` of a committee. */
export function memberWord(record: Meeting): string {
  return meetingBody(record) === "CELL" || isConference(record) ? "đảng viên" : "ủy viên";
}

/** `sinh hoạt chi bộ thường kỳ tháng 12 năm 2026`, as the subject of notice, minutes and resolution. */
export function meetingName(record: Meeting & Pick<MeetingRecord, "topic" | "month">): string {
  const topic = record.topic ? ` “${record.topic}”` : "";
  return `${meetingKindName(record)}${topic} ${monthAndYear(record.month)}`;
}

/** What one calls the gathering in a sentence: `buổi sinh hoạt`, `hội nghị`, `cuộc họp`. */
export function gatheringName(record: MeetingRecord): string {
  if (record.organization.kind === "COMMITTEE" || isOfSeveralCells(record)) return "hội nghị";
  if (record.meetingKind === "COMMITTEE") return record.organization.hasCommittee ? "cuộc họp" : "buổi hội ý";
  return record.meetingKind === "CONGRESS" ? "đại hội" : "buổi sinh hoạt";
}

function meetingKindName(record: Meeting): string {
  const { organization, meetingKind } = record;
  if (record.ofStandingCommittee) return "hội nghị ban thường vụ đảng ủy";
  if (organization.kind === "COMMITTEE") return COMMITTEE_MEETINGS[meetingKind];
  if (isOfSeveralCells(record)) return "sinh hoạt chuyên đề liên chi bộ";
  if (meetingKind !== "COMMITTEE") return CELL_MEETINGS[meetingKind];
  return organization.hasCommittee ? "họp chi ủy" : `hội ý ${uncapitalized(leadersName({ organization }))}`;
}

const CELL_MEETINGS = {
  REGULAR: "sinh hoạt chi bộ thường kỳ",
  THEMATIC: "sinh hoạt chi bộ chuyên đề",
  EXTRAORDINARY: "sinh hoạt chi bộ bất thường",
  CONGRESS: "đại hội chi bộ",
  REVIEW: "sinh hoạt chi bộ kiểm điểm",
  CEREMONY: "sinh hoạt chi bộ tổ chức lễ",
} as const;

const COMMITTEE_MEETINGS = {
  REGULAR: "hội nghị đảng ủy thường kỳ",
  THEMATIC: "hội nghị sinh hoạt chuyên đề",
  COMMITTEE: "hội nghị đảng ủy",
  EXTRAORDINARY: "hội nghị đảng ủy bất thường",
  CONGRESS: "đại hội đảng bộ",
  REVIEW: "hội nghị đảng ủy kiểm điểm",
  CEREMONY: "hội nghị đảng ủy tổ chức lễ",
} as const;

function splitDay(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

function monthNumber(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}
