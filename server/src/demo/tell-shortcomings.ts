import { addDays } from "../calendar.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type DemoCalendar, minutesAfter } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; random: Random };

type Reflection = {
  subject: "MEMBER" | "ORGANIZATION" | "COMMITTEE";
  /** Which member: whose own it is, or who carries a collective's remedy out. */
  member: number;
  body: string;
  cause: string;
  remedy: string;
  /** Days from today: named before, due ahead or past. */
  namedDaysAgo: number;
  dueInDays: number;
  state: "DRAFT" | "HANDED_IN" | "CLOSED";
  note?: string;
  result?: "REMEDIED" | "PARTLY";
  resultWord?: string;
};

const reflections: readonly Reflection[] = [
  {
    subject: "ORGANIZATION",
    member: 1,
    body: "Tài liệu sinh hoạt gửi sát giờ, đảng viên chưa kịp đọc",
    cause: "Bộ phận chuẩn bị nhận nội dung muộn",
    remedy: "Chốt nội dung trước năm ngày, gửi tài liệu trước ba ngày",
    namedDaysAgo: 50,
    dueInDays: 9,
    state: "HANDED_IN",
    note: "Hai buổi gần đây đã gửi trước hai ngày.",
  },
  {
    subject: "COMMITTEE",
    member: 2,
    body: "Chi ủy chưa phân công người giúp đảng viên mới",
    cause: "Chưa có nền nếp phân công đầu quý",
    remedy: "Phân công ngay trong phiên họp chi ủy đầu quý",
    namedDaysAgo: 90,
    dueInDays: -12,
    state: "CLOSED",
    result: "REMEDIED",
    resultWord: "Đã phân công đủ, có ghi trong biên bản họp chi ủy",
  },
  {
    subject: "MEMBER",
    member: 3,
    body: "Ít phát biểu trong sinh hoạt",
    cause: "Chưa chuẩn bị ý kiến trước",
    remedy: "Đọc tài liệu trước, mỗi buổi có ít nhất một ý kiến",
    namedDaysAgo: 40,
    dueInDays: 25,
    state: "HANDED_IN",
    note: "Buổi vừa rồi đã phát biểu về việc của tổ giao dịch.",
  },
  {
    subject: "MEMBER",
    member: 3,
    body: "Còn để hồ sơ cuối tháng dồn lại",
    cause: "",
    remedy: "",
    namedDaysAgo: 2,
    dueInDays: 30,
    state: "DRAFT",
  },
  {
    subject: "MEMBER",
    member: 6,
    body: "Chưa mạnh dạn góp ý cho đồng chí cùng tổ",
    cause: "Ngại va chạm",
    remedy: "Góp ý trực tiếp, có nội dung cụ thể, ít nhất một lần mỗi quý",
    namedDaysAgo: 70,
    dueInDays: 4,
    state: "HANDED_IN",
  },
];

/** What a cell and its members have named of themselves, what is done about it, and a draft that nobody else reads. */
export function tellShortcomings({ rows, calendar, random }: Told, cell: DemoOrganization): void {
  const today = dayOf(calendar.now);
  for (const one of reflections) {
    const namedAt = minutesAfter(calendar.now, -1440 * one.namedDaysAgo);
    const id = random.id(namedAt);
    const person = cell.members[one.member]?.personId ?? null;
    const isOwn = one.subject === "MEMBER";
    const closedAt = minutesAfter(calendar.now, -1440 * 10);
    addRows(rows, "shortcoming", [
      {
        organization_id: cell.organizationId,
        id,
        subject: one.subject,
        person_id: isOwn ? person : null,
        named_on: dayOf(namedAt),
        body: one.body,
        cause: one.cause,
        remedy: one.remedy,
        owner_id: isOwn ? null : person,
        due_on: addDays(today, one.dueInDays),
        state: one.state,
        handed_in_at: one.state === "DRAFT" ? null : namedAt,
        result: one.result ?? null,
        result_word: one.resultWord ?? "",
        closed_on: one.state === "CLOSED" ? dayOf(closedAt) : null,
        created_at: namedAt,
        revision: 2,
      },
    ]);
    addRows(
      rows,
      "shortcoming_note",
      notesOf(one, { organizationId: cell.organizationId, id, person, closedAt, random }),
    );
  }
}

function notesOf(
  { note, result, resultWord }: Reflection,
  at: { organizationId: string; id: string; person: string | null; closedAt: Date; random: Random },
): DemoRow[] {
  const { organizationId, id, person, closedAt, random } = at;
  const said = [
    ...(note ? [{ body: note, result: null }] : []),
    ...(result ? [{ body: resultWord ?? "", result }] : []),
  ];
  return said.map((each) => ({
    organization_id: organizationId,
    shortcoming_id: id,
    id: random.id(closedAt),
    person_id: person,
    ...each,
    noted_at: closedAt,
  }));
}
