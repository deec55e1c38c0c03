import type { AttendanceRow, AttendanceStatus, Guest, MeetingRecord, RecordedParticipant } from "./meeting-record.ts";
import { attendanceSummary, sessionInWords } from "./meeting-sentences.ts";
import { type Block, list, paragraph, type Table } from "./party-document.ts";
import { capitalized, clockInWords, comrade, memberWord, orBlank, percentOf, uncapitalized } from "./party-words.ts";

/** When, where and who: the first part of minutes, with the roll call as a table. */
export function attendanceBlocks(record: MeetingRecord): Block[] {
  return [
    list("number", [
      ...sessionLines(record),
      `Chủ trì: ${record.chair ? `${comrade(record.chair.name)}, ${record.chair.position}` : "……"}.`,
      `Người ghi biên bản: ${record.minuteTaker ? comrade(record.minuteTaker.name) : "……"}.`,
      `Thành phần: ${uncapitalized(attendanceSummary(record))}${attendanceRate(record)}. ${votingBaseSentence(record)}`,
      ...absenceLines(record),
      ...movementLines(record),
      ...guestLines(record),
    ]),
    ...(record.informationOnly
      ? [paragraph("Số người dự không đủ để biểu quyết; buổi sinh hoạt chỉ thông tin, trao đổi, không biểu quyết.")]
      : []),
    ...rollBlocks(record),
  ];
}

/** Who was there: name by name, or, where several organizations met, by organization. */
function rollBlocks(record: MeetingRecord): Block[] {
  const { participants = [], attendance } = record;
  if (participants.length > 0) return [paragraph("Số dự theo từng chi bộ:"), participantTable(participants)];
  return attendance.length > 0 ? [paragraph("Danh sách điểm danh:"), rollCallTable(record)] : [];
}

/** One line an organization, the sum of all beneath: who is exempt is convened without having to come. */
function participantTable(participants: readonly RecordedParticipant[]): Table {
  const rows = participants.map((each, index) => participantCells(String(index + 1), each));
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Chi bộ", share: 36 },
      { title: "Triệu tập", share: 12, align: "center" },
      { title: "Phải dự", share: 11, align: "center" },
      { title: "Có mặt", share: 11, align: "center" },
      { title: "Tỷ lệ dự", share: 12, align: "center" },
      { title: "Phát biểu", share: 11, align: "center" },
    ],
    rows: [...rows, participantCells("", totalOf(participants))].map((cells) => ({ cells })),
  };
}

function participantCells(number: string, { name, convened, expected, present, speakers }: RecordedParticipant) {
  const came = present === undefined ? "……" : percentOf(present, expected);
  return [number, name, String(convened), String(expected), orBlank(present), came, String(speakers)];
}

function totalOf(participants: readonly RecordedParticipant[]): RecordedParticipant {
  const sum = (of: (each: RecordedParticipant) => number) => participants.reduce((total, each) => total + of(each), 0);
  const isMarked = participants.every(({ present }) => present !== undefined);
  return {
    name: "Cộng",
    convened: sum(({ convened }) => convened),
    expected: sum(({ expected }) => expected),
    ...(isMarked ? { present: sum(({ present = 0 }) => present) } : {}),
    speakers: sum(({ speakers }) => speakers),
  };
}

function sessionLines(record: MeetingRecord): string[] {
  if (record.sessions.length === 1) {
    return [
      ...record.sessions.map((session) => `Thời gian: ${sessionInWords(session)}.`),
      `Địa điểm: ${record.place}.`,
    ];
  }
  return record.sessions.map(
    (session, index) =>
      `Phiên thứ ${index + 1}: ${sessionInWords(session)}, tại ${session.place ?? record.place}${index + 1 < record.sessions.length ? "; tạm dừng để họp tiếp phiên sau" : ""}.`,
  );
}

function attendanceRate({ counts }: MeetingRecord): string {
  const came = counts.expectedPresent ?? counts.present;
  if (came === undefined || counts.expected === undefined) return "";
  return `; tỷ lệ dự ${percentOf(came, counts.expected)} (${came}/${counts.expected})`;
}

function votingBaseSentence(record: MeetingRecord): string {
  const whose = memberWord(record) === "đảng viên" ? "đảng viên chính thức" : "ủy viên";
  return `Số ${whose} tính biểu quyết: ${orBlank(record.counts.base)}.`;
}

const ABSENCES = {
  EXCUSED: "Vắng có lý do",
  UNEXCUSED: "Vắng không lý do",
  EXEMPT: "Được miễn sinh hoạt",
} as const;

function absenceLines({ attendance }: MeetingRecord): string[] {
  return (["EXCUSED", "UNEXCUSED", "EXEMPT"] as const).flatMap((status) => {
    const rows = attendance.filter((row) => row.status === status);
    return rows.length > 0 ? [`${ABSENCES[status]}: ${rows.map(nameWithReason).join("; ")}.`] : [];
  });
}

function nameWithReason({ name, organization, reason }: AttendanceRow): string {
  const beside = [organization, reason && organization ? uncapitalized(reason) : reason].filter(Boolean).join(": ");
  return `${comrade(name)}${beside ? ` (${beside})` : ""}`;
}

function movementLines({ attendance }: MeetingRecord): string[] {
  const late = attendance.filter((row) => row.arrivedAt);
  const early = attendance.filter((row) => row.leftAt);
  return [
    ...(late.length > 0
      ? [`Đến sau: ${late.map((row) => `${comrade(row.name)} (${clockInWords(row.arrivedAt ?? "")})`).join("; ")}.`]
      : []),
    ...(early.length > 0
      ? [`Về trước: ${early.map((row) => `${comrade(row.name)} (${clockInWords(row.leftAt ?? "")})`).join("; ")}.`]
      : []),
  ];
}

function guestLines({ guests }: MeetingRecord): string[] {
  const staff = guests.filter(({ ofUnit }) => ofUnit);
  const invited = guests.filter(({ ofUnit }) => !ofUnit);
  return [
    ...(invited.length > 0 ? [`Khách mời: ${invited.map(guestInWords).join("; ")}.`] : []),
    ...(staff.length > 0 ? [`Công chức, viên chức, người lao động của đơn vị: ${staffInWords(staff)}.`] : []),
  ];
}

function guestInWords({ name, position, presence }: Guest): string {
  return `${comrade(name)}${position ? `, ${position}` : ""}${presence === "ABSENT" ? " (vắng mặt)" : ""}`;
}

/** How many of the unit came; as long as nobody was marked, how many were invited. */
function staffInWords(staff: readonly Guest[]): string {
  const invited = `${staff.length} người được mời`;
  if (staff.every(({ presence }) => presence === undefined)) return invited;
  return `${staff.filter(({ presence }) => presence === "PRESENT").length} người dự (${invited})`;
}

const STATUS_WORDS: Record<AttendanceStatus, string> = {
  PRESENT: "Có mặt",
  EXCUSED: "Vắng có lý do",
  UNEXCUSED: "Vắng không lý do",
  EXEMPT: "Được miễn",
};

const ROWS_IN_ONE_COLUMN = 40;

function rollCallTable({ attendance }: MeetingRecord): Table {
  return attendance.length > ROWS_IN_ONE_COLUMN ? pairedRollCall(attendance) : singleRollCall(attendance);
}

function singleRollCall(attendance: readonly AttendanceRow[]): Table {
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 6, align: "center" },
      { title: "Họ và tên", share: 26 },
      { title: "Chức vụ", share: 17 },
      { title: "Đảng viên", share: 13, align: "center" },
      { title: "Điểm danh", share: 16 },
      { title: "Ghi chú", share: 22 },
    ],
    rows: attendance.map((row, index) => ({
      cells: [
        String(index + 1),
        row.name,
        row.position ?? "",
        row.membership === "OFFICIAL" ? "Chính thức" : "Dự bị",
        row.status ? STATUS_WORDS[row.status] : "",
        rollCallNote(row),
      ],
    })),
  };
}

/** A long list runs down the left half and goes on in the right half, which saves a large cell three pages. */
function pairedRollCall(attendance: readonly AttendanceRow[]): Table {
  const half = Math.ceil(attendance.length / 2);
  const columns = [
    { title: "TT", share: 6, align: "center" },
    { title: "Họ và tên", share: 24 },
    { title: "Điểm danh", share: 20 },
  ] as const;
  return {
    kind: "table",
    small: true,
    columns: [...columns, ...columns],
    rows: attendance.slice(0, half).map((row, index) => ({
      cells: [...pairedCells(row, index), ...pairedCells(attendance[half + index], half + index)],
    })),
  };
}

function pairedCells(row: AttendanceRow | undefined, index: number): string[] {
  if (!row) return ["", "", ""];
  const about = [...(row.position ? [row.position] : []), ...(row.membership === "PROBATIONARY" ? ["dự bị"] : [])];
  const note = rollCallNote(row);
  const status = row.status ? STATUS_WORDS[row.status] : "";
  return [
    String(index + 1),
    about.length > 0 ? `${row.name} (${about.join(", ")})` : row.name,
    note ? `${status} (${uncapitalized(note)})` : status,
  ];
}

function rollCallNote(row: AttendanceRow): string {
  const notes = [row.reason, row.arrivedAt && `đến lúc ${row.arrivedAt}`, row.leftAt && `về lúc ${row.leftAt}`].filter(
    (note) => note !== undefined,
  );
  return capitalized(notes.join("; "));
}
