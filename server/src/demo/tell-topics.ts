import { monthOf } from "../calendar.rules.ts";
import { nextQuarter, type Quarter, quarterOf, quarterOfMonth } from "../topic/topic.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { type DemoCalendar, dayOfMonth, minutesAfter, workingDayBefore } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import { cellsUnder } from "./hold-joint.ts";
import { accountingCell } from "./organization-plan.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; organizations: readonly DemoOrganization[]; random: Random };
type Planned = Quarter & { month: number | null; title: string };

/** The cell that has not thought of the next quarter, the one whose topic came back, and the one that moved one. */
const forgetful = "Chi bộ Kiểm soát";
const returned = "Chi bộ Tín dụng";
const moving = "Chi bộ Hành chính – Nhân sự";

const ahead = [
  "Phát huy vai trò nêu gương của đảng viên trong chuyển đổi số",
  "Chi bộ với việc học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh",
  "Xây dựng chi bộ bốn tốt gắn với nhiệm vụ chuyên môn của đơn vị",
  "Giữ gìn đạo đức nghề nghiệp của cán bộ ngân hàng",
] as const;
const accountingAhead = [
  "An toàn kho quỹ dịp cuối năm và trách nhiệm nêu gương của đảng viên",
  "Tự soi, tự sửa trong công tác kế toán, ngân quỹ",
] as const;
const contents = [
  "Liên hệ việc của từng bộ phận; mỗi đảng viên nêu một việc làm được ngay; chi bộ kết luận và phân công theo dõi.",
  "Nêu hai tình huống có thật của đơn vị, thảo luận cách xử lý; kết luận thành việc cụ thể của quý.",
];
const forms = ["IN_PLACE", "SEMINAR", "IN_PLACE", "EXCHANGE"] as const;

/**
 * The year's topics of the bank's cells: what every thematic part was planned as, what is accepted for the next meeting, what
 * waits, came back or was moved, and a cell that has not thought of the next quarter.
 */
export function tellTopics(told: Told, body: DemoOrganization): void {
  const { rows, calendar } = told;
  const cells = cellsUnder(told.organizations, body.organizationId);
  const [now, then] = [quarterOf(calendar.today), nextQuarter(quarterOf(calendar.today))];
  addRows(
    rows,
    "topic_guidance",
    [...new Set([now.year, then.year])].map((year) => ({
      organization_id: body.organizationId,
      year,
      body: guidanceOf(year),
      issued_at: earlierOf(momentAt(`${year - 1}-11-18`, "09:00"), minutesAfter(calendar.now, -1440)),
      revision: 1,
    })),
  );
  for (const [index, cell] of cells.entries()) {
    const held = new Set(heldTopics(told, cell));
    const open = [now, then].filter((quarter) => !held.has(keyOf(quarter)));
    for (const quarter of open) plan(told, cell, { quarter, index, isNext: quarter === then });
  }
}

function earlierOf(one: Date, other: Date): Date {
  return new Date(Math.min(one.getTime(), other.getTime()));
}

const keyOf = ({ year, quarter }: Quarter) => `${year}/${quarter}`;

function guidanceOf(year: number): string {
  return [
    `Năm ${year}, mỗi chi bộ tổ chức sinh hoạt chuyên đề ít nhất mỗi quý một lần, chọn việc sát nhiệm vụ của đơn vị. Gợi ý:`,
    "- Quý I: quán triệt nghị quyết, xây dựng chi bộ bốn tốt.",
    "- Quý II: học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "- Quý III: chuyển đổi số, phòng ngừa lừa đảo khi phục vụ khách hàng.",
    "- Quý IV: tự soi, tự sửa; tự phê bình và phê bình.",
    "Chi bộ đăng ký trước khi quý bắt đầu; có báo cáo viên ngoài chi bộ thì ghi rõ để Đảng ủy hỗ trợ mời.",
  ].join("\n");
}

/** Every thematic part of the cell's meetings as the topic it was planned as. Returns the quarters that had one. */
function heldTopics(told: Told, cell: DemoOrganization): string[] {
  const meetings = (told.rows.get("meeting") ?? []).filter(
    (row) =>
      row["organization_id"] === cell.organizationId &&
      row["thematic_part"] === true &&
      (row["state"] === "CLOSED" || row["state"] === "FILED"),
  );
  const items = told.rows.get("agenda_item") ?? [];
  return meetings.flatMap((meeting, index) => {
    const item = items.find((row) => row["meeting_id"] === meeting["id"] && row["step_key"] === "thematic");
    if (!item) return [];
    const { year, month } = monthOf(String(meeting["month"]));
    const title = String(item["title"]).split(": ").slice(1).join(": ");
    const at = { year, quarter: quarterOfMonth(month), month, title };
    const isMoved = cell.name === moving && index === meetings.length - 1;
    const id = addTopic(told, cell, isMoved ? { ...at, month } : at, {
      state: "ACCEPTED",
      index,
      meeting,
      ...(isMoved ? { movedFrom: month - 1 } : {}),
    });
    item["topic_id"] = id;
    return [keyOf(at)];
  });
}

/** What a cell plans of a quarter that has had nothing yet. */
function plan(
  told: Told,
  cell: DemoOrganization,
  { quarter, index, isNext }: { quarter: Quarter; index: number; isNext: boolean },
): void {
  const prepared = monthOf(told.calendar.next);
  const isPrepared = prepared.year === quarter.year && quarterOfMonth(prepared.month) === quarter.quarter;
  const isOwn = cell.name === accountingCell;
  if (cell.name === forgetful && isNext) return;
  const titles: readonly string[] = isOwn ? accountingAhead : ahead;
  const title = titles[(isNext ? 1 : 0) + (isOwn ? 0 : index % 2) * 2] ?? ahead[0];
  const month = isPrepared ? prepared.month : null;
  const waits = isOwn ? !isPrepared : isNext && index % 4 !== 0;
  const state = cell.name === returned && isNext ? "RETURNED" : waits ? "REGISTERED" : "ACCEPTED";
  addTopic(told, cell, { ...quarter, month, title }, { state, index });
}

type Standing = {
  state: "REGISTERED" | "ACCEPTED" | "RETURNED";
  index: number;
  meeting?: DemoRow;
  movedFrom?: number;
};

function addTopic(
  { rows, random, calendar }: Told,
  cell: DemoOrganization,
  planned: Planned,
  { state, index, meeting, movedFrom }: Standing,
): string {
  const registeredAt = meeting
    ? momentAt(workingDayBefore(dayOfMonth(`${planned.year - 1}-12-01`, 16), 0), "15:20")
    : minutesAfter(calendar.now, -1440 * 3 - index * 37);
  const decidedAt = state === "REGISTERED" ? null : minutesAfter(registeredAt, 1500);
  const id = random.id(registeredAt);
  const canBeMoved = movedFrom !== undefined && quarterOfMonth(movedFrom) === planned.quarter;
  addRows(rows, "topic", [
    {
      organization_id: cell.organizationId,
      id,
      year: planned.year,
      quarter: planned.quarter,
      month: planned.month,
      title: planned.title,
      content: contents[index % contents.length] ?? "",
      presenter_id: cell.members[index % 3]?.personId ?? null,
      presenter_name: "",
      form: forms[index % forms.length] ?? "IN_PLACE",
      state,
      registered_at: registeredAt,
      decided_at: decidedAt,
      return_reason:
        state === "RETURNED" ? "Tên chuyên đề còn chung; đề nghị gắn với việc thẩm định, thu hồi nợ của phòng." : "",
      first_year: canBeMoved ? planned.year : null,
      first_quarter: canBeMoved ? planned.quarter : null,
      first_month: canBeMoved ? movedFrom : null,
      moved_at: canBeMoved ? minutesAfter(registeredAt, 20_000) : null,
      move_reason: canBeMoved ? "Báo cáo viên của Ban Tuyên giáo bận, lùi lại một tháng" : "",
      meeting_id: meeting?.["id"] ?? null,
      held_at: meeting?.["closed_at"] ?? null,
      created_at: minutesAfter(registeredAt, -60),
      revision: 2,
    },
  ]);
  return id;
}
